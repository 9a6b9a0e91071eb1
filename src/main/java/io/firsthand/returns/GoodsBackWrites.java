package io.firsthand.returns;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of goods that were not accepted, written. Always under the lock on the case's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GoodsBackWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoodsBackWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void offered(long id, Instant until) {
        jdbc.sql("update returns set status = 'SETTLING', goods_stage = 'OFFERING_BACK', goods_until = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    void goesBack(long id, int line) {
        jdbc.sql("update return_lines set goes_back = true where return_id = ? and line = ?")
                .params(id, line)
                .update();
    }

    void toSend(long id) {
        jdbc.sql("update returns set goods_stage = 'SENDING_BACK' where id = ?")
                .param(id)
                .update();
    }

    void sent(long id) {
        jdbc.sql("update returns set sent_back_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }
}
