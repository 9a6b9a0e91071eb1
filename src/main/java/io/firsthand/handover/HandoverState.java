package io.firsthand.handover;

/** How a handover stands. */
public enum HandoverState {
    /** the receiver has not answered, or a lead has to decide */
    OPEN,
    ACCEPTED,
    REFUSED,
    /** taken back by who gave it */
    WITHDRAWN,
    /** sent back to its owner by a lead */
    RETURNED,
    /** the case was closed meanwhile, or a lead named another receiver */
    ENDED
}
