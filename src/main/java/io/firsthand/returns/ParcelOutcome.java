package io.firsthand.returns;

/** What became of a report. */
public enum ParcelOutcome {
    /** it was news and is stored */
    TAKEN,
    /** the same was reported before; nothing happened */
    KNOWN,
    /** something later is known already; nothing happened */
    OUTDATED,
    /** goods that nobody expects came to the warehouse: a person finds out */
    UNANNOUNCED
}
