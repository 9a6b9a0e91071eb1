package io.firsthand.orders;

import io.firsthand.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** From rows to records. */
final class OrderRows {

    private OrderRows() {}

    static Order order(ResultSet row, List<OrderLine> lines, List<Parcel> parcels, List<Payment> payments)
            throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("customer_id"),
                row.getString("shop"),
                row.getString("platform"),
                row.getString("market"),
                money(row, "goods_total"),
                money(row, "shipping_total"),
                instant(row, "ordered_at").orElseThrow(),
                row.getObject("promised_on", LocalDate.class),
                row.getBigDecimal("cny_rate"),
                instant(row, "cancelled_at"),
                lines,
                parcels,
                payments);
    }

    static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getLong("id"),
                row.getString("sku"),
                row.getString("title"),
                row.getString("category"),
                row.getInt("quantity"),
                money(row, "unit_price"));
    }

    static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                ParcelState.valueOf(row.getString("state")),
                instant(row, "shipped_at"),
                instant(row, "last_event_at"),
                instant(row, "delivered_at"));
    }

    static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getString("provider"),
                row.getString("provider_ref"),
                money(row, "captured"),
                money(row, "refunded_outside"),
                instant(row, "captured_at").orElseThrow(),
                instant(row, "disputed_at"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getBigDecimal(column).stripTrailingZeros().toPlainString(), row.getString("currency"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
