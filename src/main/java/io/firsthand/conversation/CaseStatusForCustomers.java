package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.WaitingFor;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** How a request stands, in the customer's words and language: nothing of an order, nothing of what the desk says inside. */
@Service
public class CaseStatusForCustomers {

    /** Ends that the customer is told by name; the others say nothing that helps him. */
    private static final Set<ClosedAs> TOLD = EnumSet.of(
            ClosedAs.WITHDRAWN,
            ClosedAs.SILENT,
            ClosedAs.DUPLICATE,
            ClosedAs.WRONG_SHOP,
            ClosedAs.WRONG_PERSON,
            ClosedAs.ORDER_CANCELLED,
            ClosedAs.SETTLED_ELSEWHERE);

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

    /** What somebody reads whose reference is none of ours, e.g. because a part of the address was lost. */
    public record Unknown(String language, String title, String text) {}

    /** How the request stands; nothing if the reference is none of ours. */
    public Optional<Status> find(String reference) {
        return references.find(reference).flatMap(caseFiles::find).map(this::status);
    }

    /** @param language what the reader's browser asks for; his case is not known */
    public Unknown unknown(String language) {
        return new Unknown(
                texts.spoken(language),
                texts.text("status.unknown.title", language),
                texts.text("status.unknown.text", language));
    }

    private Status status(CaseFile asked) {
        String number = asked.number();
        CaseFile caseFile = asked.isOpen() ? asked : caseFiles.leadingTo(number);
        String language = asked.language();
        return new Status(
                texts.spoken(language),
                texts.text("status.title", language, number),
                texts.text(
                        "status.received", language, texts.time(asked.openedAt(), language, promises.zone(caseFile))),
                asked.id() == caseFile.id()
                        ? standing(caseFile, language)
                        : texts.text("status.merged", language, caseFile.number(), standing(caseFile, language)),
                promises.sentence(caseFile).orElse(null));
    }

    private String standing(CaseFile caseFile, String language) {
        if (!caseFile.isOpen()) {
            return texts.text(
                    caseFile.closedAs()
                            .filter(TOLD::contains)
                            .map(as -> "status.closed." + as)
                            .orElse("status.closed"),
                    language);
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
