package io.firsthand.remedy;

import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import io.firsthand.remedy.ReplacementOrders.ReplacementOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the warehouse to stop replacements whose money was claimed after it had been told to send them. */
@Component
class ReplacementStopDelivery implements OutboxHandler {

    static final String TOPIC = "replacement-stop";

    private final ReplacementOrders replacements;
    private final Remedies remedies;
    private final Ledger ledger;
    private final Orders orders;
    private final ObjectProvider<WarehousePort> warehouse;
    private final ReplacementAnswers answers;

    ReplacementStopDelivery(
            ReplacementOrders replacements,
            Remedies remedies,
            Ledger ledger,
            Orders orders,
            ObjectProvider<WarehousePort> warehouse,
            ReplacementAnswers answers) {
        this.replacements = replacements;
        this.remedies = remedies;
        this.ledger = ledger;
        this.orders = orders;
        this.warehouse = warehouse;
        this.answers = answers;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void stopped(OutboxEntry entry) {
        answers.stopUnanswered(entry.reference());
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        WarehousePort port = warehouse.getIfAvailable();
        if (port == null) {
            return new Delivery.Later(ReplacementDelivery.UNTIL_CONNECTED);
        }
        ReplacementOrder replacement = replacements.get(entry.reference());
        Order order =
                orders.find(remedies.get(replacement.remedyId()).orderId()).orElseThrow();
        if (order.isDisputed()) {
            String key = ledger.get(replacement.intentId()).key();
            answers.stopAnswered(replacement.id(), port.stop(key, order.number()));
        } else {
            // an earlier try may have got through without our knowing
            answers.stopNotNeeded(replacement.id(), entry.attempt() > 1);
        }
        return new Delivery.Done();
    }
}
