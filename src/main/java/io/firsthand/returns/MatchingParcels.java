package io.firsthand.returns;

import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.returns.UnannouncedParcels.Unannounced;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person finds out to whom a parcel belongs that came unannounced: to a return by its number on the parcel, or to a customer
 * who asked for none, on whose case the owner then requests it.
 */
@Service
public class MatchingParcels {

    private final UnannouncedParcels unannounced;
    private final ReturnParcels parcels;
    private final ReturnDesk desk;
    private final FollowingGoods following;
    private final WarehouseRights warehouse;
    private final RequestingReturns requesting;
    private final Returns returns;
    private final Orders orders;

    MatchingParcels(
            UnannouncedParcels unannounced,
            ReturnParcels parcels,
            ReturnDesk desk,
            FollowingGoods following,
            WarehouseRights warehouse,
            RequestingReturns requesting,
            Returns returns,
            Orders orders) {
        this.unannounced = unannounced;
        this.parcels = parcels;
        this.desk = desk;
        this.following = following;
        this.warehouse = warehouse;
        this.requesting = requesting;
        this.returns = returns;
        this.orders = orders;
    }

    /**
     * The parcel belongs to this return.
     *
     * @throws Refusal {@code only-warehouse}, {@code parcel-not-found}, {@code parcel-matched}, {@code return-not-found},
     *     {@code return-ended}, {@code time-before-order}
     */
    @RetriedOnConflict
    @Transactional
    public Return toReturn(long parcelId, String returnNumber, String by) {
        warehouse.check(by);
        Unannounced parcel = unannounced.get(parcelId);
        ReturnDesk.Held held = desk.holdOpen(returnNumber);
        orders.refuseBefore(held.it().orderId(), parcel.arrivedAt());
        unannounced.match(parcelId, held.it().id(), by);
        came(held.it().id(), parcel);
        desk.note(held.it(), by, "return-parcel-matched");
        following.arrived(held, parcel.arrivedAt(), by);
        return returns.get(held.it().id());
    }

    /**
     * The customer of this case sent it without asking: the return is requested now, its goods are here already.
     *
     * @throws Refusal {@code parcel-not-found}, {@code parcel-matched}, {@code time-before-order}, and as {@link RequestingReturns#request}
     */
    @RetriedOnConflict
    @Transactional
    public Return toCase(long parcelId, String caseNumber, RequestReturn wish, String by) {
        Unannounced parcel = unannounced.get(parcelId);
        Return it = requesting.requestHere(caseNumber, wish, by, parcel.arrivedAt(), id -> {
            orders.refuseBefore(returns.get(id).orderId(), parcel.arrivedAt());
            unannounced.match(parcelId, id, by);
            came(id, parcel);
        });
        return returns.get(it.id());
    }

    /** It is here: else the return goes on to say that it has only a label. */
    private void came(long returnId, Unannounced parcel) {
        parcels.announce(returnId, parcel.carrier(), parcel.trackingNumber());
        parcels.reported(returnId, parcel.trackingNumber(), ParcelNews.DELIVERED.name(), parcel.arrivedAt());
    }
}
