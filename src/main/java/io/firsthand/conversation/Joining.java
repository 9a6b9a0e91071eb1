package io.firsthand.conversation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseLists;
import io.firsthand.orders.Customer;
import io.firsthand.orders.OrderKey;
import io.firsthand.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the case that a message belongs to: the one that it answers; else the verified customer's about the same order; else
 * his about the same reason, while the table {@code joining} allows. Never another customer's, never by an order that is not
 * proved to be his. Open cases come first; then those that were closed a short while ago, on which it stands without
 * reopening them, unless it tells of another problem or of danger: that is judged and promised as every new case is.
 */
@Component
class Joining {

    /** One customer's cases are looked at only so far, newest first. */
    private static final int LOOKED_AT = 50;

    private final CaseFiles caseFiles;
    private final CaseLists lists;
    private final Messages messages;
    private final References references;
    private final SameReason sameReason;
    private final Clock clock;

    Joining(
            CaseFiles caseFiles,
            CaseLists lists,
            Messages messages,
            References references,
            SameReason sameReason,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.lists = lists;
        this.messages = messages;
        this.references = references;
        this.sameReason = sameReason;
        this.clock = clock;
    }

    /**
     * Where a message goes.
     *
     * @param open the case that it joins, locked
     * @param late the closed case that it stands on, locked
     * @param previous the closed case that it comes after
     * @param foreign it answers a case of somebody else
     */
    record Place(Optional<CaseFile> open, Optional<CaseFile> late, Optional<Long> previous, boolean foreign) {

        static final Place NEW = new Place(Optional.empty(), Optional.empty(), Optional.empty(), false);

        static Place foreignReference() {
            return new Place(Optional.empty(), Optional.empty(), Optional.empty(), true);
        }

        static Place on(CaseFile open) {
            return new Place(Optional.of(open), Optional.empty(), Optional.empty(), false);
        }

        static Place lateOn(CaseFile closed) {
            return new Place(Optional.empty(), Optional.of(closed), Optional.empty(), false);
        }

        static Place after(CaseFile closed) {
            return new Place(Optional.empty(), Optional.empty(), Optional.of(closed.id()), false);
        }
    }

    /** @throws Refusal {@code bad-token} if a reference was sent that we never gave out */
    Place of(Received received) {
        Optional<CaseFile> answered = answered(received);
        if (answered.isPresent()) {
            if (isAnothers(answered.get(), received.sender())) {
                return Place.foreignReference();
            }
            CaseFile locked = answered.get();
            if (!hears(locked)) {
                return Place.after(locked);
            }
            return locked.isOpen() || isMild(received) || !sameReason.isGraver(locked, received)
                    ? at(locked)
                    : Place.after(locked);
        }
        // what no human wrote belongs to what it answers, or nowhere
        if (received.automatic() || received.sender().customer().isEmpty()) {
            return Place.NEW;
        }
        return candidate(received)
                .map(CaseFile::id)
                .map(caseFiles::lock)
                .map(locked -> place(locked, received))
                .orElse(Place.NEW);
    }

    /** Who waits at the other end now, or was greeted already, is not put into a list of things to read. */
    private Place place(CaseFile locked, Received received) {
        if (locked.isOpen()) {
            return Place.on(locked);
        }
        boolean talking = received.channel().isLive() || received.receivedBy().isPresent();
        return hears(locked) && !talking && (isMild(received) || !sameReason.isAnotherProblem(locked, received))
                ? Place.lateOn(locked)
                : Place.after(locked);
    }

    /** What asks for nothing needs no judging: it may stand on a closed case. */
    private static boolean isMild(Received received) {
        return received.automatic() || MereThanks.isAll(received.text());
    }

    private boolean hears(CaseFile locked) {
        return locked.isOpen() || locked.hearsAt(clock.instant());
    }

    private static Place at(CaseFile locked) {
        return locked.isOpen() ? Place.on(locked) : Place.lateOn(locked);
    }

    /** The case that it answers, locked; where that was merged, the one that goes on. */
    private Optional<CaseFile> answered(Received received) {
        if (received.reference() != null) {
            return Optional.of(caseFiles.lockLeadingTo(references.caseNumber(received.reference())));
        }
        return Optional.ofNullable(received.inReplyTo())
                .flatMap(id -> messages.caseAnswered(
                        id.replaceAll("^<|>$", ""),
                        received.channel().code(),
                        received.sender().key()))
                .map(caseFiles::lockLeadingTo);
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
        Optional<Long> order = received.order().order().map(OrderKey::id);
        List<CaseFile> hearing =
                lists.hearing(received.sender().customer().orElseThrow().id(), clock.instant(), LOOKED_AT);
        Optional<CaseFile> sameOrder = hearing.stream()
                .filter(caseFile -> order.isPresent()
                        && caseFile.orderVerified()
                        && caseFile.orderId().equals(order))
                .findFirst();
        if (sameOrder.isPresent()) {
            return sameOrder;
        }
        List<CaseFile> notAboutAnother = hearing.stream()
                .filter(caseFile -> order.isEmpty()
                        || caseFile.orderId().isEmpty()
                        || caseFile.orderId().equals(order))
                .toList();
        return sameReason.among(notAboutAnother, received);
    }
}
