package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.RefundClocks;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learnt of the goods on their way back: by the carrier, or by hand. Learning it twice changes nothing. */
@Service
@RetriedOnConflict
@Transactional
public class FollowingGoods {

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWrites writes;
    private final ArrivalWrites arrivals;
    private final ReturnParcels parcels;
    private final ReturnWorkflow workflow;
    private final ActingRights rights;
    private final WarehouseRights warehouse;
    private final RefundClocks refundClocks;
    private final Orders orders;
    private final Clock clock;

    FollowingGoods(
            ReturnDesk desk,
            Returns returns,
            ReturnWrites writes,
            ArrivalWrites arrivals,
            ReturnParcels parcels,
            ReturnWorkflow workflow,
            ActingRights rights,
            WarehouseRights warehouse,
            RefundClocks refundClocks,
            Orders orders,
            Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.arrivals = arrivals;
        this.parcels = parcels;
        this.workflow = workflow;
        this.rights = rights;
        this.warehouse = warehouse;
        this.refundClocks = refundClocks;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * The customer has proved that he sent the goods.
     *
     * @param at when he sent them; now if nobody said
     * @throws Refusal {@code not-your-case}, {@code return-ended}, {@code time-in-future}, {@code
     *     time-before-order}, {@code parcel-of-another-return}
     */
    public Return dispatchProved(
            String number, String carrier, String trackingNumber, Optional<Instant> at, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        rights.check(held.caseFile(), by);
        Instant sent = at.orElseGet(clock::instant);
        refuseFuture(sent);
        orders.refuseBefore(held.it().orderId(), sent);
        parcels.refuseOthers(held.it().id(), carrier, trackingNumber);
        parcels.announce(held.it().id(), carrier, trackingNumber);
        dispatched(held, sent, clock.instant(), by);
        return returns.get(held.it().id());
    }

    /**
     * The goods are here.
     *
     * @throws Refusal {@code only-warehouse} unless the person belongs there or is a lead
     */
    public Return arrivedHere(String number, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        warehouse.check(by);
        arrived(held, clock.instant(), by);
        return returns.get(held.it().id());
    }

    /** The carrier reports that the goods are on their way: that proves it. */
    void dispatched(ReturnDesk.Held held, Instant at) {
        dispatched(held, at, at, null);
    }

    private void dispatched(ReturnDesk.Held held, Instant at, Instant provedAt, String by) {
        Return it = held.it();
        if (it.lostAt().filter(lost -> !at.isBefore(lost)).isPresent()) {
            arrivals.found(it.id());
            desk.tellOwner(held, "return-found");
        }
        if (it.dispatchedAt().isPresent() || it.arrivedAt().isPresent()) {
            return;
        }
        writes.dispatched(it.id(), at, provedAt);
        desk.note(it, by, "return-dispatched", "until", at);
        refundClocks.goodsMoved(held.caseFile());
        tell(it, Whereabouts.PROVED);
    }

    void arrived(ReturnDesk.Held held, Instant at, String by) {
        Return it = held.it();
        if (it.arrivedAt().isPresent()) {
            return;
        }
        if (it.dispatchedAt().isEmpty()) {
            writes.dispatched(it.id(), at, at);
        }
        writes.arrived(it.id(), at);
        refundClocks.goodsMoved(held.caseFile());
        if (it.status() == ReturnStatus.DECIDING) {
            // the parcel that the owner decides about as overdue or lost is here
            desk.tellOwner(held, "return-arrived");
        } else {
            desk.note(it, by, "return-arrived");
        }
        tell(it, Whereabouts.HERE);
    }

    void lost(ReturnDesk.Held held, Instant at) {
        Return it = held.it();
        if (it.arrivedAt().isPresent() || it.lostAt().isPresent()) {
            return;
        }
        writes.lost(it.id(), at);
        desk.note(it, null, "return-lost");
        tell(it, Whereabouts.LOST);
    }

    /** Only if the process stands in its wait; otherwise it looks by itself before it waits. */
    private void tell(Return it, Whereabouts where) {
        if (it.awaitsGoods()) {
            writes.awaitsNoMore(it.id());
            EngineRefusals.unwrapped(() -> workflow.goodsMoved(it, where));
        }
    }

    void refuseFuture(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw Refusal.invalid("time-in-future", "at");
        }
    }
}
