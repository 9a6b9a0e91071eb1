package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.people.Grade;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A row of {@code remedies} as a remedy. */
final class RemedyRow {

    private RemedyRow() {}

    static Remedy read(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Remedy(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("case_id"),
                row.getLong("customer_id"),
                row.getLong("order_id"),
                Optional.ofNullable(row.getObject("order_line_id", Long.class)),
                Optional.ofNullable(row.getObject("quantity", Integer.class)),
                RemedyKind.valueOf(row.getString("kind")),
                RemedyStatus.valueOf(row.getString("status")),
                money(row.getBigDecimal("amount"), currency),
                row.getBigDecimal("cny_amount"),
                Optional.ofNullable(row.getObject("payment_id", Long.class)),
                row.getString("payee"),
                Rail.valueOf(row.getString("rail")),
                row.getString("content_hash"),
                row.getString("proposed_by"),
                Grade.valueOf(row.getString("deciding_grade")),
                List.of((String[]) row.getArray("changed_by").getArray()),
                row.getBoolean("rule_covers"),
                row.getBoolean("statutory"),
                money(row.getBigDecimal("entitled"), currency),
                Optional.ofNullable(row.getString("entitlement_row")),
                Optional.ofNullable(row.getString("entitlement_source")),
                new Bilingual(row.getString("entitlement_why_en"), row.getString("entitlement_why_zh")),
                Optional.ofNullable(row.getString("overriding_reason")),
                Optional.ofNullable(row.getString("authority_row")),
                Optional.ofNullable(row.getBigDecimal("authority_limit_cny")),
                bilingual(row.getString("authority_why_en"), row.getString("authority_why_zh")),
                Optional.ofNullable(row.getString("process_instance_id")),
                row.getTimestamp("proposed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("pays_for")),
                row.getBoolean("reduced"),
                List.of((String[]) row.getArray("acted_for").getArray()),
                Optional.ofNullable(row.getBigDecimal("multiple")));
    }

    /** The columns hold three digits; those beyond the currency's are zero. */
    static Money money(BigDecimal stored, Currency currency) {
        return new Money(stored, currency);
    }

    private static Optional<Bilingual> bilingual(String en, String zh) {
        return en == null ? Optional.empty() : Optional.of(new Bilingual(en, zh));
    }
}
