package io.firsthand.triage;

import io.firsthand.people.Grade;

/**
 * What the table {@code owner-routing} says.
 *
 * @param queue list that the case belongs to
 * @param department whose people own it
 * @param grade the least that the owner must have
 * @param stewardFirst whether who looked after the customer last comes before everybody else
 */
public record Route(String queue, String department, Grade grade, boolean stewardFirst) {}
