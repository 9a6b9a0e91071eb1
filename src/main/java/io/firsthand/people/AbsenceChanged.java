package io.firsthand.people;

/**
 * A person's absence was entered, cut short or taken back. Announced in the transaction that does it, so that his cases move
 * with it.
 *
 * @param id of the person
 */
public record AbsenceChanged(String id) {}
