package io.firsthand.followup.process;

import io.firsthand.cases.CaseFile;
import io.firsthand.followup.FollowUpRecord;
import io.firsthand.followup.FollowUpWorkflow;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.followup.process.FollowUp.Messages;
import io.firsthand.followup.process.FollowUp.Variables;
import io.firsthand.platform.engine.HumanTask;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.platform.engine.Processes;
import io.firsthand.platform.engine.Values;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells {@code follow-up} what happened after a case was closed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaFollowUpWorkflow implements FollowUpWorkflow {

    private static final String LEADS = "role-lead";

    private final Processes processes;
    private final HumanTasks tasks;

    CamundaFollowUpWorkflow(Processes processes, HumanTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public String caseClosed(CaseFile closed, Instant surveyAt, Instant reopenableUntil) {
        return processes.start(
                FollowUp.KEY,
                closed.number(),
                Values.of(Variables.CASE_ID, closed.id())
                        .and(Variables.SURVEY_AT, Date.from(surveyAt))
                        .and(Variables.REOPENABLE_UNTIL, Date.from(reopenableUntil)));
    }

    @Override
    public void surveyAnswered(FollowUpRecord followUp) {
        processes.correlate(instance(followUp), Messages.SURVEY_ANSWERED);
    }

    @Override
    public void reopeningDecided(FollowUpRecord followUp) {
        processes.correlate(instance(followUp), Messages.REOPENING_DECIDED);
    }

    @Override
    public void wroteAgain(FollowUpRecord followUp) {
        if (!lateMessageOpen(followUp)) {
            processes.correlate(instance(followUp), Messages.CUSTOMER_WROTE_AGAIN);
        }
    }

    @Override
    public boolean lateMessageOpen(FollowUpRecord followUp) {
        return task(followUp).isPresent();
    }

    @Override
    public List<String> lateMessagesOf(String person) {
        return tasks.instancesWithTaskOf(person, FollowUp.KEY);
    }

    @Override
    public Map<String, Optional<String>> lateMessages() {
        return tasks.takers(FollowUp.KEY, Elements.READ_THE_LATE_MESSAGE);
    }

    @Override
    public Optional<String> lateMessageReader(FollowUpRecord followUp) {
        return task(followUp).flatMap(tasks::find).flatMap(HumanTask::assignee);
    }

    @Override
    public void lateMessageFor(FollowUpRecord followUp, Optional<String> reader) {
        task(followUp).ifPresent(task -> {
            tasks.assign(task, reader.orElse(null));
            if (reader.isEmpty()) {
                tasks.offerToGroup(task, LEADS);
            }
        });
    }

    @Override
    public void lateMessageShownToLeads(FollowUpRecord followUp) {
        task(followUp).ifPresent(task -> tasks.offerToGroup(task, LEADS));
    }

    @Override
    public boolean lateMessageRead(FollowUpRecord followUp) {
        Optional<String> task = task(followUp);
        task.ifPresent(id -> tasks.complete(id, Values.none()));
        return task.isPresent();
    }

    private Optional<String> task(FollowUpRecord followUp) {
        return tasks.openId(instance(followUp), Elements.READ_THE_LATE_MESSAGE);
    }

    private static String instance(FollowUpRecord followUp) {
        return followUp.processInstanceId()
                .orElseThrow(() -> new IllegalStateException("follow-up without a process: " + followUp.id()));
    }
}
