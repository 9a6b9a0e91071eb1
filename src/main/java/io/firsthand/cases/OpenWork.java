package io.firsthand.cases;

/**
 * What still runs on a case and keeps it from closing; each module that starts such work answers for its own, and one statement
 * asks them all.
 */
public interface OpenWork {

    /**
     * A query of one number: how many open remedies, returns, requests for help … the case {@code :case} has.
     *
     * @return SQL of the module's own tables, without anything that a person typed
     */
    String counting();

    /**
     * The case turns out to be none (duplicate, spam, withdrawn, settled elsewhere): ends on our rows what can end with it. What
     * cannot be cut off, e.g. money on its way, is counted afterwards and keeps the case open.
     *
     * @param by id of the person who ends the case
     */
    default void settle(CaseFile locked, String by) {}
}
