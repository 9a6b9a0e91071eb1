package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.remedy.ClearingPayments;
import org.springframework.stereotype.Component;

/** Who takes a payment to clear must be one of finance who may clear it; otherwise it would only block the others. */
@Component
class PaymentTaker implements TaskTaker {

    private final ClearingPayments clearing;
    private final HumanTasks tasks;

    PaymentTaker(ClearingPayments clearing, HumanTasks tasks) {
        this.clearing = clearing;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return "remedy-approval";
    }

    @Override
    public String element() {
        return "UserTask_ClearThePayment";
    }

    @Override
    public void take(HumanTask task, Person person) {
        clearing.check(task.businessKey(), person.id());
        TakenTasks.take(tasks, task, person);
    }

    @Override
    public void giveBack(HumanTask task, Person person) {
        TakenTasks.giveBack(tasks, task);
    }
}
