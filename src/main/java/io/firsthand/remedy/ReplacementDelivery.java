package io.firsthand.remedy;

import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings orders for replacements to the warehouse. Where none is connected they wait in the outbox, however long. One whose money
 * was claimed elsewhere meanwhile is not sent: the customer would have both.
 */
@Component
class ReplacementDelivery implements OutboxHandler {

    static final String TOPIC = "replacement";

    static final Duration UNTIL_CONNECTED = Duration.ofMinutes(1);

    private final ReplacementOrders replacements;
    private final Remedies remedies;
    private final Orders orders;
    private final ObjectProvider<WarehousePort> warehouse;
    private final ReplacementAnswers answers;

    ReplacementDelivery(
            ReplacementOrders replacements,
            Remedies remedies,
            Orders orders,
            ObjectProvider<WarehousePort> warehouse,
            ReplacementAnswers answers) {
        this.replacements = replacements;
        this.remedies = remedies;
        this.orders = orders;
        this.warehouse = warehouse;
        this.answers = answers;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        WarehousePort port = warehouse.getIfAvailable();
        if (port == null) {
            return new Delivery.Later(UNTIL_CONNECTED);
        }
        ReplacementOrders.ReplacementOrder replacement = replacements.get(entry.reference());
        Order order =
                orders.find(remedies.get(replacement.remedyId()).orderId()).orElseThrow();
        if (order.isDisputed()) {
            answers.withheld(replacement.id(), port.stop(entry.key(), order.number()));
        } else {
            answers.answered(
                    replacement.id(),
                    port.dispatch(entry.key(), replacement.sku(), replacement.quantity(), order.number()));
        }
        return new Delivery.Done();
    }
}
