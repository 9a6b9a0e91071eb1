package io.firsthand.remedy.sandbox;

/** How the sandbox answers a payment. */
public enum SandboxBehaviour {
    SUCCEED,
    /** refuses; nothing moves */
    FAIL,
    /** never answers; nothing moves */
    TIME_OUT,
    /** moves, and answers unasked as well as asked */
    ANSWER_TWICE,
    /** takes it on, and fails three days later or when told */
    ACCEPT_THEN_FAIL,
    /** moves, and the money comes back three days later or when told */
    SETTLE_THEN_RETURN,
    /** moves, and answers with a server error */
    MOVE_THEN_500,
    /** moves, but answers later than the lease of the outbox and the lock of a job */
    SLOW,
    /** moves, and answers with another amount */
    WRONG_AMOUNT
}
