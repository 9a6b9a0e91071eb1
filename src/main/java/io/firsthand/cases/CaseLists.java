package io.firsthand.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases, newest first, paged by the last id seen so that a page costs the same at any depth. */
@Repository
public class CaseLists {

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before id of the last case seen, {@link Long#MAX_VALUE} for the first page */
    public List<CaseFile> list(CaseQuery query, long before, int limit) {
        StringBuilder sql = new StringBuilder("select * from case_files where id < :before");
        query.open().ifPresent(open -> sql.append(open ? " and closed_at is null" : " and closed_at is not null"));
        query.owner().ifPresent(owner -> sql.append(" and owner = :owner"));
        query.reason().ifPresent(reason -> sql.append(" and reason = :reason"));
        query.customerId().ifPresent(id -> sql.append(" and customer_id = :customer"));
        query.orderId().ifPresent(id -> sql.append(" and order_id = :order"));
        sql.append(" order by id desc limit :limit");
        return jdbc.sql(sql.toString())
                .param("before", before)
                .param("limit", limit)
                .param("owner", query.owner().orElse(null))
                .param("reason", query.reason().orElse(null))
                .param("customer", query.customerId().orElse(null))
                .param("order", query.orderId().orElse(null))
                .query(CaseFileRow::read)
                .list();
    }

    /** The verified customer's other cases, newest first. */
    public List<CaseFile> ofCustomer(long customerId, int limit) {
        return jdbc.sql("""
                        select * from case_files where customer_id = ? and customer_verified
                         order by opened_at desc, id desc limit ?""").params(customerId, limit).query(CaseFileRow::read).list();
    }
}
