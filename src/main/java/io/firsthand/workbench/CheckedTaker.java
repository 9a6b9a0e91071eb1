package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;

/**
 * Takes a task that stands open to a group for one who may also do it: anybody else would only block the others. Given back it
 * stands open to the group again.
 */
record CheckedTaker(String processKey, String element, boolean takesBySending, Check check, HumanTasks tasks)
        implements TaskTaker {

    /** Whether a person may do what a task asks for. */
    @FunctionalInterface
    interface Check {

        /**
         * @param businessKey number of what the task is about
         * @throws Refusal if he may not
         */
        void check(String businessKey, String person);
    }

    @Override
    public void take(HumanTask task, Person person) {
        check.check(task.businessKey(), person.id());
        TakenTasks.take(tasks, task, person);
    }

    @Override
    public void giveBack(HumanTask task, Person person) {
        TakenTasks.giveBack(tasks, task);
    }
}
