package io.firsthand.people;

import java.time.LocalDate;

/**
 * An absence to enter, in whole days of the person's own time zone.
 *
 * @param to the last day
 * @param deputy id of who stands in, or null
 */
public record AbsenceDraft(LocalDate from, LocalDate to, AbsenceKind kind, String deputy) {}
