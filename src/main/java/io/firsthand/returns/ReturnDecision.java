package io.firsthand.returns;

/** What a person decides where the process cannot go on by itself. */
public enum ReturnDecision {
    /** the facts changed: ask the rules once more */
    JUDGE_AGAIN,
    /** give the right although the rules leave it open or say no; needs a reason, and goes through the approvals */
    GRANT,
    /** give the right for the named items and decline the others; each takes its own way, needs a reason */
    GRANT_LINES,
    /** everything back, nothing deducted */
    REFUND,
    /** money for the items that came */
    REFUND_WHAT_CAME,
    /** the same goods once more */
    EXCHANGE,
    /** the customer keeps the goods and takes part of the money */
    KEEP_PART,
    /** wait for the parcel, or for another one */
    WAIT,
    /** decline, with a reason */
    DENY,
    CANCEL
}
