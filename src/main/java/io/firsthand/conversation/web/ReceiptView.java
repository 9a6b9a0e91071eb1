package io.firsthand.conversation.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.conversation.Promises;
import io.firsthand.conversation.ReceivingContacts.Receipt;
import io.firsthand.conversation.References;
import io.firsthand.people.People;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What became of a contact. Says nothing about whether sender or order were recognised.
 *
 * @param caseNumber number of the case
 * @param outcome {@code opened} or {@code joined}
 * @param owner who takes care of it; null while it is offered to the desk, or if it was set aside
 * @param offered it stands in the shared list and gets its owner within seconds
 * @param promise until when somebody answers; null if nothing is owed (any more)
 * @param reference to be sent with the customer's next message: it then joins this case
 * @param statusUrl where the customer sees how it stands
 */
record ReceiptView(
        String caseNumber,
        String outcome,
        OwnerView owner,
        boolean offered,
        PromiseView promise,
        String reference,
        String statusUrl) {

    record OwnerView(String id, String name) {}

    /** @param sentence in the customer's language */
    record PromiseView(Instant by, String sentence) {}

    /** Makes the views. */
    @Component
    static class Maker {

        private final People people;
        private final Promises promises;
        private final References references;

        Maker(People people, Promises promises, References references) {
            this.people = people;
            this.promises = promises;
            this.references = references;
        }

        ReceiptView of(Receipt receipt) {
            CaseFile caseFile = receipt.caseFile();
            String reference = references.of(caseFile.number());
            return new ReceiptView(
                    caseFile.number(),
                    receipt.opened() ? "opened" : "joined",
                    caseFile.owner()
                            .flatMap(people::find)
                            .map(owner -> new OwnerView(owner.id(), owner.name()))
                            .orElse(null),
                    caseFile.isOpen() && caseFile.owner().isEmpty(),
                    promises.by(caseFile)
                            .map(by -> new PromiseView(
                                    by, promises.sentence(caseFile).orElseThrow()))
                            .orElse(null),
                    reference,
                    "/status/" + reference);
        }
    }
}
