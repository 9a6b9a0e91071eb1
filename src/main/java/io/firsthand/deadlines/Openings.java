package io.firsthand.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Turns the hours of a calendar into stretches of real time. Where the clocks go forward, a time that does not exist is the
 * moment of the change, so that a period which lies wholly in the gap is not there; where they go back, a period starts at
 * the first and ends at the second of the two equal times: the hour that comes twice is open twice.
 */
final class Openings {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpenHours>> week;
    private final Map<LocalDate, List<OpenHours>> special;

    Openings(ZoneId zone, Map<DayOfWeek, List<OpenHours>> week, Map<LocalDate, List<OpenHours>> special) {
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.special = Map.copyOf(special);
    }

    ZoneId zone() {
        return zone;
    }

    /**
     * What starts on this date, in order; empty on a day that is no business day. Where the evening before reaches over
     * midnight into these hours, the moments that both have belong to the evening before.
     */
    List<Opening> of(LocalDate day) {
        Instant closed = written(day.minusDays(1)).stream()
                .map(Opening::to)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return written(day).stream()
                .map(opening -> opening.notBefore(closed))
                .filter(opening -> opening.from().isBefore(opening.to()))
                .sorted(Comparator.comparing(Opening::from))
                .toList();
    }

    /** All openings that end after the instant, in order and without an end. */
    Iterator<Opening> endingAfter(Instant at) {
        return new Iterator<>() {
            // a period that began the day before yesterday has ended
            private LocalDate day = at.atZone(zone).toLocalDate().minusDays(1);
            private final Deque<Opening> ahead = new ArrayDeque<>();

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Opening next() {
                Opening next = take();
                while (!next.to().isAfter(at)) {
                    next = take();
                }
                return next;
            }

            private Opening take() {
                while (ahead.isEmpty()) {
                    ahead.addAll(of(day));
                    day = day.plusDays(1);
                }
                return ahead.remove();
            }
        };
    }

    private List<Opening> written(LocalDate day) {
        return special.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of())).stream()
                .map(hours -> opening(day, hours))
                .toList();
    }

    private Opening opening(LocalDate day, OpenHours hours) {
        LocalDate lastDay = hours.overMidnight() ? day.plusDays(1) : day;
        return new Opening(day, starts(day.atTime(hours.from())), ends(lastDay.atTime(hours.to())));
    }

    private Instant starts(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    private Instant ends(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetAfter());
    }
}
