package io.firsthand.cases;

/** Why somebody acts on a case in its owner's place. */
public enum DeputyBecause {
    /** the owner is on leave, sick or in training */
    ABSENT,
    /** the owner's shift is over, and the case cannot wait for the next */
    SHIFT_END,
    /** it is grave, the owner is off shift, and this person is on call */
    ON_CALL,
    /** he answered the customer while the owner was off shift */
    HELPER,
    /** the owner left the desk, and no lead has signed a handover yet */
    LEFT
}
