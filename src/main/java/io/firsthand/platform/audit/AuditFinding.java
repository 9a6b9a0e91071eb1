package io.firsthand.platform.audit;

/**
 * One thing that is wrong with the audit.
 *
 * @param seq entry of the chain, 0 where none is meant
 * @param what what is wrong
 * @param subject source and id of the row, or the anchor
 */
public record AuditFinding(long seq, What what, String subject) {

    /** What can be wrong. */
    public enum What {
        /** an entry was removed from the chain */
        GAP,
        /** an entry of the chain was changed, or one before it */
        CHAIN_BROKEN,
        /** the row that was sealed is gone */
        SOURCE_MISSING,
        /** the row that was sealed says something else now */
        SOURCE_CHANGED,
        /** rows stand in the source that were never noted */
        SOURCE_UNACCOUNTED,
        /** the anchor that was kept elsewhere is not in the chain: it was rewritten or cut off */
        ANCHOR_UNKNOWN
    }
}
