package io.firsthand.conversation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Timeline;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says the same to many customers, each in his language, as an answer of the person who wrote it. It goes the way of every
 * answer, with its release; only what stands unread stays so, because its author has not read the cases.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Announcing {

    private final ActingRights rights;
    private final Messages messages;
    private final MessageWrites writes;
    private final Sending sending;
    private final ReleaseRule releaseRule;
    private final CustomerTexts texts;
    private final Customers customers;
    private final Orders orders;
    private final People people;
    private final Timeline timeline;

    Announcing(
            ActingRights rights,
            Messages messages,
            MessageWrites writes,
            Sending sending,
            ReleaseRule releaseRule,
            CustomerTexts texts,
            Customers customers,
            Orders orders,
            People people,
            Timeline timeline) {
        this.rights = rights;
        this.messages = messages;
        this.writes = writes;
        this.sending = sending;
        this.releaseRule = releaseRule;
        this.texts = texts;
        this.customers = customers;
        this.orders = orders;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * @return id of the message
     * @throws Refusal {@code not-your-case}, {@code case-closed}, {@code no-address-to-answer}, {@code address-not-confirmed}
     */
    public long announce(CaseFile locked, String by, Announcement announcement) {
        rights.check(locked, by);
        Message answered = messages.lastTrusted(locked.id());
        Channel channel = Channel.of(answered.channel()).orElseThrow();
        if (!AcknowledgementRule.mayAnswer(channel, answered.address().orElse(null), false)) {
            throw Refusal.conflict("no-address-to-answer");
        }
        String language = announcement.languageFor(locked.language());
        String text = announcement.filled(language, values(locked, language));
        long id = writes.draft(locked.id(), answered, by, text, language);
        boolean released = !releaseRule.needsRelease(locked, people.get(by), text);
        Message submitted = writes.submitted(id, released ? ReplyState.QUEUED : ReplyState.AWAITING_RELEASE, null);
        if (released) {
            sending.handAnswer(submitted);
        } else {
            timeline.append(locked.id(), by, "reply-awaits-release");
        }
        return id;
    }

    /** Name and order only where they are beyond doubt: who only claims an order learns nothing of it. */
    private Map<String, String> values(CaseFile caseFile, String language) {
        Optional<String> name = caseFile.customerVerified()
                ? caseFile.customerId().flatMap(customers::find).map(Customer::name)
                : Optional.empty();
        Optional<String> order = caseFile.customerVerified() && caseFile.orderVerified()
                ? caseFile.orderId().flatMap(orders::find).map(Order::number)
                : Optional.empty();
        return Map.of(
                "name", PlainText.line(name.orElseGet(() -> texts.text("announcement.customer", language))),
                "order", PlainText.line(order.orElseGet(() -> texts.text("announcement.order", language))),
                "case", caseFile.number());
    }
}
