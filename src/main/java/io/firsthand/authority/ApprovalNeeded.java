package io.firsthand.authority;

/**
 * One approval that is still needed; several of them need as many different people.
 *
 * @param grade lowest grade that may give it, e.g. {@code SUPERVISOR}
 * @param department that must give it, e.g. {@code finance}; null for any
 */
public record ApprovalNeeded(String grade, String department) {}
