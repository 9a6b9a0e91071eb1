package io.firsthand.conversation;

import io.firsthand.cases.AnsweringCustomers;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.IdentifyingCases;
import io.firsthand.cases.NewContact;
import io.firsthand.cases.OpeningCases;
import io.firsthand.cases.OverridingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.handover.Helping;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.OrderKey;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what arrives on any channel: it joins the case that it belongs to, or opens one that has an owner when the call
 * returns. All of it in one transaction: either the message stands on one case, or nothing happened.
 */
@Service
public class ReceivingContacts {

    private final ContactCheck check;
    private final ContactReceipts receipts;
    private final Customers customers;
    private final Joining joining;
    private final OpeningCases opening;
    private final IdentifyingCases identifying;
    private final HearingCustomers hearing;
    private final AnsweringCustomers answering;
    private final OverridingCases overriding;
    private final Helping helping;
    private final CaseFiles caseFiles;
    private final FirstSenders senders;
    private final MessageWrites writes;
    private final FirstMessages firstMessages;
    private final Attachments attachments;
    private final Timeline timeline;
    private final Clock clock;

    ReceivingContacts(
            ContactCheck check,
            ContactReceipts receipts,
            Customers customers,
            Joining joining,
            OpeningCases opening,
            IdentifyingCases identifying,
            HearingCustomers hearing,
            AnsweringCustomers answering,
            OverridingCases overriding,
            Helping helping,
            CaseFiles caseFiles,
            FirstSenders senders,
            MessageWrites writes,
            FirstMessages firstMessages,
            Attachments attachments,
            Timeline timeline,
            Clock clock) {
        this.check = check;
        this.receipts = receipts;
        this.customers = customers;
        this.joining = joining;
        this.opening = opening;
        this.identifying = identifying;
        this.hearing = hearing;
        this.answering = answering;
        this.overriding = overriding;
        this.helping = helping;
        this.caseFiles = caseFiles;
        this.senders = senders;
        this.writes = writes;
        this.firstMessages = firstMessages;
        this.attachments = attachments;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What became of a contact.
     *
     * @param opened it opened the case; else it joined it
     */
    public record Receipt(CaseFile caseFile, boolean opened) {}

    /**
     * The same contact may come twice if it bears an external id: it then has one effect and the same answer.
     *
     * @throws Refusal what is technically broken, as {@link ContactCheck} says; {@code bad-token}
     */
    @Transactional
    @RetriedOnConflict
    public Receipt receive(Contact contact) {
        return receive(contact, joining::of);
    }

    /**
     * The same, but it opens a case of its own even where it would join one: whoever talks to the customer knows that it is
     * another matter.
     */
    @Transactional
    @RetriedOnConflict
    public Receipt open(Contact contact) {
        return receive(contact, received -> Joining.Place.NEW);
    }

    private Receipt receive(Contact contact, Function<Received, Joining.Place> placed) {
        Received received = check.check(contact);
        Optional<ContactReceipts.Earlier> earlier = receipts.take(received);
        if (earlier.isPresent()) {
            return new Receipt(
                    caseFiles.find(earlier.get().caseId()).orElseThrow(),
                    earlier.get().opened());
        }
        // two messages of one customer at the same moment: the second sees the case that the first opened
        received.sender().customer().map(Customer::id).ifPresent(customers::lock);
        Joining.Place place = placed.apply(received);
        return place.open()
                .map(open -> new Receipt(answered(join(open, received), received), false))
                .or(() -> place.late().map(closed -> new Receipt(hearLate(closed, received), false)))
                .orElseGet(() -> new Receipt(answered(open(received, place), received), true));
    }

    /** Whoever took a call has answered it while the customer spoke: nothing is sent to a caller afterwards. */
    private CaseFile answered(CaseFile caseFile, Received received) {
        if (received.channel() != Channel.PHONE
                || received.receivedBy().isEmpty()
                || !caseFile.isOpen()
                || caseFile.owner().isEmpty()) {
            return caseFile;
        }
        answering.answered(caseFile.id(), received.receivedBy().get());
        return caseFiles.find(caseFile.id()).orElseThrow();
    }

    private CaseFile join(CaseFile found, Received received) {
        CaseFile open = identified(found, received);
        boolean trusted = isTrusted(open, received.sender());
        received.receivedBy()
                .filter(receiver -> !open.isActedOnBy(receiver))
                .ifPresent(helper -> helping.received(open, helper));
        if (!trusted) {
            timeline.append(open.id(), null, "sender-in-doubt");
        }
        noteUnknownReceiver(open.id(), received);
        if (received.automatic()) {
            // no human wrote it: it wakes nobody and stops no clock
            store(open.id(), received, trusted, null);
            timeline.append(
                    open.id(),
                    null,
                    "automatic-message-received",
                    "channel",
                    received.channel().code());
        } else if (MereThanks.isAll(received.text()) && received.files().isEmpty()) {
            hearing.thanked(
                    open,
                    entry -> store(open.id(), received, trusted, entry),
                    "channel",
                    received.channel().code());
        } else {
            hearing.heard(
                    open,
                    entry -> store(open.id(), received, trusted, entry),
                    "message-received",
                    "channel",
                    received.channel().code());
            overriding.heard(open, received.text());
        }
        return caseFiles.find(open.id()).orElseThrow();
    }

    /** The case stays closed: its owner reads the message and decides. Nothing of it starts a clock. */
    private CaseFile hearLate(CaseFile closed, Received received) {
        boolean trusted = isTrusted(closed, received.sender());
        if (!trusted) {
            timeline.append(closed.id(), null, "sender-in-doubt");
        }
        String channel = received.channel().code();
        if (received.automatic()) {
            store(closed.id(), received, trusted, null);
            timeline.append(closed.id(), null, "automatic-message-received", "channel", channel);
        } else {
            hearing.heardAfterClosing(
                    closed,
                    entry -> store(closed.id(), received, trusted, entry),
                    "message-after-closing",
                    "channel",
                    channel);
        }
        return caseFiles.find(closed.id()).orElseThrow();
    }

    /** Customer and order that the first message left open; what no human wrote proves nothing. */
    private CaseFile identified(CaseFile open, Received received) {
        return received.automatic()
                ? open
                : identifying.heard(
                        open,
                        received.sender().customer().map(Customer::id),
                        received.order()
                                .order()
                                .filter(order -> received.order().verified()));
    }

    private CaseFile open(Received received, Joining.Place place) {
        Received marked = place.foreign() ? received.doubted("foreign-reference") : received;
        return opening.open(newContact(marked, place.previous()), caseId -> {
            long messageId = writes.opening(caseId, marked);
            attachments.store(messageId, marked.files());
            firstMessages.stored(caseId, messageId, marked);
            noteUnknownReceiver(caseId, marked);
        });
    }

    private NewContact newContact(Received received, Optional<Long> previous) {
        return new NewContact(
                received.channel().code(),
                received.language(),
                received.text(),
                received.receivedBy(),
                received.channel().isLive(),
                received.sender().customer().map(Customer::id),
                received.sender().customer().isPresent(),
                received.order().order().map(OrderKey::id),
                received.order().verified(),
                received.doubts(),
                clock.instant(),
                previous);
    }

    private void store(long caseId, Received received, boolean trusted, Long entry) {
        attachments.store(writes.joining(caseId, received, trusted, entry), received.files());
    }

    private void noteUnknownReceiver(long caseId, Received received) {
        if (received.doubts().contains("unknown-receiver")) {
            timeline.append(caseId, null, "receiver-unknown");
        }
    }

    /** An answer goes to where the case came from, or to the customer that it is about, never to a third address. */
    private boolean isTrusted(CaseFile open, Sender sender) {
        boolean sameCustomer = open.customerVerified()
                && open.customerId().isPresent()
                && sender.customer().map(Customer::id).equals(open.customerId());
        return sameCustomer || senders.isAddress(open.id(), sender.key());
    }
}
