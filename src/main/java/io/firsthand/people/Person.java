package io.firsthand.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Someone who works at the desk, or a system that acts for one.
 *
 * @param id log-in and engine user id, e.g. {@code mei.lin}
 * @param name as colleagues and customers read it
 * @param roles what he may open: agent, lead, analyst, process-owner, auditor, integration, admin
 * @param grade what he may grant
 * @param department whose assist tasks he sees
 * @param languages BCP 47 primary tags that he answers in
 * @param timeZone of the shift
 * @param shiftFrom start of the daily shift, local time
 * @param shiftTo end of it, exclusive; not after the start: the shift runs over midnight
 * @param shiftDays days on which a shift starts, never empty
 * @param loadLimit open cases that routing does not exceed
 * @param active whether he may sign in and is given work
 * @param away running and planned absences, the earliest first
 */
public record Person(
        String id,
        String name,
        Set<String> roles,
        Grade grade,
        String department,
        Set<String> languages,
        ZoneId timeZone,
        LocalTime shiftFrom,
        LocalTime shiftTo,
        Set<DayOfWeek> shiftDays,
        int loadLimit,
        boolean active,
        List<Away> away) {

    public Person {
        away = List.copyOf(away);
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
        shiftDays = Set.copyOf(shiftDays);
        if (shiftDays.isEmpty()) {
            throw new IllegalArgumentException("no shift day: " + id);
        }
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether cases may be his: he works here, as an agent. */
    public boolean mayOwnCases() {
        return active && has(Roles.AGENT);
    }

    /** Whether he may look after this colleague's customers: customer service does, another department only its own. */
    public boolean mayServeFor(Person owner) {
        return mayOwnCases() && (department.equals(Roles.SERVICE) || department.equals(owner.department()));
    }

    /** Whether a shift of his is running and he is there; a shift belongs to the day on which it starts. */
    public boolean onShift(Instant at) {
        return absence(at).isEmpty() && shiftEnd(at).isPresent();
    }

    /** The end of the shift that runs by plan at that moment, whether he is there or not. */
    public Optional<Instant> shiftEnd(Instant at) {
        LocalDate today = at.atZone(timeZone).toLocalDate();
        return Stream.of(today, today.minusDays(1))
                .filter(day -> covers(day, at))
                .findFirst()
                .map(this::end);
    }

    /** The absence that keeps him away at that moment. */
    public Optional<Away> absence(Instant at) {
        return away.stream().filter(each -> each.covers(at)).findFirst();
    }

    /**
     * The first start of a shift at or after the instant for which he is there. A start that the clock change skips falls on
     * the next valid time.
     */
    public Instant nextShiftStart(Instant at) {
        LocalDate day = at.atZone(timeZone).toLocalDate();
        while (!shiftDays.contains(day.getDayOfWeek())
                || start(day).isBefore(at)
                || absence(start(day)).isPresent()) {
            day = day.plusDays(1);
        }
        return start(day);
    }

    private boolean covers(LocalDate day, Instant at) {
        return shiftDays.contains(day.getDayOfWeek()) && !at.isBefore(start(day)) && at.isBefore(end(day));
    }

    private Instant start(LocalDate day) {
        return day.atTime(shiftFrom).atZone(timeZone).toInstant();
    }

    private Instant end(LocalDate day) {
        LocalDate lastDay = shiftTo.isAfter(shiftFrom) ? day : day.plusDays(1);
        return lastDay.atTime(shiftTo).atZone(timeZone).toInstant();
    }
}
