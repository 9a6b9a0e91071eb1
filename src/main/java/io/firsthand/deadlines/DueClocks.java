package io.firsthand.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks that somebody has to be told of. */
@Repository
class DueClocks {

    private final JdbcClient jdbc;

    DueClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a batch until the transaction ends; what another node has taken is passed over. The shortest promise comes first,
     * so that a chat does not stand behind ten thousand mails.
     *
     * @param aside ids that are left alone
     */
    List<Due> take(Instant now, Collection<Long> aside, int most) {
        return jdbc.sql("""
                        select id, case_id, kind, due_at <= :now as out
                          from clocks
                         where stopped is null and told_out is null and paused_at is null
                           and greatest(case when told_low is null and low_at is not null then low_at else due_at end,
                                        held_until) <= :now
                           and id <> all (:aside)
                         order by due_at - started_at, id
                         limit :most
                           for update skip locked""")
                .param("now", Timestamp.from(now))
                .param("aside", aside.toArray(Long[]::new))
                .param("most", most)
                .query((rs, row) -> new Due(
                        rs.getLong("id"),
                        rs.getLong("case_id"),
                        ClockKey.parse(rs.getString("kind")),
                        rs.getBoolean("out")))
                .list();
    }

    /** Marks what became of a batch, in one statement. */
    void mark(Instant now, Collection<Told> told) {
        jdbc.sql("""
                        update clocks
                           set told_low = case when n.held is null and not n.out then :now else told_low end,
                               told_out = case when n.held is null and n.out then :now else told_out end,
                               -- a reminder that nobody hears never delays the end
                               held_until = case when n.out then n.held else least(n.held, due_at) end
                          from unnest(:ids::bigint[], :out::boolean[], :held::timestamptz[]) as n (id, out, held)
                         where clocks.id = n.id""")
                .param("now", Timestamp.from(now))
                .param("ids", told.stream().map(each -> each.due().id()).toArray(Long[]::new))
                .param("out", told.stream().map(each -> each.due().out()).toArray(Boolean[]::new))
                .param(
                        "held",
                        told.stream()
                                .map(each ->
                                        each.heldUntil().map(Instant::toString).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    /** @param out whether it ran out; else it ran low */
    record Due(long id, long caseId, ClockKey key, boolean out) {}

    /** @param heldUntil when it comes again because nobody would hear it now; empty: it was told */
    record Told(Due due, Optional<Instant> heldUntil) {}
}
