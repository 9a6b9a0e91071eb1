package io.firsthand.entitlement;

import io.firsthand.entitlement.DayCount.FirstDay;
import io.firsthand.entitlement.DayCount.LastDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Counts the days of a period that runs from an event, as one market's law counts them. All dates are dates of the customer: a
 * day lasts from midnight to midnight where he lives, so that its last second still counts, whatever the clocks do that night.
 *
 * <p>A period of months or years ends on the date that has the number of the event's date, or on the last of a month that is
 * too short (Regulation 1182/71 art. 3(2)(c); BGB § 188; 民法典 art. 202; 民法 art. 143), one day before it where the event's own
 * day counts. {@link #day} and {@link #month} are the other way round: the shortest period in which a claim still falls, so
 * that a table may say "up to 14" and mean what {@link #lastDay} says.
 */
public final class CountingDays {

    private final DayCount count;
    private final WorkingDays workingDays;

    /** @param workingDays where the market's customers live */
    public CountingDays(DayCount count, WorkingDays workingDays) {
        this.count = count;
        this.workingDays = workingDays;
    }

    /** The date that an instant has where the customer lives. */
    public static LocalDate dateOf(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** The first instant that is too late for a period with this last day. */
    public static Instant expiry(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day on which a claim is in time. */
    public LocalDate lastDay(LocalDate event, Term term) {
        return switch (term.unit()) {
            case DAYS -> rolled(event, event.plusDays(term.amount() - ownDay()));
            case MONTHS -> rolled(event, months(event, term.amount()));
            case YEARS -> rolled(event, months(event, Math.multiplyExact(12, term.amount())));
            case BUSINESS_DAYS -> businessDay(event, term.amount());
        };
    }

    /**
     * On which day of a period from the event the claim falls.
     *
     * @return 0 or less if the claim came before the first day
     */
    public int day(LocalDate event, LocalDate claim) {
        LocalDate first = event.plusDays(1 - ownDay());
        LocalDate counted = claim;
        if (count.lastDay() == LastDay.NEXT_WORKING_DAY) {
            // a period that ended on one of the free days before is open until the claim's day
            while (counted.isAfter(first) && !workingDays.isWorkingDay(counted.minusDays(1))) {
                counted = counted.minusDays(1);
            }
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(event, counted) + ownDay());
    }

    /**
     * In which month of a period from the event the claim falls: 24 means that a period of two years still holds it.
     *
     * @return 0 if the claim came before the first day
     */
    public int month(LocalDate event, LocalDate claim) {
        if (claim.isBefore(event.plusDays(1 - ownDay()))) {
            return 0;
        }
        // at most two too few, by the last day's own rules; never too many
        int months = Math.max(1, Math.toIntExact(ChronoUnit.MONTHS.between(event, claim)) - 1);
        while (lastDay(event, Term.months(months)).isBefore(claim)) {
            months++;
        }
        return months;
    }

    /**
     * On which working day after the event the claim falls; what comes on a free day falls on the working day after it.
     *
     * @return 0 if the claim did not come after the event's day
     */
    public int businessDay(LocalDate event, LocalDate claim) {
        int days = 0;
        for (LocalDate day = event.plusDays(1); day.isBefore(claim); day = day.plusDays(1)) {
            days += workingDays.isWorkingDay(day) ? 1 : 0;
        }
        return claim.isAfter(event) ? days + 1 : 0;
    }

    private LocalDate businessDay(LocalDate event, int amount) {
        LocalDate day = event;
        for (int left = amount; left > 0; left--) {
            day = workingDays.atOrAfter(day.plusDays(1));
        }
        return day;
    }

    private LocalDate months(LocalDate event, int months) {
        LocalDate end = event.plusMonths(months);
        boolean sameNumber = end.getDayOfMonth() == event.getDayOfMonth();
        return sameNumber ? end.minusDays(ownDay()) : end;
    }

    /** A period without a day in it has no last day that could be free. */
    private LocalDate rolled(LocalDate event, LocalDate end) {
        boolean empty = end.isBefore(event.plusDays(1 - ownDay()));
        return empty || count.lastDay() == LastDay.AS_IT_FALLS ? end : workingDays.atOrAfter(end);
    }

    /** 1 where the event's own day is day 1. */
    private int ownDay() {
        return count.firstDay() == FirstDay.SAME_DAY ? 1 : 0;
    }
}
