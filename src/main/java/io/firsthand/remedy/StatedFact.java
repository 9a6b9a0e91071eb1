package io.firsthand.remedy;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person stated of the claim of a case.
 *
 * @param line item that it is about; empty for the whole order
 * @param fact name of it, as the rules ask for it
 * @param value code, date or number
 * @param by id of the person
 */
public record StatedFact(Optional<Long> line, String fact, String value, String by, Instant at) {}
