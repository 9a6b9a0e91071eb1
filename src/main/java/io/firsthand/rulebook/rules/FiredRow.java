package io.firsthand.rulebook.rules;

/** What a rule inserts: the row that fits. */
public record FiredRow(String id) {}
