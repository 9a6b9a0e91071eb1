package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.remedy.DecidingRemedies;
import org.springframework.stereotype.Component;

/** Who takes an approval must be one who may give it; otherwise it would only block the others. */
@Component
class RemedyTaker implements TaskTaker {

    private final DecidingRemedies deciding;
    private final HumanTasks tasks;

    RemedyTaker(DecidingRemedies deciding, HumanTasks tasks) {
        this.deciding = deciding;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return "remedy-approval";
    }

    @Override
    public String element() {
        return "UserTask_ApproveTheRemedy";
    }

    @Override
    public void take(HumanTask task, Person person) {
        deciding.check(task.businessKey(), person.id());
        TakenTasks.take(tasks, task, person);
    }

    @Override
    public void giveBack(HumanTask task, Person person) {
        TakenTasks.giveBack(tasks, task);
    }
}
