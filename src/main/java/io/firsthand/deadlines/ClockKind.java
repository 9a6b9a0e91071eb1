package io.firsthand.deadlines;

/** What a clock measures. */
public enum ClockKind {
    /** the first answer by a person, promised when the case was opened */
    FIRST_ANSWER,
    /** how long a live contact may stand in the shared list before routing names an owner */
    TAKE,
    /** the answer to what the customer wrote after the first answer */
    NEXT_ANSWER,
    /** the customer hears something at least so often while it is our turn */
    PERIODIC_UPDATE,
    /** the case is decided and done */
    RESOLUTION,
    /** a term of law; has a name, and nothing pauses it */
    LEGAL,
    /** a term of the platform where it was sold; has a name, and nothing pauses it */
    PLATFORM,
    /** a term of the payment provider; has a name, and nothing pauses it */
    PAYMENT
}
