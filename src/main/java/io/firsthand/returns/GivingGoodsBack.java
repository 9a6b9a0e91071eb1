package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that were not accepted are the customer's: he is asked once whether he wants them back or leaves them to us. Silence
 * disposes of nothing: then they go back.
 */
@Service
public class GivingGoodsBack {

    private static final Duration ASKED_FOR = Duration.ofDays(14);

    private final ReturnDesk desk;
    private final Returns returns;
    private final GoodsBackWrites writes;
    private final GoodsLeftHere left;
    private final ReturnParcels parcels;
    private final ReturnWorkflow workflow;
    private final ActingRights rights;
    private final WarehouseRights warehouse;
    private final Clock clock;

    GivingGoodsBack(
            ReturnDesk desk,
            Returns returns,
            GoodsBackWrites writes,
            GoodsLeftHere left,
            ReturnParcels parcels,
            ReturnWorkflow workflow,
            ActingRights rights,
            WarehouseRights warehouse,
            Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.left = left;
        this.parcels = parcels;
        this.workflow = workflow;
        this.rights = rights;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** @return until when the customer's word is awaited */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant offer(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Instant until = clock.instant().plus(ASKED_FOR);
        left.lines(held.it()).forEach(line -> writes.goesBack(returnId, line.line()));
        writes.offered(returnId, until);
        desk.note(held.it(), null, "return-goods-offered", "until", until);
        desk.tellCustomer(held, "return.goods-back", held.it().number(), until);
        return until;
    }

    /**
     * The customer has said what he wants.
     *
     * @throws Refusal {@code not-your-case}, {@code return-ended}, {@code return-goods-not-offered}
     */
    @RetriedOnConflict
    @Transactional
    public Return wished(String number, GoodsWish wish, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        rights.check(held.caseFile(), by);
        Return it = held.it();
        if (it.status() != ReturnStatus.OFFERING_BACK) {
            throw Refusal.conflict("return-goods-not-offered", "return", number);
        }
        desk.note(it, by, wish == GoodsWish.BACK ? "return-goods-wanted" : "return-goods-left");
        EngineRefusals.unwrapped(() -> workflow.goodsWished(it, wish));
        return returns.get(it.id());
    }

    /** They go back, as he wishes or because he said nothing: the warehouse is asked to send them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toSend(long returnId) {
        writes.toSend(desk.hold(returnId).it().id());
    }

    /**
     * The warehouse has handed them to a carrier; the customer learns under which number.
     *
     * @throws Refusal {@code only-warehouse}, {@code return-ended}, {@code return-goods-not-to-send}, {@code
     *     parcel-of-another-return}, {@code parcel-came-with-it} if it is the number under which they came
     */
    @RetriedOnConflict
    @Transactional
    public Return sent(String number, String carrier, String trackingNumber, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        warehouse.check(by);
        Return it = held.it();
        if (it.status() != ReturnStatus.SENDING_BACK) {
            throw Refusal.conflict("return-goods-not-to-send", "return", number);
        }
        parcels.refuseOthers(it.id(), carrier, trackingNumber);
        if (parcels.has(it.id(), carrier, trackingNumber)) {
            throw Refusal.invalid("parcel-came-with-it", "trackingNumber");
        }
        parcels.sendBack(it.id(), carrier, trackingNumber);
        writes.sent(it.id());
        desk.note(it, by, "return-goods-sent", "carrier", carrier, "parcel", TrackingNumbers.key(trackingNumber));
        desk.tellCustomer(held, "return.goods-sent", it.number(), carrier, trackingNumber.strip());
        EngineRefusals.unwrapped(() -> workflow.goodsSentBack(it));
        return returns.get(it.id());
    }

    /**
     * Whether the person may send goods back: asked before a task is taken.
     *
     * @throws Refusal {@code only-warehouse}
     */
    @Transactional(readOnly = true)
    public void check(String by) {
        warehouse.check(by);
    }

    /** Whether anything was given for the return, so that it is settled, not denied. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAnythingGiven(long returnId) {
        return desk.isAnythingSettled(desk.hold(returnId).it());
    }
}
