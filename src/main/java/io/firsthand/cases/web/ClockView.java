package io.firsthand.cases.web;

import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.ClockTexts;
import java.time.Instant;
import java.util.Locale;

/**
 * A clock of a case.
 *
 * @param kind e.g. {@code RESOLUTION}
 * @param name tells several of one kind apart, or empty
 * @param text what it measures, in the viewer's language
 * @param state {@code RUNNING}, {@code LOW}, {@code OUT}, {@code PAUSED}, {@code KEPT} or {@code MISSED}
 * @param dueAt when it runs out; of a paused one, null: that depends on when it goes on
 * @param pausedAt since when it stands still, or null
 * @param remainingSeconds open time in its calendar that is left of a paused one, else null
 * @param calendar in whose time it runs
 * @param source rule, law or promise that it comes from
 */
record ClockView(
        String kind,
        String name,
        String text,
        String state,
        Instant startedAt,
        Instant lowAt,
        Instant dueAt,
        Instant pausedAt,
        Long remainingSeconds,
        String calendar,
        String source) {

    static ClockView of(CaseClock clock, Instant now, ClockTexts texts, Locale locale) {
        boolean paused = clock.state(now) == CaseClock.State.PAUSED;
        return new ClockView(
                clock.key().kind().name(),
                clock.key().name(),
                texts.name(clock.key(), locale),
                clock.state(now).name(),
                clock.startedAt(),
                clock.lowAt().orElse(null),
                paused ? null : clock.dueAt(),
                clock.pausedAt().orElse(null),
                paused ? clock.remaining().toSeconds() : null,
                clock.calendar(),
                clock.source());
    }
}
