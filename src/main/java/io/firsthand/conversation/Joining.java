package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.CaseQuery;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Order;
import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the case that a message belongs to: the one that it answers; else the verified customer's about the same order; else
 * his about the same reason, while the table {@code joining} allows. Never another customer's, never by an order that is not
 * proved to be his.
 */
@Component
class Joining {

    /** One customer's open cases are looked at only so far, newest first. */
    private static final int LOOKED_AT = 50;

    private final CaseFiles caseFiles;
    private final CaseLists lists;
    private final Messages messages;
    private final References references;
    private final SameReason sameReason;

    Joining(CaseFiles caseFiles, CaseLists lists, Messages messages, References references, SameReason sameReason) {
        this.caseFiles = caseFiles;
        this.lists = lists;
        this.messages = messages;
        this.references = references;
        this.sameReason = sameReason;
    }

    /**
     * Where a message goes.
     *
     * @param open the case that it joins, locked
     * @param previous the closed case that it comes after
     * @param foreign it answers a case of somebody else
     */
    record Place(Optional<CaseFile> open, Optional<Long> previous, boolean foreign) {

        static final Place NEW = new Place(Optional.empty(), Optional.empty(), false);
    }

    /** @throws Refusal {@code bad-token} if a reference was sent that we never gave out */
    Place of(Received received) {
        Optional<CaseFile> answered = answered(received);
        if (answered.isPresent()) {
            if (isAnothers(answered.get(), received.sender())) {
                return new Place(Optional.empty(), Optional.empty(), true);
            }
            return answered.get().isOpen()
                    ? new Place(answered, Optional.empty(), false)
                    : new Place(Optional.empty(), answered.map(CaseFile::id), false);
        }
        // what no human wrote belongs to what it answers, or nowhere
        if (received.automatic() || received.sender().customer().isEmpty()) {
            return Place.NEW;
        }
        return candidate(received)
                .map(CaseFile::id)
                .map(caseFiles::lock)
                // closed between the look and the lock: a new contact
                .filter(CaseFile::isOpen)
                .map(locked -> new Place(Optional.of(locked), Optional.empty(), false))
                .orElse(Place.NEW);
    }

    /** The case that it answers, locked. */
    private Optional<CaseFile> answered(Received received) {
        if (received.reference() != null) {
            return Optional.of(caseFiles.lock(references.caseNumber(received.reference())));
        }
        return Optional.ofNullable(received.inReplyTo())
                .flatMap(id -> messages.caseAnswered(
                        id.replaceAll("^<|>$", ""),
                        received.channel().code(),
                        received.sender().key()))
                .map(caseFiles::lock);
    }

    private static boolean isAnothers(CaseFile caseFile, Sender sender) {
        return caseFile.customerId().isPresent()
                && sender.customer()
                        .map(Customer::id)
                        .filter(id -> !id.equals(caseFile.customerId().get()))
                        .isPresent();
    }

    private Optional<CaseFile> candidate(Received received) {
        // the doubt about the order must not vanish in a case that has none
        if (received.order().doubt().isPresent()) {
            return Optional.empty();
        }
        Optional<Long> order = received.order().order().map(Order::id);
        List<CaseFile> open = openOf(received.sender().customer().orElseThrow());
        Optional<CaseFile> sameOrder = open.stream()
                .filter(caseFile -> order.isPresent()
                        && caseFile.orderVerified()
                        && caseFile.orderId().equals(order))
                .findFirst();
        if (sameOrder.isPresent()) {
            return sameOrder;
        }
        List<CaseFile> notAboutAnother = open.stream()
                .filter(caseFile -> order.isEmpty()
                        || caseFile.orderId().isEmpty()
                        || caseFile.orderId().equals(order))
                .toList();
        return sameReason.among(notAboutAnother, received);
    }

    private List<CaseFile> openOf(Customer customer) {
        CaseQuery query = new CaseQuery(
                Optional.of(true), Optional.empty(), Optional.empty(), Optional.of(customer.id()), Optional.empty());
        return lists.list(query, Long.MAX_VALUE, LOOKED_AT).stream()
                .filter(CaseFile::customerVerified)
                .toList();
    }
}
