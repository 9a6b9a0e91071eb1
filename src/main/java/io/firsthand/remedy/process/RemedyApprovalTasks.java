package io.firsthand.remedy.process;

import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.ExecutingRemedies;
import io.firsthand.remedy.FindingApprovals;
import io.firsthand.remedy.MoreApprovers;
import io.firsthand.remedy.RaisingApprovals;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.process.RemedyApproval.Variables;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The tasks of {@code remedy-approval}, in the order of the diagram. */
@Component
public class RemedyApprovalTasks {

    private final FindingApprovals finding;
    private final Approvals approvals;
    private final RaisingApprovals raising;
    private final ExecutingRemedies executing;

    RemedyApprovalTasks(
            FindingApprovals finding, Approvals approvals, RaisingApprovals raising, ExecutingRemedies executing) {
        this.finding = finding;
        this.approvals = approvals;
        this.raising = raising;
        this.executing = executing;
    }

    public void findTheApprovalsNeeded(DelegateExecution execution) {
        FindingApprovals.Found found = finding.find(remedyId(execution), execution.getProcessInstanceId());
        Variables.REMEDY_KIND.set(execution, found.kind().name());
        Variables.APPROVAL_OPEN.set(execution, found.approvalsNeeded());
    }

    /** The groups of all approvals still needed: whoever comes first gives his. */
    public List<String> approvers(DelegateExecution execution) {
        return approvals.open(remedyId(execution)).stream()
                .flatMap(need -> need.groups().stream())
                .distinct()
                .toList();
    }

    /** Whenever the task is created: nobody may be left who may give what is needed. */
    public void askWhoIsLeft(DelegateTask task) {
        MoreApprovers more = raising.begin(Variables.REMEDY_ID.from(task));
        more.groups().forEach(task::addCandidateGroup);
        more.onCall().ifPresent(task::addCandidateUser);
    }

    public void raiseToASubstitute(DelegateExecution execution) {
        raising.raise(remedyId(execution));
    }

    public void tellTheProposer(DelegateExecution execution) {
        boolean denial = Variables.REMEDY_KIND.from(execution).equals("DENIAL");
        executing.end(remedyId(execution), denial ? RemedyStatus.OVERTURNED : RemedyStatus.REFUSED);
    }

    public void writeTheLedgerIntent(DelegateExecution execution) {
        executing.intend(remedyId(execution));
    }

    public void orderTheReplacement(DelegateExecution execution) {
        executing.orderReplacement(remedyId(execution));
    }

    /** Whenever the task is created. */
    public void handToFinance(DelegateTask task) {
        executing.handToFinance(Variables.REMEDY_ID.from(task));
    }

    public void remedyExecuted(DelegateExecution execution) {
        executing.end(remedyId(execution), RemedyStatus.EXECUTED);
    }

    public void paymentGivenUp(DelegateExecution execution) {
        executing.end(remedyId(execution), RemedyStatus.GIVEN_UP);
    }

    public void denialConfirmed(DelegateExecution execution) {
        executing.end(remedyId(execution), RemedyStatus.CONFIRMED);
    }

    private static long remedyId(DelegateExecution execution) {
        return Variables.REMEDY_ID.from(execution);
    }
}
