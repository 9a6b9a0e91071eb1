package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.people.LeftBehind;
import io.firsthand.people.People;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of who left the desk all that he owns, of who moved what he had before. */
@Component
class CasesLeftBehind implements LeftBehind {

    private final People people;
    private final CaseLists lists;
    private final MovedOwners moved;

    CasesLeftBehind(People people, CaseLists lists, MovedOwners moved) {
        this.people = people;
        this.lists = lists;
        this.moved = moved;
    }

    @Override
    public List<String> casesOf(String person) {
        if (!people.get(person).mayOwnCases()) {
            return lists.inHandsOf(person).stream()
                    .filter(caseFile -> caseFile.owner().filter(person::equals).isPresent())
                    .map(CaseFile::number)
                    .toList();
        }
        return moved.all().stream()
                .filter(owner -> owner.owner().equals(person))
                .flatMap(owner -> owner.cases().stream())
                .toList();
    }
}
