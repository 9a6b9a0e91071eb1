package io.firsthand.cases;

/** Answers that a person has sent and that have not left the house yet: they may still be taken back. */
public interface AnswersOnTheirWay {

    /** Whether the customer of the case is about to be answered. */
    boolean onTheirWay(long caseId);
}
