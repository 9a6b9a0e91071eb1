package io.firsthand.returns;

/** Where the goods of a return are, as the process asks. */
public enum Whereabouts {
    /** nothing to do but wait */
    AWAITED,
    /** dispatched, and the law gives the money back on that */
    PROVED,
    HERE,
    LOST
}
