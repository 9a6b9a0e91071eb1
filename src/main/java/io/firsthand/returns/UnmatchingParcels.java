package io.firsthand.returns;

import io.firsthand.cases.RefundClocks;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A parcel was matched to the wrong return: as long as nobody looked at the goods it is taken back, and both wait again. */
@Service
public class UnmatchingParcels {

    private final UnannouncedParcels unannounced;
    private final ReturnParcels parcels;
    private final ReturnDesk desk;
    private final ArrivalWrites writes;
    private final WarehouseRights warehouse;
    private final ReturnWorkflow workflow;
    private final Returns returns;
    private final RefundClocks refundClocks;
    private final Clock clock;

    UnmatchingParcels(
            UnannouncedParcels unannounced,
            ReturnParcels parcels,
            ReturnDesk desk,
            ArrivalWrites writes,
            WarehouseRights warehouse,
            ReturnWorkflow workflow,
            Returns returns,
            RefundClocks refundClocks,
            Clock clock) {
        this.unannounced = unannounced;
        this.parcels = parcels;
        this.desk = desk;
        this.writes = writes;
        this.warehouse = warehouse;
        this.workflow = workflow;
        this.returns = returns;
        this.refundClocks = refundClocks;
        this.clock = clock;
    }

    /**
     * The parcel belongs to another return. Money that went out because it seemed to be here is not pulled: the owner is told.
     *
     * @throws Refusal {@code only-warehouse}, {@code parcel-not-found}, {@code parcel-not-matched}, {@code return-ended},
     *     {@code parcel-inspected}
     */
    @RetriedOnConflict
    @Transactional
    public Return unmatch(long parcelId, String by) {
        warehouse.check(by);
        long returnId = unannounced.matchedTo(parcelId).orElseThrow(() -> Refusal.conflict("parcel-not-matched"));
        ReturnDesk.Held held = desk.holdOpen(returns.get(returnId).number());
        Return it = held.it();
        if (it.inspectedAt().isPresent() || it.arrivedAt().isEmpty()) {
            throw Refusal.conflict("parcel-inspected", "return", it.number());
        }
        UnannouncedParcels.Unannounced parcel = unannounced.unmatch(parcelId, returnId);
        parcels.forget(returnId, parcel.carrier(), parcel.trackingNumber());
        boolean given = desk.isAnythingSettled(it);
        Instant atLeast = clock.instant().plus(AwaitingTheRest.ANOTHER_PARCEL);
        writes.notArrived(it.id(), !given, atLeast);
        refundClocks.goodsMoved(held.caseFile());
        desk.note(it, by, "return-parcel-unmatched");
        desk.tellOwner(held, given ? "return-unmatched-after-money" : "return-awaits-its-parcel");
        if (it.status() == ReturnStatus.INSPECTING) {
            EngineRefusals.unwrapped(() -> workflow.notHisParcel(it));
        }
        return returns.get(it.id());
    }
}
