package io.firsthand.cases;

/** What follows when a case is closed: survey, closing gesture, reopening. The follow-up does it. */
public interface AfterClosing {

    /** Starts what the rules give a case that was closed so; where nothing is due nothing happens. */
    void caseClosed(CaseFile closed);

    /** A person wrote on the closed case, or our answer did not reach him, and that stands on it: its owner shall see it. */
    void customerWroteAgain(CaseFile locked);

    /**
     * The answer that the case was closed with has not left and was taken back: the case comes back to its owner.
     *
     * @return whether it did; once it is settled, or was closed for good, it does not
     */
    boolean answerTakenBack(CaseFile locked);
}
