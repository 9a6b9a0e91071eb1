package io.firsthand.incidents;

import io.firsthand.orders.ParcelState;
import io.firsthand.platform.Refusal;
import io.firsthand.triage.ContactReasons;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The criterion of an incident. An order counts only on cases whose customer and order are verified.
 *
 * @param orders order numbers in upper case, for {@code ORDERS}
 * @param carrier for {@code PARCELS}
 * @param parcelState for {@code PARCELS}; empty: any
 * @param sku for {@code ITEM}
 * @param reason contact reason, for {@code REASON}
 * @param from first day (UTC) of dispatch, order or contact
 * @param to last day, included; empty: still going on
 */
public record Affected(
        AffectedBy by,
        List<String> orders,
        Optional<String> carrier,
        Optional<ParcelState> parcelState,
        Optional<String> sku,
        Optional<String> reason,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static final int MOST_ORDERS = 2000;

    public static Affected orders(List<String> numbers) {
        List<String> clean = numbers.stream()
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return new Affected(
                AffectedBy.ORDERS,
                clean,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @throws Refusal {@code missing-value}, {@code incident-reason-unknown}, {@code period-reversed}, {@code
     *     incident-day-invalid}, {@code too-many-orders}
     */
    Affected checked() {
        switch (by) {
            case ORDERS -> {
                if (orders.isEmpty()) {
                    throw missing("orders");
                }
                if (orders.size() > MOST_ORDERS) {
                    throw Refusal.invalid("too-many-orders", "orders", "most", MOST_ORDERS);
                }
            }
            case PARCELS -> {
                need(carrier, "carrier");
                need(from, "from");
            }
            case ITEM -> need(sku, "sku");
            case REASON -> {
                need(reason, "reason");
                need(from, "from");
                if (!ContactReasons.codes().contains(reason.orElseThrow())) {
                    throw Refusal.invalid("incident-reason-unknown", "reason");
                }
            }
        }
        refuseUnreal(from, "from");
        refuseUnreal(to, "to");
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            throw Refusal.invalid("period-reversed", "to");
        }
        return this;
    }

    /** What people read of it: the values, without the days. */
    public List<String> values() {
        return by == AffectedBy.ORDERS
                ? orders
                : Stream.of(carrier, parcelState.map(Enum::name), sku, reason)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** A year that no database reckons with. */
    private static void refuseUnreal(Optional<LocalDate> day, String name) {
        if (day.filter(each -> each.getYear() < 2000 || each.getYear() > 9999).isPresent()) {
            throw Refusal.invalid("incident-day-invalid", name);
        }
    }

    private static void need(Optional<?> value, String name) {
        if (value.isEmpty()) {
            throw missing(name);
        }
    }

    private static Refusal missing(String name) {
        return Refusal.invalid("missing-value", name, "name", name);
    }
}
