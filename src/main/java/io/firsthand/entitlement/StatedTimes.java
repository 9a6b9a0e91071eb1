package io.firsthand.entitlement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;

/**
 * The times of a claim as a caller writes them, ISO 8601. An instant carries its offset: a date or a time without one could be
 * two different days, so it is a contradiction and not guessed.
 *
 * @param timeZone IANA name of where the customer lives
 * @param promisedOn a date of the customer
 */
public record StatedTimes(
        @NotNull @Size(max = 60) String timeZone,
        @Size(max = 60) String orderedAt,
        @Size(max = 60) String dispatchedAt,
        @Size(max = 60) String deliveredAt,
        @Size(max = 60) String promisedOn,
        @Size(max = 60) String sentAt,
        @NotNull @Size(max = 60) String claimedAt) {

    private static final String PATH = "times.";
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** Reads all of them and checks their order; what could not be read is left out, and the claim is not judged. */
    ClaimTimes read(Contradictions wrong) {
        Optional<Instant> claimed = instant("claimedAt", claimedAt, wrong);
        ClaimTimes times = new ClaimTimes(
                zone(wrong),
                instant("orderedAt", orderedAt, wrong),
                instant("dispatchedAt", dispatchedAt, wrong),
                instant("deliveredAt", deliveredAt, wrong),
                date(wrong),
                instant("sentAt", sentAt, wrong),
                claimed.orElse(Instant.EPOCH));
        inOrder(
                "dispatched-before-ordered",
                "orderedAt",
                times.orderedAt(),
                "dispatchedAt",
                times.dispatchedAt(),
                wrong);
        inOrder("delivered-before-ordered", "orderedAt", times.orderedAt(), "deliveredAt", times.deliveredAt(), wrong);
        inOrder(
                "delivered-before-dispatched",
                "dispatchedAt",
                times.dispatchedAt(),
                "deliveredAt",
                times.deliveredAt(),
                wrong);
        inOrder("claimed-before-ordered", "orderedAt", times.orderedAt(), "claimedAt", claimed, wrong);
        inOrder("sent-before-ordered", "orderedAt", times.orderedAt(), "sentAt", times.sentAt(), wrong);
        inOrder("sent-after-arrived", "sentAt", times.sentAt(), "claimedAt", claimed, wrong);
        if (times.promisedOn().isPresent()
                && times.orderedAt().isPresent()
                && times.promisedOn().get().isBefore(times.on(times.orderedAt().get()))) {
            wrong.add("promised-before-ordered", List.of(PATH + "orderedAt", PATH + "promisedOn"));
        }
        return times;
    }

    private ZoneId zone(Contradictions wrong) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            wrong.add("time-zone-unknown", PATH + "timeZone");
            return ZoneId.of("UTC");
        }
    }

    private static void inOrder(
            String code,
            String first,
            Optional<Instant> one,
            String second,
            Optional<Instant> two,
            Contradictions wrong) {
        if (one.isPresent() && two.isPresent() && two.get().isBefore(one.get())) {
            wrong.add(code, List.of(PATH + first, PATH + second));
        }
    }

    private Optional<LocalDate> date(Contradictions wrong) {
        if (promisedOn == null) {
            return Optional.empty();
        }
        try {
            return inRange("promisedOn", LocalDate.parse(promisedOn), wrong).map(LocalDate::from);
        } catch (DateTimeParseException e) {
            wrong.add("date-unreadable", PATH + "promisedOn");
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String field, String written, Contradictions wrong) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
            if (read instanceof OffsetDateTime at) {
                return inRange(field, at.toLocalDate(), wrong).map(day -> at.toInstant());
            }
            wrong.add("time-without-zone", PATH + field);
        } catch (DateTimeException e) {
            wrong.add(isDate(written) ? "time-without-zone" : "time-unreadable", PATH + field);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> inRange(String field, LocalDate day, Contradictions wrong) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            wrong.add("time-out-of-range", PATH + field);
            return Optional.empty();
        }
        return Optional.of(day);
    }

    private static boolean isDate(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
