package io.firsthand.cases.process;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseWorkflow;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.process.CaseHandling.Elements;
import io.firsthand.cases.process.CaseHandling.Messages;
import io.firsthand.cases.process.CaseHandling.Variables;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.platform.engine.Processes;
import io.firsthand.platform.engine.Values;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells {@code case-handling} what happened on a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaCaseWorkflow implements CaseWorkflow {

    private final Processes processes;
    private final HumanTasks tasks;

    CamundaCaseWorkflow(Processes processes, HumanTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void caseOpened(long caseId, String number) {
        processes.start(CaseHandling.KEY, number, Values.of(Variables.CASE_ID, caseId));
    }

    @Override
    public void ownerWaits(CaseFile locked, Instant until) {
        complete(locked, Values.of(Variables.NEXT_STEP, Variables.WAIT).and(Variables.WAITING_UNTIL, Date.from(until)));
    }

    @Override
    public void ownerCloses(CaseFile locked, ClosedAs closedAs) {
        complete(locked, Values.of(Variables.NEXT_STEP, Variables.CLOSE).and(Variables.CLOSED_AS, closedAs.name()));
    }

    @Override
    public void customerReplied(CaseFile locked) {
        processes.correlate(instance(locked), Messages.CUSTOMER_REPLIED);
    }

    @Override
    public void outsideAnswered(CaseFile locked) {
        processes.correlate(instance(locked), Messages.OUTSIDE_ANSWERED);
    }

    @Override
    public void remedyProposed(CaseFile locked, long remedyId, String remedyNumber) {
        processes.correlate(
                instance(locked),
                Messages.REMEDY_PROPOSED,
                Values.of(Variables.REMEDY_ID, remedyId).and(Variables.REMEDY_NUMBER, remedyNumber));
    }

    @Override
    public void helpRequested(CaseFile locked, long escalationId, String escalationNumber) {
        try {
            processes.correlate(
                    instance(locked),
                    Messages.HELP_REQUESTED,
                    Values.of(Variables.ESCALATION_ID, escalationId)
                            .and(Variables.ESCALATION_NUMBER, escalationNumber)
                            .and(Variables.HELP_OUTCOME, Variables.OPEN));
        } catch (MismatchingMessageCorrelationException e) {
            // the drawing that the case began with knew no help
            throw Refusal.conflict("case-older-than-help", "number", locked.number());
        }
    }

    @Override
    public void returnRequested(CaseFile locked, long returnId, String returnNumber) {
        processes.correlate(
                instance(locked),
                Messages.RETURN_REQUESTED,
                Values.of(Variables.RETURN_ID, returnId).and(Variables.RETURN_NUMBER, returnNumber));
    }

    @Override
    public void clockRanLow(CaseFile locked) {
        processes.correlate(instance(locked), Messages.CLOCK_RAN_LOW);
    }

    @Override
    public void clockRanOut(CaseFile locked) {
        processes.correlate(instance(locked), Messages.CLOCK_RAN_OUT);
    }

    @Override
    public void mergedOrWithdrawn(CaseFile locked, ClosedAs closedAs) {
        processes.correlate(
                instance(locked), Messages.CASE_MERGED_OR_WITHDRAWN, Values.of(Variables.CLOSED_AS, closedAs.name()));
    }

    @Override
    public void taskBelongsTo(CaseFile locked, String acting, Optional<Instant> due) {
        findTask(locked).ifPresent(task -> {
            tasks.assign(task, acting, acting);
            tasks.order(task, due.orElse(null), locked.priority().taskPriority());
        });
    }

    @Override
    public void taskFollows(CaseFile current) {
        findTask(current)
                .ifPresent(task -> tasks.assign(
                        task, current.acting().orElse(null), current.owner().orElse(null)));
    }

    @Override
    public void taskShownTo(CaseFile locked, String person) {
        findTask(locked).ifPresent(task -> tasks.offerToPerson(task, person));
    }

    @Override
    public void taskHiddenFrom(CaseFile locked, String person) {
        findTask(locked).ifPresent(task -> tasks.withdrawFromPerson(task, person));
    }

    @Override
    public void taskIsDue(CaseFile locked, Optional<Instant> due) {
        findTask(locked)
                .ifPresent(task ->
                        tasks.order(task, due.orElse(null), locked.priority().taskPriority()));
    }

    @Override
    public void taskReminded(CaseFile locked, int taskPriority, Optional<Instant> due) {
        findTask(locked).ifPresent(task -> tasks.order(task, due.orElse(null), taskPriority));
    }

    @Override
    public void taskRaisedToLead(CaseFile locked) {
        findTask(locked).ifPresent(task -> tasks.offerToGroup(task, "role-lead"));
    }

    @Override
    public void ruleIncidentSolved(CaseFile locked) {
        processes.solveIncidents(instance(locked), CaseHandling.RULE_INCIDENT);
    }

    private void complete(CaseFile locked, Values values) {
        tasks.completeOpen(instance(locked), Elements.HANDLE_THE_CASE, values);
    }

    private Optional<String> findTask(CaseFile caseFile) {
        return tasks.openId(instance(caseFile), Elements.HANDLE_THE_CASE);
    }

    private static String instance(CaseFile caseFile) {
        return caseFile.processInstanceId()
                .orElseThrow(() -> new IllegalStateException("case without a process: " + caseFile.number()));
    }
}
