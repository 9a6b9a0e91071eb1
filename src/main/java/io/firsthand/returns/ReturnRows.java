package io.firsthand.returns;

import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.returns.ReturnLine.LineRight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From rows to records. */
final class ReturnRows {

    private ReturnRows() {}

    static Return read(ResultSet row, int number) throws SQLException {
        Optional<String> declaredBecause = text(row, "declared_because");
        Optional<Instant> dispatched = instant(row, "dispatched_at");
        return new Return(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("case_id"),
                row.getLong("order_id"),
                row.getLong("customer_id"),
                status(row),
                row.getString("reason"),
                Wanted.valueOf(row.getString("wanted")),
                row.getString("acting"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "declared_at").map(at -> new Declaration(at, declaredBecause)),
                text(row, "process_instance_id"),
                row.getBoolean("granted"),
                row.getBoolean("declined"),
                text(row, "decision_note"),
                Optional.ofNullable(row.getObject("evidence_given", Boolean.class)),
                text(row, "evidence_code"),
                instant(row, "evidence_asked_at"),
                instant(row, "evidence_due_at"),
                terms(row),
                instant(row, "authorised_at"),
                text(row, "label_ref"),
                instant(row, "wait_until"),
                row.getBoolean("awaits_goods"),
                dispatched,
                instant(row, "proved_at").or(() -> dispatched),
                instant(row, "arrived_at"),
                instant(row, "lost_at"),
                instant(row, "refund_due_at"),
                row.getBoolean("rest_awaited"),
                row.getBoolean("foreign_goods"),
                instant(row, "goods_until"),
                instant(row, "sent_back_at"),
                Optional.ofNullable(row.getBigDecimal("kept_amount")),
                text(row, "inspected_by"),
                instant(row, "inspected_at"),
                text(row, "inspection_note"),
                text(row, "problem"),
                instant(row, "ended_at"),
                List.of());
    }

    /** What becomes of goods that lie here is a step of its own; whoever ends it, or goes on, clears it. */
    private static ReturnStatus status(ResultSet row) throws SQLException {
        return ReturnStatus.valueOf(text(row, "goods_stage").orElse(row.getString("status")));
    }

    static ReturnLine line(ResultSet row) throws SQLException {
        return new ReturnLine(
                row.getInt("line"),
                row.getLong("order_line_id"),
                row.getInt("quantity"),
                right(row),
                text(row, "condition").map(GoodsCondition::valueOf),
                Optional.ofNullable(row.getObject("accepted", Integer.class)),
                row.getBigDecimal("deduction"),
                text(row, "deduction_row"),
                text(row, "deduction_source"),
                bilingual(row, "deduction_why"),
                row.getBoolean("goes_back"),
                Optional.ofNullable(row.getBigDecimal("claim_amount")));
    }

    private static Optional<Terms> terms(ResultSet row) throws SQLException {
        if (row.getString("conditions_row") == null) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                row.getBoolean("goods_needed"),
                row.getBoolean("refund_on_proof"),
                row.getBoolean("seller_pays_label"),
                row.getBoolean("our_risk"),
                row.getBoolean("deductible"),
                row.getBigDecimal("shipping_back"),
                row.getInt("return_days"),
                row.getInt("refund_days"),
                row.getBoolean("refund_from_notice"),
                row.getBoolean("collected"),
                row.getString("conditions_row")));
    }

    private static Optional<LineRight> right(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return Optional.empty();
        }
        return Optional.of(new LineRight(
                Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("percent"),
                row.getBoolean("statutory"),
                row.getString("right_row"),
                row.getString("right_source"),
                bilingual(row, "right_why").orElseThrow()));
    }

    private static Optional<Bilingual> bilingual(ResultSet row, String column) throws SQLException {
        String english = row.getString(column + "_en");
        return english == null ? Optional.empty() : Optional.of(new Bilingual(english, row.getString(column + "_zh")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
