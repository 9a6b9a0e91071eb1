package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.WaitingFor;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How a request stands, in the customer's words and language: nothing of an order, nothing of what the desk says inside. */
@Service
public class CaseStatusForCustomers {

    private final References references;
    private final CaseFiles caseFiles;
    private final People people;
    private final Promises promises;
    private final CustomerTexts texts;

    CaseStatusForCustomers(
            References references, CaseFiles caseFiles, People people, Promises promises, CustomerTexts texts) {
        this.references = references;
        this.caseFiles = caseFiles;
        this.people = people;
        this.promises = promises;
        this.texts = texts;
    }

    /**
     * What the page says.
     *
     * @param language in which it is written
     * @param promise null if no answer is owed
     */
    public record Status(String language, String title, String received, String standing, String promise) {}

    /** @throws Refusal {@code bad-token} */
    public Status of(String reference) {
        CaseFile caseFile = caseFiles
                .find(references.caseNumber(reference))
                .orElseThrow(() -> Refusal.invalid("bad-token", "reference"));
        String language = caseFile.language();
        return new Status(
                texts.spoken(language),
                texts.text("status.title", language, caseFile.number()),
                texts.text(
                        "status.received",
                        language,
                        texts.time(caseFile.openedAt(), language, promises.zone(caseFile))),
                standing(caseFile, language),
                promises.sentence(caseFile).orElse(null));
    }

    private String standing(CaseFile caseFile, String language) {
        if (!caseFile.isOpen()) {
            return texts.text("status.closed", language);
        }
        if (caseFile.isWaiting()) {
            boolean forCustomer =
                    caseFile.waitingFor().filter(WaitingFor.CUSTOMER::equals).isPresent();
            return texts.text(forCustomer ? "status.waiting-for-you" : "status.waiting", language);
        }
        Optional<String> owner = caseFile.owner().flatMap(people::find).map(Person::name);
        return owner.map(name -> texts.text("status.owned", language, name))
                .orElseGet(() -> texts.text("status.new", language));
    }
}
