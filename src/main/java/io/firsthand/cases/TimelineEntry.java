package io.firsthand.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param actor id of the person, empty for the customer and the system
 * @param kind kebab; the sentence is message {@code timeline.<kind>}
 * @param details named values in the order of the sentence's places
 */
public record TimelineEntry(long id, Instant at, Optional<String> actor, String kind, Map<String, Object> details) {}
