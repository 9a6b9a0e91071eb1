package io.firsthand.deadlines;

/** What a clock measures. */
public enum ClockKind {
    /** the first answer by a person, promised when the case was opened */
    FIRST_ANSWER,
    /** how long a live contact may stand in the shared list before routing names an owner */
    TAKE
}
