package io.firsthand.escalation.process;

import io.firsthand.escalation.FindingHelp;
import io.firsthand.escalation.RaisingHelp;
import io.firsthand.escalation.process.Escalation.Variables;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The tasks of {@code escalation}, in the order of the diagram. */
@Component
public class EscalationTasks {

    private final FindingHelp finding;
    private final RaisingHelp raising;

    EscalationTasks(FindingHelp finding, RaisingHelp raising) {
        this.finding = finding;
        this.raising = raising;
    }

    public void helpRequested(DelegateExecution execution) {
        Variables.HELP_KIND.set(
                execution,
                finding.started(id(execution), execution.getProcessInstanceId()).name());
    }

    public void findWhoDecides(DelegateExecution execution) {
        find(execution);
    }

    public void findTheRightDepartment(DelegateExecution execution) {
        find(execution);
    }

    private void find(DelegateExecution execution) {
        Instant due = finding.find(id(execution)).dueAt().orElseThrow();
        Variables.ANSWER_CLOCK.set(execution, "R/" + secondNotBefore(due) + "/PT15M");
    }

    /** The engine reads whole seconds; a look that comes before the time is over would be the last for a quarter of an hour. */
    private static Instant secondNotBefore(Instant due) {
        Instant second = due.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(due) ? second : second.plusSeconds(1);
    }

    /** Whenever one of the user tasks is created. */
    public void offer(DelegateTask task) {
        FindingHelp.Shown shown = finding.shown(Variables.ESCALATION_ID.from(task));
        shown.offer().groups().forEach(task::addCandidateGroup);
        shown.offer().people().forEach(task::addCandidateUser);
        task.setDueDate(shown.due().map(Date::from).orElse(null));
        task.setPriority(shown.taskPriority());
    }

    public void raiseOneLevel(DelegateExecution execution) {
        raising.raise(id(execution));
    }

    public void decisionGiven(DelegateExecution execution) {
        Variables.HELP_OUTCOME.set(execution, "decided");
    }

    public void factsDelivered(DelegateExecution execution) {
        Variables.HELP_OUTCOME.set(execution, "answered");
    }

    public void helpWithdrawn(DelegateExecution execution) {
        Variables.HELP_OUTCOME.set(execution, "withdrawn");
    }

    private static long id(DelegateExecution execution) {
        return Variables.ESCALATION_ID.from(execution);
    }
}
