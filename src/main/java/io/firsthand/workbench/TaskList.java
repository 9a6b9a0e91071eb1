package io.firsthand.workbench;

import java.util.Locale;

/** The task lists that the application itself keeps in Tasklist. */
public enum TaskList {
    /** what the viewer has on the desk */
    MINE,
    /** live contacts that stand in the shared list */
    TO_TAKE,
    /** cases that are to become the viewer's, as long as he has not answered; for leads also those that nobody answered in time */
    HANDED,
    /** remedies that wait for an approval or for finance: the viewer's own and those that nobody took */
    TO_APPROVE,
    /** questions to the viewer's department, grade or person: his own and those that nobody took */
    ASSISTS,
    /** everything that is open, for leads */
    ALL;

    /** Property of a filter in the engine that names our list. */
    public static final String MARK = "firsthand";

    /** Key of the list's name; {@code .description} follows for what it holds. */
    public String textKey() {
        return "filter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
