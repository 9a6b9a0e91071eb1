package io.firsthand.cases;

/**
 * Open tasks of a case's owner in a process of their own beside the case. Each module that has such moves its own, so that they
 * never stay with somebody who does not act any more.
 */
public interface OwnersTasks {

    /**
     * The case changed hands: a deputy acts, the owner is back, or there is a new owner.
     *
     * @param current the open case as it stands now, its row locked
     */
    void follow(CaseFile current);
}
