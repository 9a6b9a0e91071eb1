package io.firsthand.escalation;

/** How the question was decided; the reason is said in words. */
public enum GivenDecision {
    YES,
    NO,
    /** neither: the reason says what is to be done */
    OTHER
}
