package io.firsthand.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the cases: one row each, started and stopped in the transaction of the change that does it. However many are
 * started and stopped at once, it is one statement.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseClocks {

    private static final String CHANGE = """
            with stopping as (
                update clocks set stopped = :now
                 where case_id = :case and kind = any(:stops) and stopped is null
            )
            insert into clocks (case_id, kind, started_at, low_at, due_at, calendar, pausable, source)
            select :case, n.* from unnest(:kinds::text[], :started::timestamptz[], :low::timestamptz[], :due::timestamptz[],
                                          :calendars::text[], :pausable::boolean[], :sources::text[]) as n
            on conflict (case_id, kind) do update
               set started_at = excluded.started_at, low_at = excluded.low_at, due_at = excluded.due_at,
                   calendar = excluded.calendar, pausable = excluded.pausable, source = excluded.source,
                   told_low = null, told_out = null, stopped = null, paused_at = null, remaining_seconds = null,
                   paused_seconds = 0, pauses = '{}', held_until = null
             where clocks.stopped is not null or :restart""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Starts clocks. One that runs stays as it is, so that a second start cannot win time; one that was stopped starts anew:
     * the case came back, or the customer wrote again.
     */
    public void start(long caseId, Collection<NewClock> starting) {
        if (!starting.isEmpty()) {
            change(caseId, List.of(), starting, false);
        }
    }

    /**
     * Starts one clock that runs at every hour and is not paused.
     *
     * @param lowAt when to remind, or null for no reminder
     * @param dueAt when it runs out
     */
    public void start(long caseId, ClockKind kind, Instant lowAt, Instant dueAt) {
        start(
                caseId,
                List.of(new NewClock(ClockKey.of(kind), clock.instant(), lowAt, dueAt, Calendars.ALWAYS, false, "")));
    }

    /** Stops some clocks and starts others from the beginning, also such as run. */
    public void stopAndRestart(long caseId, Collection<ClockKey> stopping, Collection<NewClock> restarting) {
        change(caseId, stopping, restarting, true);
    }

    /** Stops a clock; nothing happens to one that is stopped or never ran. */
    public void stop(long caseId, ClockKind kind) {
        stop(caseId, List.of(ClockKey.of(kind)));
    }

    /** As {@link #stop(long, ClockKind)}, several at once. */
    public void stop(long caseId, Collection<ClockKey> keys) {
        jdbc.sql("update clocks set stopped = ? where case_id = ? and kind = any(?) and stopped is null")
                .params(now(), caseId, texts(keys, ClockKey::code))
                .update();
    }

    /** What it measures turned out not to be done: it runs on, as if it had never been stopped. */
    public void runOn(long caseId, ClockKey key) {
        jdbc.sql("update clocks set stopped = null where case_id = ? and kind = ?")
                .params(caseId, key.code())
                .update();
    }

    /** Takes away clocks that run and turned out not to be the case's. One of a merged case is due by what that one was about. */
    void remove(long caseId, Collection<ClockKey> keys) {
        jdbc.sql("delete from clocks where case_id = ? and kind = any(?) and stopped is null and not carried_over")
                .params(caseId, texts(keys, ClockKey::code))
                .update();
    }

    /**
     * What runs on a case that is merged runs on the other one from now on; of the same clock the earlier one counts.
     *
     * @param answered the first answer was given on the other one: a promised first answer is the next one there
     */
    public void carryOver(long from, long to, boolean answered) {
        jdbc.sql("""
                        insert into clocks (case_id, kind, started_at, low_at, due_at, calendar, pausable, source, held_until,
                               told_low, told_out, paused_seconds, pauses, carried_over)
                        select distinct on (moved.kind) :to, moved.kind, started_at, low_at, due_at, calendar, pausable, source,
                               held_until, told_low, told_out, paused_seconds, pauses, true
                          from clocks, lateral (select case when clocks.kind = 'FIRST_ANSWER' and :answered
                                                            then 'NEXT_ANSWER' else clocks.kind end as kind) moved
                         where case_id = :from and stopped is null and paused_at is null and clocks.kind <> 'TAKE'
                         order by moved.kind, due_at
                        on conflict (case_id, kind) do update
                           set started_at = excluded.started_at, low_at = excluded.low_at, due_at = excluded.due_at,
                               calendar = excluded.calendar, pausable = excluded.pausable, source = excluded.source,
                               held_until = excluded.held_until, told_low = excluded.told_low, told_out = excluded.told_out,
                               paused_seconds = excluded.paused_seconds, pauses = excluded.pauses, stopped = null, paused_at = null,
                               remaining_seconds = null, carried_over = true
                         where clocks.stopped is not null or excluded.due_at < clocks.due_at""")
                .param("from", from)
                .param("to", to)
                .param("answered", answered)
                .update();
    }

    /** Stops all clocks of a case that has ended. */
    public void stopAll(long caseId) {
        jdbc.sql("update clocks set stopped = ? where case_id = ? and stopped is null")
                .params(now(), caseId)
                .update();
    }

    /** When the earliest running clock of the case runs out, or ran out; one that is paused does not count. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> earliest(long caseId) {
        return jdbc.sql("select min(due_at) from clocks where case_id = ? and stopped is null and paused_at is null")
                .param(caseId)
                .query((rs, row) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** All clocks of the case, the earliest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<CaseClock> of(long caseId) {
        return jdbc.sql("select * from clocks where case_id = ? order by due_at, id")
                .param(caseId)
                .query(ClockRow::read)
                .list();
    }

    private void change(long caseId, Collection<ClockKey> stopping, Collection<NewClock> starting, boolean restart) {
        jdbc.sql(CHANGE)
                .param("now", now())
                .param("case", caseId)
                .param("stops", texts(stopping, ClockKey::code))
                .param("kinds", texts(starting, each -> each.key().code()))
                .param("started", texts(starting, NewClock::startedAt))
                .param("low", texts(starting, NewClock::lowAt))
                .param("due", texts(starting, NewClock::dueAt))
                .param("calendars", texts(starting, NewClock::calendar))
                .param("pausable", texts(starting, NewClock::pausable))
                .param("sources", texts(starting, NewClock::source))
                .param("restart", restart)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** As an array of texts, which the statement casts. */
    private static <T> String[] texts(Collection<T> values, Function<T, Object> part) {
        return values.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
