package io.firsthand.triage;

import java.time.Duration;

/**
 * What the table {@code first-answer} promises.
 *
 * @param within until the first answer of a human, counted from receipt; an acknowledgement is none
 */
public record Promise(Duration within) {}
