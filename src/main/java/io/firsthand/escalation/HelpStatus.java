package io.firsthand.escalation;

/** Where a request for help stands. */
public enum HelpStatus {
    OPEN,
    /** a decision was given */
    DECIDED,
    /** facts were delivered, or a colleague gave his word */
    ANSWERED,
    WITHDRAWN,
    /** the case turned out to be none: nobody needs the answer any more */
    CASE_ENDED;

    public boolean isOpen() {
        return this == OPEN;
    }
}
