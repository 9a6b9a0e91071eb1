package io.firsthand.people;

/** What one may grant, from the least to the most. */
public enum Grade {
    ASSISTANT,
    EXPERT,
    MENTOR,
    SUPERVISOR,
    MANAGER;

    /** Whether this grade may grant all that the other may. */
    public boolean atLeast(Grade other) {
        return compareTo(other) >= 0;
    }
}
