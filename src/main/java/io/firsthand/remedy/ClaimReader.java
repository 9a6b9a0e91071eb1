package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.entitlement.CheckedClaim;
import io.firsthand.entitlement.ClaimFacts;
import io.firsthand.entitlement.ClaimTimes;
import io.firsthand.entitlement.DeliveryFacts;
import io.firsthand.entitlement.DisputeFacts;
import io.firsthand.entitlement.FaultFacts;
import io.firsthand.entitlement.GoodsFacts;
import io.firsthand.entitlement.PurchaseFacts;
import io.firsthand.entitlement.SellerPractices;
import io.firsthand.entitlement.StatableFacts;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Parcel;
import io.firsthand.orders.ParcelState;
import io.firsthand.platform.Money;
import io.firsthand.triage.ContactReasons;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what is known of a claim from the case and its verified order. What is not known stays empty. */
@Component
public class ClaimReader {

    private static final String NOT_SEEN = "NOT_SEEN";
    private static final String OWN_SHOP = "shop";

    private final Customers customers;
    private final SellerPractices practices;
    private final StatableFacts statable;
    private final StatedFacts stated;
    private final CaseLists lists;
    private final Clock clock;

    ClaimReader(
            Customers customers,
            SellerPractices practices,
            StatableFacts statable,
            StatedFacts stated,
            CaseLists lists,
            Clock clock) {
        this.customers = customers;
        this.practices = practices;
        this.statable = statable;
        this.stated = stated;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * @param line the item claimed; empty for the whole order
     * @param evidenceGiven as the agent says; empty if unknown
     */
    public ClaimFacts facts(CaseFile caseFile, Order order, Optional<OrderLine> line, Optional<Boolean> evidenceGiven) {
        return facts(caseFile, order, line, evidenceGiven, stated.values(caseFile.id(), order, line), zone(order));
    }

    /** Whether we offered to collect the goods of the order: as stated, else as we always do where it was sold. */
    public boolean collectionOffered(CaseFile caseFile, Order order) {
        return facts(caseFile, order, Optional.empty(), Optional.empty())
                .seller()
                .collectionOffered()
                .orElse(false);
    }

    /** The same claim with its times and sums: for the whole judgement. */
    public CheckedClaim claim(
            CaseFile caseFile, Order order, Optional<OrderLine> line, Optional<Boolean> evidenceGiven) {
        Map<String, String> said = stated.values(caseFile.id(), order, line);
        ZoneId zone = zone(order);
        ClaimTimes times = new ClaimTimes(
                zone,
                Optional.of(order.orderedAt()),
                order.parcels().stream()
                        .flatMap(parcel -> parcel.shippedAt().stream())
                        .min(Comparator.naturalOrder()),
                deliveredAt(order.parcels()),
                Optional.of(order.promisedOn()),
                Optional.empty(),
                caseFile.openedAt());
        return new CheckedClaim(
                facts(caseFile, order, line, evidenceGiven, said, zone),
                times,
                Optional.of(PurchaseOfOrder.of(order, line)),
                statable.costs(said),
                Optional.empty());
    }

    /** What the agent says with a proposal counts before what was stated; what was stated before what we take for granted. */
    private ClaimFacts facts(
            CaseFile caseFile,
            Order order,
            Optional<OrderLine> line,
            Optional<Boolean> evidenceGiven,
            Map<String, String> said,
            ZoneId zone) {
        ClaimFacts all = statable.with(known(caseFile, order, line, evidenceGiven, zone), said);
        return evidenceGiven.map(given -> all.with("evidenceGiven", given)).orElse(all);
    }

    private ClaimFacts known(
            CaseFile caseFile, Order order, Optional<OrderLine> line, Optional<Boolean> evidenceGiven, ZoneId zone) {
        LocalDate orderedOn = day(order.orderedAt(), zone);
        return new ClaimFacts(
                Optional.of(order.market()),
                Optional.of(order.platform()),
                Optional.of(caseFile.reason()).filter(reason -> !reason.equals(ContactReasons.UNCLEAR)),
                category(order, line),
                slowest(order.parcels()).map(parcel -> parcel.state().name()),
                Optional.of(orderedOn),
                Optional.of(order.promisedOn()),
                deliveredAt(order.parcels()).map(at -> day(at, zone)),
                day(caseFile.openedAt(), zone),
                evidenceGiven,
                order.payments().stream()
                        .anyMatch(payment -> payment.disputedAt().isPresent()),
                Optional.of(price(order, line).amount()),
                Optional.of(order.currency().getCurrencyCode()),
                // whoever asks with an order of his did order
                PurchaseOfOrder.of(order, line).fill(PurchaseFacts.unknown().ordered()),
                practices.of(order.platform(), order.market(), orderedOn),
                // what comes back is looked at when it is here; until then nothing stands against the customer
                GoodsFacts.unknown().inCondition(NOT_SEEN),
                FaultFacts.unknown(),
                DeliveryFacts.unknown().byOurCarrier(),
                contacts(caseFile, order));
    }

    /** Platforms ask how long the seller has known: since the buyer's first contact about the order, on whatever case. */
    private DisputeFacts contacts(CaseFile caseFile, Order order) {
        if (order.platform().equals(OWN_SHOP)) {
            return DisputeFacts.unknown();
        }
        Instant first = lists.firstContact(order.id()).orElse(caseFile.openedAt());
        return DisputeFacts.unknown()
                .writtenTo(
                        Math.toIntExact(Duration.between(first, clock.instant()).toHours()));
    }

    /** What was paid for the item, or for everything with shipping. */
    static Money price(Order order, Optional<OrderLine> line) {
        return line.map(item -> times(item, item.quantity())).orElseGet(order::total);
    }

    /** The same without shipping: what multiples are measured at. */
    static Money goods(Order order, Optional<OrderLine> line) {
        return line.map(item -> times(item, item.quantity())).orElseGet(order::goodsTotal);
    }

    static Money times(OrderLine item, int quantity) {
        return new Money(
                item.unitPrice().amount().multiply(BigDecimal.valueOf(quantity)),
                item.unitPrice().currency());
    }

    /** Of a mixed order none: its categories may stand under different rules. */
    private static Optional<String> category(Order order, Optional<OrderLine> line) {
        if (line.isPresent()) {
            return line.map(OrderLine::category);
        }
        List<String> all =
                order.lines().stream().map(OrderLine::category).distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The parcel that the customer still waits for, else the one that came last. */
    private static Optional<Parcel> slowest(List<Parcel> parcels) {
        return parcels.stream()
                .filter(parcel -> parcel.state() != ParcelState.DELIVERED)
                .findFirst()
                .or(() -> parcels.stream()
                        .max(Comparator.comparing(parcel -> parcel.deliveredAt().orElse(Instant.MIN))));
    }

    /** Periods run from the day on which the last parcel came. */
    private static Optional<Instant> deliveredAt(List<Parcel> parcels) {
        return parcels.stream().allMatch(parcel -> parcel.deliveredAt().isPresent())
                ? parcels.stream()
                        .flatMap(parcel -> parcel.deliveredAt().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Days of the claim are those of its customer. */
    private ZoneId zone(Order order) {
        return customers.find(order.customerId()).map(Customer::timeZone).orElseThrow();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
