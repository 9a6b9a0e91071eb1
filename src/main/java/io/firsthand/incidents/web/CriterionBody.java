package io.firsthand.incidents.web;

import io.firsthand.incidents.Affected;
import io.firsthand.incidents.AffectedBy;
import io.firsthand.orders.ParcelState;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whom an incident meets, as a caller writes it.
 *
 * @param orders for {@code ORDERS}, at most 2000
 * @param carrier for {@code PARCELS}, with {@code from}
 * @param parcelState for {@code PARCELS}; none: any
 * @param sku for {@code ITEM}
 * @param reason for {@code REASON}, with {@code from}
 * @param from first day, UTC
 * @param to last day; none: still going on
 */
record CriterionBody(
        @NotNull AffectedBy by,
        List<String> orders,
        String carrier,
        ParcelState parcelState,
        String sku,
        String reason,
        LocalDate from,
        LocalDate to) {

    Affected affected() {
        if (by == AffectedBy.ORDERS) {
            return Affected.orders(orders == null ? List.of() : orders);
        }
        return new Affected(
                by,
                List.of(),
                by == AffectedBy.PARCELS ? word(carrier) : Optional.empty(),
                by == AffectedBy.PARCELS ? Optional.ofNullable(parcelState) : Optional.empty(),
                by == AffectedBy.ITEM ? word(sku) : Optional.empty(),
                by == AffectedBy.REASON ? word(reason) : Optional.empty(),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    private static Optional<String> word(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(word -> !word.isEmpty());
    }
}
