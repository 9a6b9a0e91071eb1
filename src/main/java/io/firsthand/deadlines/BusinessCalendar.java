package io.firsthand.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reckons in business time: only while the desk is open. Hours and days are two things here. Two business <em>hours</em> are
 * two hours in which the desk is open. A business <em>day</em> is a date on which the desk opens, however long; one business
 * day after Friday 15:00 is Monday 15:00 and not 24 open hours later. Immutable.
 */
public final class BusinessCalendar {

    private final Openings openings;

    /** @throws io.firsthand.platform.Refusal if the plan has no hours at all; the plan itself checks it */
    public BusinessCalendar(CalendarPlan plan) {
        this.openings = new Openings(
                plan.timeZone(),
                plan.week(),
                plan.days().stream().collect(Collectors.toMap(SpecialDay::date, SpecialDay::hours)));
    }

    /** In which the hours are meant. */
    public ZoneId timeZone() {
        return openings.zone();
    }

    /** Whether the desk is open; at the moment of closing it is not. */
    public boolean isOpen(Instant at) {
        return openings.endingAfter(at).next().contains(at);
    }

    /** The instant itself if the desk is open then, else the next moment at which it opens. */
    public Instant nextOpening(Instant at) {
        Instant opens = openings.endingAfter(at).next().from();
        return opens.isBefore(at) ? at : opens;
    }

    /** Whether the desk opens on this date. */
    public boolean isBusinessDay(LocalDate day) {
        return !openings.of(day).isEmpty();
    }

    /**
     * The first moment by which the desk was open for so long since the start. That may be the moment of closing.
     *
     * @param time not negative; zero gives {@link #nextOpening}
     */
    public Instant plus(Instant start, Duration time) {
        requireNotNegative(time.isNegative());
        Iterator<Opening> ahead = openings.endingAfter(start);
        Duration left = time;
        Opening opening = ahead.next();
        Instant from = later(start, opening.from());
        while (Duration.between(from, opening.to()).compareTo(left) < 0) {
            left = left.minus(Duration.between(from, opening.to()));
            opening = ahead.next();
            from = opening.from();
        }
        return from.plus(left);
    }

    /** How long the desk is open between the two; zero if the second is not later. */
    public Duration between(Instant start, Instant end) {
        Duration open = Duration.ZERO;
        if (!start.isBefore(end)) {
            return open;
        }
        Iterator<Opening> ahead = openings.endingAfter(start);
        for (Opening next = ahead.next(); next.from().isBefore(end); next = ahead.next()) {
            Instant to = next.to().isBefore(end) ? next.to() : end;
            open = open.plus(Duration.between(later(start, next.from()), to));
        }
        return open;
    }

    /**
     * So many business days later, at the same time of day. What starts while the desk is closed starts when it opens next;
     * a time at which the desk is closed on the last day becomes its next opening on that day, or its closing. The early
     * morning of a period that began on the evening before belongs to the day before.
     *
     * @param days not negative; zero gives {@link #nextOpening}
     */
    public Instant plusDays(Instant start, int days) {
        requireNotNegative(days < 0);
        Opening first = openings.endingAfter(start).next();
        Instant from = later(start, first.from());
        if (days == 0) {
            return from;
        }
        LocalDate last = plusDays(first.day(), days);
        LocalDateTime wanted =
                LocalDateTime.ofInstant(from, timeZone()).plus(Period.ofDays(daysApart(first.day(), last)));
        return within(openings.of(last), wanted.atZone(timeZone()).toInstant());
    }

    /**
     * The so-manieth business day after the date, which itself does not count.
     *
     * @param days not negative; zero gives the date itself, or the next business day if it is none
     */
    public LocalDate plusDays(LocalDate start, int days) {
        requireNotNegative(days < 0);
        LocalDate day = start;
        for (int left = days; left > 0; left -= isBusinessDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** When the desk closes for good on this date; on a date that is no business day, on the next that is one. */
    public Instant closing(LocalDate day) {
        List<Opening> open = openings.of(plusDays(day, 0));
        return open.get(open.size() - 1).to();
    }

    private static Instant within(List<Opening> open, Instant wanted) {
        for (Opening each : open) {
            if (!wanted.isAfter(each.to())) {
                return later(wanted, each.from());
            }
        }
        return open.get(open.size() - 1).to();
    }

    private static int daysApart(LocalDate first, LocalDate last) {
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static void requireNotNegative(boolean negative) {
        if (negative) {
            throw new IllegalArgumentException("business time is reckoned forwards");
        }
    }
}
