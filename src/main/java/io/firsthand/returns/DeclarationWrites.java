package io.firsthand.returns;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When returns were declared, and what moves with it, written. Always under the lock on the case's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeclarationWrites {

    private final JdbcClient jdbc;

    DeclarationWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void declared(long id, Declaration declaration) {
        jdbc.sql("update returns set declared_at = ?, declared_because = ? where id = ?")
                .params(Timestamp.from(declaration.at()), declaration.because().orElse(null), id)
                .update();
    }

    /** The day on which the money of goods that are here must be back is another one. */
    void refundDate(long id, Instant due) {
        jdbc.sql("update returns set refund_due_at = ? where id = ?")
                .params(Timestamp.from(due), id)
                .update();
    }
}
