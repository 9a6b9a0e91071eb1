package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;

/** What "claim" and "unclaim" mean for one user task: our use case assigns it, after its own checks. */
public interface TaskTaker {

    /** Key of the process. */
    String processKey();

    /** Id of the user task in the diagram. */
    String element();

    /** @throws Refusal if the person may not take it, or somebody was quicker */
    void take(HumanTask task, Person person);

    /**
     * Whether sending the form of a task that nobody holds takes it. So it is where the task may have been opened to more
     * people while the person was writing: his words are not lost for it.
     */
    default boolean takesBySending() {
        return false;
    }

    /**
     * What giving a taken task back means.
     *
     * @throws Refusal {@code task-not-to-give-back} where taking made the person responsible
     */
    default void giveBack(HumanTask task, Person person) {
        throw Refusal.forbidden("task-not-to-give-back");
    }
}
