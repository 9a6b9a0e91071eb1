package io.firsthand.people;

/**
 * A person can no longer own cases: deactivated, or no agent any more. Announced in the transaction that changes the person,
 * so that nothing stays with somebody who is not there.
 *
 * @param id of the person
 * @param by id of the administrator
 */
public record PersonLeft(String id, String by) {}
