package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock that a claim starts.
 *
 * @param code e.g. {@code refund}, {@code LEGAL.refund-after-withdrawal}
 * @param says what is due, within what and from when
 * @param startsAt empty while what starts it has not happened
 * @param dueAt first instant that is too late; empty while it has not started, or where only a provider knows it
 * @param source table and row
 */
public record StartingClock(
        String code, Bilingual says, Optional<Instant> startsAt, Optional<Instant> dueAt, String source) {}
