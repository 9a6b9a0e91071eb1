package io.firsthand.workbench;

import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import org.springframework.stereotype.Component;

/** Finance takes a payment to clear. */
@Component
class PaymentTaker implements TaskTaker {

    private final HumanTasks tasks;

    PaymentTaker(HumanTasks tasks) {
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
        if (!person.department().equals("finance")) {
            throw Refusal.forbidden("only-finance");
        }
        TakenTasks.take(tasks, task, person);
    }
}
