package io.firsthand.returns;

import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gets the label of an authorised return from the carrier and sends it to the customer. Where no carrier is connected, the
 * authorisation goes out without one and the owner sends the label by hand.
 */
@Component
class LabelDelivery implements OutboxHandler {

    static final String TOPIC = "return-label";

    private final Returns returns;
    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final ReturnParcels parcels;
    private final ObjectProvider<LabelPort> carrier;
    private final TransactionTemplate transaction;

    LabelDelivery(
            Returns returns,
            ReturnDesk desk,
            ReturnWrites writes,
            ReturnParcels parcels,
            ObjectProvider<LabelPort> carrier,
            TransactionTemplate transaction) {
        this.returns = returns;
        this.desk = desk;
        this.writes = writes;
        this.parcels = parcels;
        this.carrier = carrier;
        this.transaction = transaction;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        Return it = returns.get(entry.reference());
        if (it.isOpen() && it.labelRef().isEmpty()) {
            Optional<LabelPort.Label> label =
                    Optional.ofNullable(carrier.getIfAvailable()).map(port -> port.label(entry.key(), it.number()));
            transaction.executeWithoutResult(status -> send(it.id(), label));
        }
        return new Delivery.Done();
    }

    @Override
    public void stopped(OutboxEntry entry) {
        desk.tellOwner(desk.hold(entry.reference()), "return-label-by-hand");
    }

    private void send(long returnId, Optional<LabelPort.Label> label) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        if (!it.isOpen() || it.labelRef().isPresent()) {
            return;
        }
        if (label.isEmpty()) {
            desk.tellOwner(held, "return-label-by-hand");
            desk.tellCustomer(
                    held, "return.label-follows", it.number(), it.waitUntil().orElseThrow());
            return;
        }
        writes.labelled(returnId, label.get().reference());
        parcels.announce(returnId, label.get().carrier(), label.get().trackingNumber());
        desk.note(it, null, "return-labelled", "label", label.get().reference());
        desk.tellCustomer(
                held,
                "return.label",
                it.number(),
                label.get().reference(),
                it.waitUntil().orElseThrow());
    }
}
