package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;

/** Taking a task that stands open to a group. */
final class TakenTasks {

    private TakenTasks() {}

    /** @throws Refusal {@code task-taken} if somebody was quicker; taking one's own again changes nothing */
    static void take(HumanTasks tasks, HumanTask task, Person person) {
        if (task.assignee().filter(other -> !other.equals(person.id())).isPresent()) {
            throw Refusal.conflict("task-taken");
        }
        tasks.assign(task.id(), person.id());
    }

    /** Opens it to its group again. */
    static void giveBack(HumanTasks tasks, HumanTask task) {
        tasks.assign(task.id(), null);
    }
}
