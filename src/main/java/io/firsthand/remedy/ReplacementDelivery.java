package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.Timeline;
import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import io.firsthand.remedy.Ledger.Step;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings orders for replacements to the warehouse. One that it cannot send comes back to the owner of the case. Where no
 * warehouse is connected they wait in the outbox, however long.
 */
@Component
class ReplacementDelivery implements OutboxHandler {

    static final String TOPIC = "replacement";

    private static final Duration UNTIL_CONNECTED = Duration.ofMinutes(1);

    private final ReplacementOrders replacements;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final Ledger ledger;
    private final Orders orders;
    private final CaseFiles caseFiles;
    private final HearingCustomers hearing;
    private final Timeline timeline;
    private final ObjectProvider<WarehousePort> warehouse;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ReplacementListener> listeners;

    ReplacementDelivery(
            ReplacementOrders replacements,
            Remedies remedies,
            RemedyWrites writes,
            Ledger ledger,
            Orders orders,
            CaseFiles caseFiles,
            HearingCustomers hearing,
            Timeline timeline,
            ObjectProvider<WarehousePort> warehouse,
            TransactionTemplate transaction,
            ObjectProvider<ReplacementListener> listeners) {
        this.replacements = replacements;
        this.remedies = remedies;
        this.writes = writes;
        this.ledger = ledger;
        this.orders = orders;
        this.caseFiles = caseFiles;
        this.hearing = hearing;
        this.timeline = timeline;
        this.warehouse = warehouse;
        this.transaction = transaction;
        this.listeners = listeners;
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
        ReplacementOrders.ReplacementOrder order = replacements.get(entry.reference());
        Remedy remedy = remedies.get(order.remedyId());
        WarehousePort.Answer answer = port.dispatch(
                entry.key(),
                order.sku(),
                order.quantity(),
                orders.find(remedy.orderId()).orElseThrow().number());
        transaction.executeWithoutResult(status -> answered(order, remedy, answer));
        return new Delivery.Done();
    }

    private void answered(ReplacementOrders.ReplacementOrder order, Remedy remedy, WarehousePort.Answer answer) {
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        if (!replacements.answered(order.id(), answer)) {
            return;
        }
        LedgerIntent intent = ledger.get(order.intentId());
        if (answer.accepted()) {
            ledger.step(intent, LedgerStatus.SETTLED, Step.of(intent).ref(answer.warehouseRef()));
            timeline.append(caseFile.id(), null, "replacement-accepted", "remedy", remedy.number());
            listeners.forEach(listener -> listener.accepted(caseFile, remedy));
            return;
        }
        ledger.step(intent, LedgerStatus.GIVEN_UP, Step.of(intent).note("cannot-be-sent"));
        writes.status(remedy.id(), RemedyStatus.GIVEN_UP);
        listeners.forEach(listener -> listener.refused(caseFile, remedy));
        hearing.heardFromOutside(caseFile, "replacement-refused", "remedy", remedy.number());
    }
}
