package io.firsthand.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        String sql = "select c.* from case_files c where c.id < :before" + CaseConditions.sql(query)
                + " order by c.id desc limit :limit";
        return CaseConditions.bind(jdbc.sql(sql), query)
                .param("before", before)
                .param("limit", limit)
                .query(CaseFileRow::read)
                .list();
    }

    /**
     * The verified customer's cases on which a message of his may stand: open ones first, then closed ones that still hear him;
     * each newest first.
     */
    public List<CaseFile> hearing(long customerId, Instant now, int limit) {
        return jdbc.sql("""
                        select * from case_files
                         where customer_id = ? and customer_verified and (closed_at is null or reopenable_until > ?)
                         order by closed_at is null desc, id desc limit ?""")
                .params(customerId, Timestamp.from(now), limit)
                .query(CaseFileRow::read)
                .list();
    }

    /**
     * Open cases with an owner that may be in the wrong hands: those that a deputy has, those of the people who are away, and
     * those of the people off shift that need somebody now.
     */
    public List<CaseFile> toLookAt(Collection<String> away, Collection<String> offShift) {
        return jdbc.sql("""
                        select * from case_files
                         where closed_at is null and owner is not null
                           and (deputy is not null or owner = any (:away)
                                or owner = any (:off) and status in ('NEW', 'IN_WORK')
                                   and (live or priority in ('P0', 'P1')))
                         order by priority, id""")
                .param("away", away.toArray(String[]::new))
                .param("off", offShift.toArray(String[]::new))
                .query(CaseFileRow::read)
                .list();
    }

    /** Open cases that the person owns or acts on, the oldest first. */
    public List<CaseFile> inHandsOf(String person) {
        return jdbc.sql("""
                        select * from case_files
                         where closed_at is null and owner is not null and (owner = :person or deputy = :person)
                         order by id""").param("person", person).query(CaseFileRow::read).list();
    }

    /** Everybody who owns an open case. */
    public List<String> ownersOfOpenCases() {
        return jdbc.sql(
                        "select distinct owner from case_files where closed_at is null and owner is not null order by owner")
                .query(String.class)
                .list();
    }

    /** Open cases by the person who acts on them now. */
    public Map<String, Integer> openByActing() {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("""
                        select coalesce(deputy, owner) as acting, count(*) as open from case_files
                         where closed_at is null and owner is not null group by 1""").query(row -> {
            open.put(row.getString("acting"), row.getInt("open"));
        });
        return open;
    }

    /** The verified customer's other cases, newest first. */
    public List<CaseFile> ofCustomer(long customerId, int limit) {
        return jdbc.sql("""
                        select * from case_files where customer_id = ? and customer_verified
                         order by opened_at desc, id desc limit ?""").params(customerId, limit).query(CaseFileRow::read).list();
    }

    /** When the customer was first heard about this order, on any case that is verified to be about it. */
    public Optional<Instant> firstContact(long orderId) {
        return jdbc.sql(
                        "select min(opened_at) from case_files where order_id = ? and order_verified and customer_verified")
                .param(orderId)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Open cases whose customer and order are verified to be about this order, the oldest first. */
    public List<CaseFile> openOfOrder(long orderId) {
        return jdbc.sql("""
                        select * from case_files
                         where order_id = ? and order_verified and customer_verified and closed_at is null order by id
                        """).param(orderId).query(CaseFileRow::read).list();
    }
}
