package io.firsthand.returns;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the goods of a return came back and what that takes off, written. Always under the lock on the case's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InspectionWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void inspected(long id, String by, String note) {
        jdbc.sql(
                        "update returns set inspected_by = ?, inspected_at = ?, inspection_note = ?, rest_awaited = false where id = ?")
                .params(by, Timestamp.from(clock.instant()), note, id)
                .update();
    }

    void condition(long id, int line, GoodsCondition condition, BigDecimal loss) {
        jdbc.sql("update return_lines set condition = ?, deduction = ? where return_id = ? and line = ?")
                .params(condition.name(), loss, id, line)
                .update();
    }

    void deduction(long id, int line, BigDecimal percent, String row, String source, Bilingual why) {
        jdbc.sql("""
                        update return_lines set deduction = ?, deduction_row = ?, deduction_source = ?, deduction_why_en = ?,
                            deduction_why_zh = ? where return_id = ? and line = ?
                        """).params(percent, row, source, why.en(), why.zh(), id, line).update();
    }

    /** A loss found after the money had gone back. */
    void claim(long id, int line, BigDecimal amount) {
        jdbc.sql("update return_lines set claim_amount = ? where return_id = ? and line = ?")
                .params(amount, id, line)
                .update();
    }

    void accepted(long id, int line, int items) {
        jdbc.sql("update return_lines set accepted = ? where return_id = ? and line = ?")
                .params(items, id, line)
                .update();
    }
}
