package io.firsthand.remedy;

import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings ledger intents to the payment company and follows them until nothing can happen to them any more. What was sent
 * before, or by a worker that died, is asked for before it is repeated, and repeated under the same key.
 */
@Component
class PaymentDelivery implements OutboxHandler {

    static final String TOPIC = "payment";

    /** Nothing has failed where nobody is asked: it waits, however long. */
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(1);

    /** Until an accepted payment is carried out: seconds in the usual case, days where banks are in between. */
    private static final List<Duration> WHILE_ACCEPTED = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** After it was carried out: transfers to closed accounts come back after days. */
    private static final List<Duration> AFTER_SETTLED =
            List.of(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(7));

    private final Ledger ledger;
    private final Remedies remedies;
    private final Orders orders;
    private final ChosenGateway gateway;
    private final PaymentAnswers answers;
    private final TransactionTemplate transaction;

    PaymentDelivery(
            Ledger ledger,
            Remedies remedies,
            Orders orders,
            ChosenGateway gateway,
            PaymentAnswers answers,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.remedies = remedies;
        this.orders = orders;
        this.gateway = gateway;
        this.answers = answers;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void stopped(OutboxEntry entry) {
        answers.stopped(entry.reference());
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        if (!gateway.isConfigured()) {
            return new Delivery.Later(UNTIL_CONFIGURED);
        }
        LedgerIntent intent = ledger.get(entry.reference());
        return switch (intent.status()) {
            case INTENDED -> send(intent);
            case SENT, UNKNOWN -> intent.isDoubtful() ? new Delivery.Done() : askBeforePaying(intent);
            case ACCEPTED, SETTLED -> after(ask(intent));
            case FAILED, RETURNED, GIVEN_UP -> new Delivery.Done();
        };
    }

    private Delivery askBeforePaying(LedgerIntent intent) {
        Optional<PaymentAnswer> found = gateway.get().find(intent.gatewayKey());
        return found.isPresent() ? after(answers.heard(intent.id(), found.get())) : send(intent);
    }

    /** Since it was decided, a chargeback may have come; while this worker asked, finance or another worker may have decided. */
    private Delivery send(LedgerIntent intent) {
        Order order = orders.find(remedies.get(intent.remedyId()).orderId()).orElseThrow();
        if (order.isDisputed()) {
            return after(answers.disputed(intent));
        }
        boolean ours = Boolean.TRUE.equals(transaction.execute(status -> ledger.send(intent)));
        return ours ? after(pay(intent, order)) : new Delivery.Later(Duration.ofSeconds(1));
    }

    private LedgerIntent pay(LedgerIntent intent, Order order) {
        PaymentAnswer answer;
        try {
            answer = gateway.get()
                    .pay(new PaymentOrder(
                            intent.gatewayKey(), intent.rail(), intent.payee(), intent.amount(), order.number()));
        } catch (RuntimeException unknown) {
            answers.unanswered(intent.id());
            throw unknown;
        }
        return answers.heard(intent.id(), answer);
    }

    /** A company that once knew the key and does not know it any more says nothing that could be acted upon. */
    private LedgerIntent ask(LedgerIntent intent) {
        Optional<PaymentAnswer> found = gateway.get().find(intent.gatewayKey());
        transaction.executeWithoutResult(status -> ledger.asked(intent));
        return found.isPresent() ? answers.heard(intent.id(), found.get()) : ledger.get(intent.id());
    }

    private static Delivery after(LedgerIntent intent) {
        return switch (intent.status()) {
            case ACCEPTED ->
                new Delivery.Later(WHILE_ACCEPTED.get(Math.min(intent.asked(), WHILE_ACCEPTED.size() - 1)));
            case SETTLED ->
                intent.asked() < AFTER_SETTLED.size()
                        ? new Delivery.Later(AFTER_SETTLED.get(intent.asked()))
                        : new Delivery.Done();
            default -> new Delivery.Done();
        };
    }
}
