package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.returns.GivingGoodsBack;
import org.springframework.stereotype.Component;

/** Who takes goods to send back belongs to the warehouse, or is a lead. */
@Component
class GoodsToSendTaker implements TaskTaker {

    private final GivingGoodsBack givingBack;
    private final HumanTasks tasks;

    GoodsToSendTaker(GivingGoodsBack givingBack, HumanTasks tasks) {
        this.givingBack = givingBack;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return "return-approval";
    }

    @Override
    public String element() {
        return SendBackGoodsForm.ELEMENT;
    }

    @Override
    public void take(HumanTask task, Person person) {
        givingBack.check(person.id());
        TakenTasks.take(tasks, task, person);
    }

    @Override
    public void giveBack(HumanTask task, Person person) {
        TakenTasks.giveBack(tasks, task);
    }
}
