package io.firsthand.rulebook;

import java.time.Instant;

/**
 * That a version of a table was made the live one.
 *
 * @param by id of the person, null for the product at its start
 * @param reason why, as it was given
 */
public record Activation(String table, Instant at, String by, String reason) {}
