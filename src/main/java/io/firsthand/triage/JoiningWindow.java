package io.firsthand.triage;

/**
 * What the table {@code joining} says.
 *
 * @param days since the last contact within which the next one joins the open case; 0: it never joins
 */
public record JoiningWindow(int days) {}
