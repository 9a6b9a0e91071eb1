package io.firsthand.cases;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query as conditions on {@code case_files c}. */
final class CaseConditions {

    private CaseConditions() {}

    /** Conditions to follow another one; only codes of ours stand in them, values are bound by name. */
    static String sql(CaseQuery query) {
        StringBuilder sql = new StringBuilder();
        query.open().ifPresent(open -> sql.append(open ? " and c.closed_at is null" : " and c.closed_at is not null"));
        // written out, so that what is not closed is found among the few open ones
        query.status().ifPresent(status -> {
            sql.append(" and c.status = '").append(status.name()).append('\'');
            if (status != CaseStatus.CLOSED && status != CaseStatus.SOLVED) {
                sql.append(" and c.closed_at is null");
            }
        });
        query.owner().ifPresent(owner -> sql.append(" and c.owner = :owner"));
        query.reason().ifPresent(reason -> sql.append(" and c.reason = :reason"));
        query.customerId().ifPresent(id -> sql.append(" and c.customer_id = :customer"));
        query.orderId().ifPresent(id -> sql.append(" and c.order_id = :order"));
        query.since().ifPresent(since -> sql.append(" and c.opened_at >= :since"));
        return sql.toString();
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, CaseQuery query) {
        return statement
                .param("owner", query.owner().orElse(null))
                .param("reason", query.reason().orElse(null))
                .param("customer", query.customerId().orElse(null))
                .param("order", query.orderId().orElse(null))
                .param("since", query.since().map(Timestamp::from).orElse(null));
    }
}
