package io.firsthand.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is doubtful about a case, written. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DoubtWrites {

    private final JdbcClient rows;
    private final HeldCases held;

    DoubtWrites(JdbcClient rows, HeldCases held) {
        this.rows = rows;
        this.held = held;
    }

    /** @return false if the case was marked so already */
    boolean add(long id, String doubt) {
        held.changed(id);
        return rows.sql("update case_files set doubts = array_append(doubts, ?) where id = ? and ? <> all (doubts)")
                        .params(doubt, id, doubt)
                        .update()
                > 0;
    }

    void remove(long id, String doubt) {
        held.changed(id);
        rows.sql("update case_files set doubts = array_remove(doubts, ?) where id = ?")
                .params(doubt, id)
                .update();
    }
}
