package io.firsthand.returns;

import io.firsthand.orders.Orders;
import io.firsthand.orders.ReportedParcels;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.returns.ReturnParcels.ReturnParcel;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what carriers report: parcels to customers update their order, parcels back drive their return. The same report twice
 * has one effect; one that comes late turns nothing back; one of an unknown parcel is refused as a whole.
 */
@Service
public class ReportingParcels {

    /** What keeps goods from whom they go to. */
    private static final Set<ParcelNews> STRAYED =
            EnumSet.of(ParcelNews.LOST, ParcelNews.REFUSED, ParcelNews.RETURNED_TO_SENDER);

    private final JdbcClient jdbc;
    private final ReportedParcels ordered;
    private final Orders orders;
    private final ReturnParcels parcels;
    private final ReturnDesk desk;
    private final FollowingGoods following;
    private final UnannouncedParcels unannounced;
    private final TellingCasesOfParcels telling;
    private final Clock clock;

    ReportingParcels(
            JdbcClient jdbc,
            ReportedParcels ordered,
            Orders orders,
            ReturnParcels parcels,
            ReturnDesk desk,
            FollowingGoods following,
            UnannouncedParcels unannounced,
            TellingCasesOfParcels telling,
            Clock clock) {
        this.jdbc = jdbc;
        this.ordered = ordered;
        this.orders = orders;
        this.parcels = parcels;
        this.desk = desk;
        this.following = following;
        this.unannounced = unannounced;
        this.telling = telling;
        this.clock = clock;
    }

    /** @throws Refusal {@code time-in-future}, {@code time-before-order}, {@code parcel-unknown} */
    @RetriedOnConflict
    @Transactional
    public ParcelOutcome report(ParcelEvent event) {
        following.refuseFuture(event.at());
        Optional<Long> id = first(event);
        if (id.isEmpty()) {
            return ParcelOutcome.KNOWN;
        }
        ParcelOutcome outcome = parcels.find(event.carrier(), event.trackingNumber())
                .map(parcel -> back(parcel, event))
                .orElseGet(() -> out(event));
        jdbc.sql("update parcel_events set outcome = ? where id = ?")
                .params(outcome.name(), id.get())
                .update();
        return outcome;
    }

    /** Two that come at once wait for each other here, and only one goes on. */
    private Optional<Long> first(ParcelEvent event) {
        return jdbc.sql("""
                        insert into parcel_events (carrier, tracking_number, event, at, outcome, received_at)
                        values (?, ?, ?, ?, 'TAKEN', ?)
                        on conflict (carrier, tracking_number, event, at) do nothing returning id
                        """)
                .params(
                        TrackingNumbers.carrier(event.carrier()),
                        TrackingNumbers.key(event.trackingNumber()),
                        event.news().name(),
                        Timestamp.from(event.at()),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    private ParcelOutcome out(ParcelEvent event) {
        Optional<ReportedParcels.Reported> reported = ordered.report(
                event.carrier(), event.trackingNumber(), event.news().state(), event.at());
        if (reported.isPresent()) {
            if (reported.get().isElsewhere()) {
                telling.tell(reported.get(), event);
            }
            return reported.get().isNews() ? ParcelOutcome.TAKEN : ParcelOutcome.OUTDATED;
        }
        if (!event.atWarehouse() || event.news() != ParcelNews.DELIVERED) {
            throw Refusal.notFound(
                    "parcel-unknown", "carrier", event.carrier(), "trackingNumber", event.trackingNumber());
        }
        unannounced.keep(event.carrier(), event.trackingNumber(), event.at());
        return ParcelOutcome.UNANNOUNCED;
    }

    private ParcelOutcome back(ReturnParcel parcel, ParcelEvent event) {
        ReturnDesk.Held held = desk.hold(parcel.returnId());
        orders.refuseBefore(held.it().orderId(), event.at());
        ReturnParcel now = parcels.find(event.carrier(), event.trackingNumber()).orElseThrow();
        if (!isNews(now, event)) {
            return ParcelOutcome.OUTDATED;
        }
        parcels.reported(
                parcel.returnId(), parcel.trackingNumber(), event.news().name(), event.at());
        if (parcel.toCustomer()) {
            if (STRAYED.contains(event.news())) {
                desk.bringBack(held, "return-goods-strayed");
            }
            return ParcelOutcome.TAKEN;
        }
        if (!held.it().isOpen()) {
            if (STRAYED.contains(event.news())) {
                desk.bringBack(held, event.news() == ParcelNews.LOST ? "return-lost" : "return-parcel-back");
            }
            if (event.news() != ParcelNews.DELIVERED) {
                return ParcelOutcome.TAKEN;
            }
            // lapsed, cancelled or denied meanwhile, and here all the same
            unannounced.keep(event.carrier(), event.trackingNumber(), event.at());
            return ParcelOutcome.UNANNOUNCED;
        }
        switch (event.news()) {
            case DELIVERED -> following.arrived(held, event.at(), null);
            case LOST -> following.lost(held, event.at());
            case REFUSED, RETURNED_TO_SENDER -> desk.tellOwner(held, "return-parcel-back");
            case LABEL_CREATED -> {}
            default -> following.dispatched(held, event.at());
        }
        return ParcelOutcome.TAKEN;
    }

    /**
     * What happened last counts, in whatever order it is told. But what was handed over to us is here: a carrier who had written
     * a parcel off before he found its delivery, or does so afterwards, changes nothing of that.
     */
    private static boolean isNews(ReturnParcel known, ParcelEvent event) {
        if (known.state().equals(ParcelNews.DELIVERED.name())) {
            return event.news() != ParcelNews.LOST && !event.at().isBefore(known.lastEventAt());
        }
        return event.news() == ParcelNews.DELIVERED || !event.at().isBefore(known.lastEventAt());
    }
}
