package io.firsthand.conversation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.IdentifyingCases;
import io.firsthand.conversation.ReceivingContacts.Receipt;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agent opens a case for a caller: he received him, so he owns it, and nothing is acknowledged to somebody who is talked
 * to. Whether the call belongs to an open case the agent says, because he can ask.
 */
@Service
public class OpeningForCallers {

    private final ReceivingContacts receiving;
    private final IdentifyingCases identifying;
    private final ActingRights rights;
    private final CaseFiles caseFiles;
    private final References references;
    private final Customers customers;
    private final Orders orders;

    OpeningForCallers(
            ReceivingContacts receiving,
            IdentifyingCases identifying,
            ActingRights rights,
            CaseFiles caseFiles,
            References references,
            Customers customers,
            Orders orders) {
        this.receiving = receiving;
        this.identifying = identifying;
        this.rights = rights;
        this.caseFiles = caseFiles;
        this.references = references;
        this.customers = customers;
        this.orders = orders;
    }

    /**
     * @param by id of the agent who talks to the caller
     * @throws Refusal {@code case-not-found}, {@code case-closed}, {@code call-of-another-customer} if the number that he
     *     calls from belongs to somebody else than the case; those of {@link ReceivingContacts#receive} and, where an order
     *     was confirmed, of {@link IdentifyingCases#name}
     */
    @Transactional
    @RetriedOnConflict
    public Receipt take(Call call, String by) {
        Optional<CaseFile> joined = call.joins().map(caseFiles::get);
        joined.filter(caseFile -> !caseFile.isOpen()).ifPresent(closed -> {
            throw Refusal.conflict("case-closed", "number", closed.number());
        });
        Contact contact = contact(
                call, by, language(call, joined), joined.map(CaseFile::number).map(references::of));
        Receipt receipt = joined.isPresent() ? receiving.receive(contact) : receiving.open(contact);
        if (joined.isPresent() && joined.get().id() != receipt.caseFile().id()) {
            throw Refusal.conflict(
                    "call-of-another-customer", "number", joined.get().number());
        }
        if (call.customerConfirmed()
                && named(call)
                && !receipt.caseFile().orderVerified()
                && rights.mayAct(receipt.caseFile(), by)) {
            identifying.name(receipt.caseFile().number(), by, call.orderNumber().strip(), true);
        }
        return new Receipt(caseFiles.get(receipt.caseFile().number()), receipt.opened());
    }

    private static boolean named(Call call) {
        return call.orderNumber() != null && !call.orderNumber().isBlank();
    }

    /** What the agent chose, else the customer's own: the words are the agent's, and may stand in his language. */
    private Optional<String> language(Call call, Optional<CaseFile> joined) {
        return Optional.ofNullable(call.language())
                .or(() -> joined.map(CaseFile::language))
                .or(() -> caller(call).map(Customer::language));
    }

    private Optional<Customer> caller(Call call) {
        return Optional.ofNullable(call.from())
                .flatMap(number -> customers.byAddress(Channel.PHONE.addressKind(), number))
                .or(() -> Optional.of(call)
                        .filter(it -> it.customerConfirmed() && named(it))
                        .flatMap(it -> orders.byNumber(it.orderNumber().strip()))
                        .flatMap(order -> customers.find(order.customerId())));
    }

    private static Contact contact(Call call, String by, Optional<String> language, Optional<String> reference) {
        return new Contact(
                Channel.PHONE.code(),
                call.from(),
                call.text(),
                null,
                call.key() == null ? null : "call-" + call.key(),
                call.orderNumber(),
                language.orElse(null),
                by,
                false,
                null,
                reference.orElse(null));
    }
}
