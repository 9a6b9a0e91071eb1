package io.firsthand.workbench;

/** The task lists that the application itself keeps in Tasklist. */
public enum TaskList {
    /** what the viewer has on the desk */
    MINE,
    /** live contacts that stand in the shared list */
    TO_TAKE,
    /** remedies that wait for an approval or for finance: the viewer's own and those that nobody took */
    TO_APPROVE,
    /** everything that is open, for leads */
    ALL
}
