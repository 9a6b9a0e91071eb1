package io.firsthand.triage;

/** What the table {@code priority} says. */
public record Urgency(Priority priority) {}
