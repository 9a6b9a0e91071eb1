package io.firsthand.remedy;

import java.time.Instant;

/**
 * What a person stated of the claim of a case.
 *
 * @param fact name of it, as the rules ask for it
 * @param value code, date or number
 * @param by id of the person
 */
public record StatedFact(String fact, String value, String by, Instant at) {}
