package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose task it is to read what a customer wrote on a closed case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReadingLateMessages {

    private final CaseFiles caseFiles;
    private final People people;

    ReadingLateMessages(CaseFiles caseFiles, People people) {
        this.caseFiles = caseFiles;
        this.people = people;
    }

    /**
     * @param acting owner or deputy; empty if they left the desk: a lead takes it
     * @param owner who owns the case
     */
    public record Reader(Optional<String> acting, Optional<String> owner, int taskPriority) {}

    public Reader of(long caseId) {
        CaseFile caseFile = caseFiles.find(caseId).orElseThrow();
        return new Reader(
                caseFile.deputy().filter(this::isHere).or(() -> caseFile.owner().filter(this::isHere)),
                caseFile.owner(),
                caseFile.priority().taskPriority());
    }

    private boolean isHere(String person) {
        return people.find(person).filter(Person::mayOwnCases).isPresent();
    }
}
