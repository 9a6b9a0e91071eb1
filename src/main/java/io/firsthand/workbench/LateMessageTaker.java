package io.firsthand.workbench;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFiles;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import org.springframework.stereotype.Component;

/** A late message whose reader left the desk is taken by a lead. */
@Component
class LateMessageTaker implements TaskTaker {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final HumanTasks tasks;

    LateMessageTaker(CaseFiles caseFiles, ActingRights rights, HumanTasks tasks) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return "follow-up";
    }

    @Override
    public String element() {
        return "UserTask_ReadTheLateMessage";
    }

    @Override
    public void take(HumanTask task, Person person) {
        if (!rights.mayAct(caseFiles.get(task.businessKey()), person.id())) {
            throw Refusal.forbidden("not-your-case", "number", task.businessKey());
        }
        TakenTasks.take(tasks, task, person);
    }
}
