package io.firsthand.triage;

/** How urgent a case is; P0 is the most urgent. Outcome of the table {@code priority}. */
public enum Priority {
    P0,
    P1,
    P2,
    P3;

    /** Task priority in the engine: higher is more urgent. */
    public int taskPriority() {
        return 100 - ordinal() * 25;
    }
}
