package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.returns.InspectingReturns;
import org.springframework.stereotype.Component;

/** Who takes goods to inspect belongs to the warehouse, or is a lead. */
@Component
class GoodsTaker implements TaskTaker {

    private final InspectingReturns inspecting;
    private final HumanTasks tasks;

    GoodsTaker(InspectingReturns inspecting, HumanTasks tasks) {
        this.inspecting = inspecting;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return "return-approval";
    }

    @Override
    public String element() {
        return "UserTask_InspectTheGoods";
    }

    @Override
    public void take(HumanTask task, Person person) {
        inspecting.check(person.id());
        TakenTasks.take(tasks, task, person);
    }

    @Override
    public void giveBack(HumanTask task, Person person) {
        TakenTasks.giveBack(tasks, task);
    }
}
