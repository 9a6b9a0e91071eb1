package io.firsthand.rulebook;

/** What a table answers when several of its rows fit. */
public enum HitPolicy {
    /** the first fitting row decides; the order of the rows counts */
    FIRST,
    /** at most one row may fit; more are an error of the table */
    UNIQUE,
    /** every fitting row counts, in the order of the table */
    COLLECT
}
