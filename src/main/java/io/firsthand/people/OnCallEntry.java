package io.firsthand.people;

import java.time.Instant;

/**
 * A person answers for the gravest cases (P0) at any hour between these instants.
 *
 * @param to exclusive
 */
public record OnCallEntry(long id, String personId, Instant from, Instant to) {}
