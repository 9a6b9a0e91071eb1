package io.firsthand.cases;

/** Where a case stands. Solved: answered, the follow-up still runs. */
public enum CaseStatus {
    NEW,
    IN_WORK,
    WAITING,
    SOLVED,
    CLOSED
}
