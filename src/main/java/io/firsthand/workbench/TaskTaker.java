package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;

/** What "claim" means for one user task: our use case assigns it, after its own checks. */
public interface TaskTaker {

    /** Key of the process. */
    String processKey();

    /** Id of the user task in the diagram. */
    String element();

    /** @throws io.firsthand.platform.Refusal if the person may not take it, or somebody was quicker */
    void take(HumanTask task, Person person);
}
