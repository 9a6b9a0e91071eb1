package io.firsthand.conversation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the customer of a case was heard on it, by the receipt of what he wrote or of his calls. */
@Repository
public class WhenCustomersWrote {

    private final JdbcClient jdbc;

    WhenCustomersWrote(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Receipts of what a human wrote.
     *
     * @param first of all
     * @param turn the first since somebody of the desk answered him: what he wants now was said from then on
     * @param last of all
     */
    public record Heard(Instant first, Instant turn, Instant last) {}

    /** On the case and on those that were merged into it; empty if he never wrote. */
    public Optional<Heard> on(long caseId) {
        return jdbc.sql("""
                        with said as (
                            select id, direction, at from messages
                             where case_id in (select cast(:case as bigint)
                                               union all select id from case_files where merged_into = :case)
                               and (direction = 'IN' and not automatic
                                    or direction = 'OUT' and author is not null
                                       and state in ('QUEUED', 'SENT', 'DELIVERED'))),
                        answered as (
                            select coalesce(max(o.id), 0) as id from said o
                             where o.direction = 'OUT'
                               and o.id < (select max(i.id) from said i where i.direction = 'IN'))
                        select min(at) as first, min(at) filter (where id > (select id from answered)) as turn,
                               max(at) as last
                          from said where direction = 'IN' having count(*) > 0
                        """)
                .param("case", caseId)
                .query((row, n) -> new Heard(
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("turn").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .optional();
    }
}
