package io.firsthand.workbench;

import io.firsthand.cases.TakingCases;
import io.firsthand.people.Person;
import io.firsthand.platform.engine.HumanTask;
import org.springframework.stereotype.Component;

/**
 * A live contact in the shared list is taken by who claims its task first. He received the customer and owns the case: it is not
 * given back, only handed over.
 */
@Component
class CaseTaker implements TaskTaker {

    private final TakingCases taking;

    CaseTaker(TakingCases taking) {
        this.taking = taking;
    }

    @Override
    public String processKey() {
        return "case-handling";
    }

    @Override
    public String element() {
        return "UserTask_HandleTheCase";
    }

    @Override
    public void take(HumanTask task, Person person) {
        taking.take(task.businessKey(), person.id());
    }
}
