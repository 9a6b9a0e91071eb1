package io.firsthand.cases.process;

import io.firsthand.cases.Acknowledgement;
import io.firsthand.cases.AfterClosing;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.HandingToOwners;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.JudgingCases;
import io.firsthand.cases.NamingCaseOwners;
import io.firsthand.cases.SilentCustomers;
import io.firsthand.cases.process.CaseHandling.Elements;
import io.firsthand.cases.process.CaseHandling.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The tasks of {@code case-handling}, in the order of the diagram. */
@Component
public class CaseHandlingTasks {

    private final JudgingCases judging;
    private final NamingCaseOwners naming;
    private final Acknowledgement acknowledgement;
    private final HandingToOwners handing;
    private final ClosingCases closing;
    private final HearingCustomers hearing;
    private final AfterClosing afterClosing;
    private final SilentCustomers silence;
    private final CaseFiles caseFiles;

    CaseHandlingTasks(
            JudgingCases judging,
            NamingCaseOwners naming,
            Acknowledgement acknowledgement,
            HandingToOwners handing,
            ClosingCases closing,
            HearingCustomers hearing,
            AfterClosing afterClosing,
            SilentCustomers silence,
            CaseFiles caseFiles) {
        this.judging = judging;
        this.naming = naming;
        this.acknowledgement = acknowledgement;
        this.handing = handing;
        this.closing = closing;
        this.hearing = hearing;
        this.afterClosing = afterClosing;
        this.silence = silence;
        this.caseFiles = caseFiles;
    }

    public void judgeContact(DelegateExecution execution) {
        Variables.GENUINE.pass(execution, judging.judge(caseId(execution), execution.getProcessInstanceId()));
    }

    public void nameOwner(DelegateExecution execution) {
        NamingCaseOwners.Named named = naming.name(caseId(execution));
        Variables.ALREADY_TALKING.pass(execution, named.alreadyTalking());
        if (named.ruleFailed()) {
            // seen in Cockpit until the case has been judged again
            execution.createIncident(CaseHandling.RULE_INCIDENT, execution.getProcessBusinessKey());
        }
    }

    public void acknowledgeContact(DelegateExecution execution) {
        acknowledgement.acknowledge(caseFiles.find(caseId(execution)).orElseThrow());
    }

    /** Whenever the task is created: it belongs to who acts now, or stands in the shared list of the desk. */
    public void handToOwner(DelegateTask task) {
        HandingToOwners.Handing to = handing.hand(Variables.CASE_ID.from(task));
        task.setAssignee(to.acting());
        task.setOwner(to.owner());
        task.setPriority(to.taskPriority());
        task.setDueDate(to.due() == null ? null : Date.from(to.due()));
        if (to.owner() == null) {
            task.addCandidateGroup("department-service");
        }
        if (to.shownTo() != null) {
            task.addCandidateUser(to.shownTo());
        }
        if (to.shownToLeads()) {
            task.addCandidateGroup("role-lead");
        }
    }

    public void lookForUnread(DelegateExecution execution) {
        Variables.SOMETHING_UNREAD.pass(
                execution, caseFiles.lock(caseId(execution)).unreadSince().isPresent());
    }

    /** A case that began with an older drawing is followed up here: that drawing does not know what follows after closing. */
    public void closeCase(DelegateExecution execution) {
        closing.closed(caseId(execution), ClosedAs.valueOf(Variables.CLOSED_AS.from(execution)));
        if (execution.getBpmnModelInstance().getModelElementById(Elements.START_THE_FOLLOW_UP) == null) {
            startFollowUp(execution);
        }
    }

    public void startFollowUp(DelegateExecution execution) {
        afterClosing.caseClosed(caseFiles.lock(caseId(execution)));
    }

    /** The waiting time is over: reminded, closed as silent or back to the owner. */
    public void judgeSilence(DelegateExecution execution) {
        SilentCustomers.AfterWaiting after = silence.judge(caseId(execution));
        Variables.AFTER_WAITING.set(execution, after.next().name());
        switch (after.next()) {
            case REMIND -> Variables.WAITING_UNTIL.set(execution, Date.from(after.until()));
            case CLOSE -> Variables.CLOSED_AS.set(execution, ClosedAs.SILENT.name());
            case OWNER -> {
                // the owner's task is created next
            }
        }
    }

    public void remindCustomer(DelegateExecution execution) {
        silence.remind(
                caseId(execution), Variables.WAITING_UNTIL.from(execution).toInstant());
    }

    public void bringAnswer(DelegateExecution execution) {
        CaseFile caseFile = caseFiles.lock(caseId(execution));
        hearing.heardFromOutside(caseFile, "remedy-ended", "remedy", Variables.REMEDY_NUMBER.from(execution));
    }

    public void bringHelp(DelegateExecution execution) {
        CaseFile caseFile = caseFiles.lock(caseId(execution));
        hearing.heardFromOutside(
                caseFile,
                "help-" + Variables.HELP_OUTCOME.from(execution),
                "help",
                Variables.ESCALATION_NUMBER.from(execution));
    }

    public void bringReturn(DelegateExecution execution) {
        CaseFile caseFile = caseFiles.lock(caseId(execution));
        hearing.heardFromOutside(caseFile, "return-ended", "return", Variables.RETURN_NUMBER.from(execution));
    }

    public void remindOwner(DelegateExecution execution) {
        handing.remind(caseFiles.lock(caseId(execution)));
    }

    public void raiseToLead(DelegateExecution execution) {
        handing.raiseToLead(caseFiles.lock(caseId(execution)));
    }

    public void settleWhatRuns(DelegateExecution execution) {
        closing.closed(caseId(execution), ClosedAs.valueOf(Variables.CLOSED_AS.from(execution)));
        startFollowUp(execution);
    }

    private static long caseId(DelegateExecution execution) {
        return Variables.CASE_ID.from(execution);
    }
}
