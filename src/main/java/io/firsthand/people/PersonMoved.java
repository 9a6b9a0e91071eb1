package io.firsthand.people;

/**
 * A person who owns cases went to another department and goes on owning cases. Announced in the transaction that changes the
 * person, so that what he leaves behind is known.
 *
 * @param id of the person
 * @param from department that he left
 * @param to department that he is in now
 * @param by id of the administrator
 */
public record PersonMoved(String id, String from, String to, String by) {}
