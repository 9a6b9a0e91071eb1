package io.firsthand.deadlines;

import io.firsthand.deadlines.CaseClock.Pause;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets our own clocks stand still while the customer has the turn, and gives them a new target when the urgency of a case
 * changes. The time that was used stays used: what is left is counted in the calendar of the clock. A clock that had run out
 * before stays where it is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PausingClocks {

    private final CaseClocks clocks;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    PausingClocks(CaseClocks clocks, Calendars calendars, JdbcClient jdbc, Clock clock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case waits for the customer now: what may pause, pauses. */
    public void pause(long caseId) {
        Instant now = clock.instant();
        List<CaseClock> pausing = clocks.of(caseId).stream()
                .filter(each -> each.runs() && each.pausable())
                .toList();
        if (!pausing.isEmpty()) {
            jdbc.sql("""
                            update clocks set paused_at = ?, remaining_seconds = n.remaining
                              from unnest(?::bigint[], ?::bigint[]) as n (id, remaining)
                             where clocks.id = n.id""")
                    .params(
                            Timestamp.from(now),
                            ids(pausing),
                            pausing.stream()
                                    .map(each -> time(each)
                                            .between(now, each.dueAt())
                                            .toSeconds())
                                    .toArray(Long[]::new))
                    .update();
        }
    }

    /**
     * The case is on the desk again: what was paused goes on with the time that was left.
     *
     * @return when the earliest running clock runs out, or ran out
     */
    public Optional<Instant> resume(long caseId) {
        Instant now = clock.instant();
        List<CaseClock> running = new ArrayList<>();
        List<CaseClock> resumed = new ArrayList<>();
        for (CaseClock each : clocks.of(caseId)) {
            if (each.runs()) {
                running.add(each);
            } else if (each.stoppedAt().isEmpty()) {
                resumed.add(resumed(each, now));
            }
        }
        write(resumed);
        running.addAll(resumed);
        return running.stream().map(CaseClock::dueAt).min(Instant::compareTo);
    }

    /**
     * What ended with the case goes on, because it should not have ended. The customer waited all the time: what was promised to
     * him, and what law or a platform sets, is due when it was. What may stand still stood still meanwhile.
     *
     * @param endedAt when the case ended: what was stopped before is done
     * @param done what has been done since
     */
    public void goOn(long caseId, Instant endedAt, Collection<ClockKey> done) {
        Instant now = clock.instant();
        List<CaseClock> goingOn = clocks.of(caseId).stream()
                .filter(each ->
                        each.stoppedAt().filter(at -> !at.isBefore(endedAt)).isPresent() && !done.contains(each.key()))
                .map(each -> started(each, now))
                .toList();
        if (!goingOn.isEmpty()) {
            jdbc.sql("update clocks set stopped = null where id = any(?)")
                    .param(ids(goingOn))
                    .update();
            write(goingOn);
        }
    }

    private CaseClock started(CaseClock stopped, Instant now) {
        Optional<Instant> since =
                stopped.pausedAt().or(() -> stopped.pausable() ? stopped.stoppedAt() : Optional.empty());
        CaseClock still = new CaseClock(
                stopped.id(),
                stopped.key(),
                stopped.startedAt(),
                stopped.lowAt(),
                stopped.dueAt(),
                Optional.empty(),
                since,
                since.map(at -> time(stopped).between(at, stopped.dueAt())).orElse(Duration.ZERO),
                stopped.pausedFor(),
                stopped.pauses(),
                stopped.calendar(),
                stopped.pausable(),
                stopped.source());
        return since.isPresent() ? resumed(still, now) : still;
    }

    /**
     * Gives the clocks that are not stopped new targets, counted from when each started or, after a withdrawal, from what
     * happened since, and takes those away that the table gave and gives no more. Clocks that the case has not had yet are
     * started.
     *
     * @param targets all that the case has now
     * @param startedAt from when those count that it has not had yet
     */
    public void retarget(long caseId, Collection<Target> targets, Function<Target, Optional<Instant>> startedAt) {
        List<CaseClock> all = clocks.of(caseId);
        Instant now = clock.instant();
        Retargeting retargeting = new Retargeting(all, targets, now);
        Map<ClockKey, Target> wanted = targets.stream().collect(Collectors.toMap(Target::key, Function.identity()));
        write(all.stream()
                .flatMap(each -> retargeting.changed(each).stream()
                        .map(fresh ->
                                retargeted(each, fresh, wanted.get(each.key()).time(), now)))
                .toList());
        List<ClockKey> over = retargeting.over();
        if (!over.isEmpty()) {
            clocks.remove(caseId, over);
        }
        clocks.start(caseId, retargeting.starting(startedAt));
    }

    private CaseClock resumed(CaseClock paused, Instant now) {
        BusinessCalendar time = time(paused);
        Instant since = paused.pausedAt().orElseThrow();
        Duration left = paused.remaining();
        return new CaseClock(
                paused.id(),
                paused.key(),
                paused.startedAt(),
                paused.lowAt().map(low -> low.isAfter(since) ? time.plus(now, time.between(since, low)) : low),
                paused.dueAt().isAfter(since) ? time.plus(now, left) : paused.dueAt(),
                paused.stoppedAt(),
                Optional.empty(),
                Duration.ZERO,
                paused.pausedFor().plus(time.between(since, now)),
                withPause(paused, now),
                paused.calendar(),
                paused.pausable(),
                paused.source());
    }

    /** The pauses count as they lie in the calendar of the new target; one that may not stand still goes on at once. */
    private CaseClock retargeted(CaseClock old, NewClock fresh, BusinessCalendar time, Instant now) {
        Optional<Instant> pausedAt = old.pausedAt().filter(since -> fresh.pausable());
        List<Pause> pauses = pausedAt.equals(old.pausedAt()) ? old.pauses() : withPause(old, now);
        Duration pausedFor = pauses.stream()
                .map(pause -> time.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
        Instant due = later(fresh.dueAt(), pausedFor, time);
        return new CaseClock(
                old.id(),
                old.key(),
                fresh.startedAt(),
                Optional.ofNullable(fresh.lowAt()).map(low -> later(low, pausedFor, time)),
                due,
                old.stoppedAt(),
                pausedAt,
                pausedAt.map(since -> time.between(since, due)).orElse(Duration.ZERO),
                pausedFor,
                pauses,
                fresh.calendar(),
                fresh.pausable(),
                fresh.source());
    }

    private static List<Pause> withPause(CaseClock paused, Instant now) {
        List<Pause> pauses = new ArrayList<>(paused.pauses());
        pauses.add(new Pause(paused.pausedAt().orElseThrow(), now));
        return pauses;
    }

    /** Moves it by the pauses; without one it stays even if it lies on a closing hour. */
    private static Instant later(Instant at, Duration paused, BusinessCalendar time) {
        return paused.isZero() ? at : time.plus(at, paused);
    }

    /** Whoever was told that it ran low or out is told again only if that lies ahead once more. */
    private void write(List<CaseClock> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update clocks
                           set started_at = n.started, low_at = n.low_at, due_at = n.due_at,
                               paused_at = n.paused_at, source = n.source,
                               remaining_seconds = n.remaining, paused_seconds = n.paused,
                               pauses = n.pauses::timestamptz[], calendar = n.calendar, pausable = n.pausable,
                               held_until = null,
                               told_low = case when n.low_at > :now then null else told_low end,
                               told_out = case when n.due_at > :now then null else told_out end
                          from unnest(:ids::bigint[], :started::timestamptz[], :low::timestamptz[], :due::timestamptz[],
                                      :pausedAt::timestamptz[], :remaining::bigint[], :paused::bigint[], :pauses::text[], :calendars::text[],
                                      :pausable::boolean[], :sources::text[])
                               as n (id, started, low_at, due_at, paused_at, remaining, paused, pauses, calendar,
                                     pausable, source)
                         where clocks.id = n.id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(changed))
                .param("started", texts(changed, CaseClock::startedAt))
                .param("low", texts(changed, each -> each.lowAt().orElse(null)))
                .param("due", texts(changed, CaseClock::dueAt))
                .param("pausedAt", texts(changed, each -> each.pausedAt().orElse(null)))
                .param(
                        "remaining",
                        texts(
                                changed,
                                each -> each.pausedAt()
                                        .map(since -> each.remaining().toSeconds())
                                        .orElse(null)))
                .param("paused", texts(changed, each -> each.pausedFor().toSeconds()))
                .param("pauses", texts(changed, PausingClocks::bounds))
                .param("calendars", texts(changed, CaseClock::calendar))
                .param("pausable", texts(changed, CaseClock::pausable))
                .param("sources", texts(changed, CaseClock::source))
                .update();
    }

    private static String bounds(CaseClock each) {
        return each.pauses().stream()
                .flatMap(pause -> Stream.of(pause.from(), pause.to()))
                .map(Instant::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private BusinessCalendar time(CaseClock each) {
        return calendars.find(each.calendar()).orElseGet(() -> calendars.get(Calendars.DESK));
    }

    private static Long[] ids(List<CaseClock> clocks) {
        return clocks.stream().map(CaseClock::id).toArray(Long[]::new);
    }

    private static String[] texts(List<CaseClock> clocks, Function<CaseClock, Object> part) {
        return clocks.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
