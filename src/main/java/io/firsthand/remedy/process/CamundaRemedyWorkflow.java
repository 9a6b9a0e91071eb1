package io.firsthand.remedy.process;

import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.platform.engine.Processes;
import io.firsthand.platform.engine.Values;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyWorkflow;
import io.firsthand.remedy.process.RemedyApproval.Elements;
import io.firsthand.remedy.process.RemedyApproval.Messages;
import io.firsthand.remedy.process.RemedyApproval.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells {@code remedy-approval} what happened to a remedy. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaRemedyWorkflow implements RemedyWorkflow {

    private final Processes processes;
    private final HumanTasks tasks;

    CamundaRemedyWorkflow(Processes processes, HumanTasks tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void proposedAfterClosing(Remedy remedy) {
        processes.start(RemedyApproval.KEY, remedy.number(), Values.of(Variables.REMEDY_ID, remedy.id()));
    }

    @Override
    public void answered(Remedy remedy, boolean approved, boolean moreNeeded) {
        tasks.completeOpen(
                instance(remedy),
                Elements.APPROVE_THE_REMEDY,
                Values.of(Variables.APPROVED, approved).and(Variables.APPROVAL_OPEN, moreNeeded));
    }

    @Override
    public void changed(Remedy remedy) {
        processes.correlate(instance(remedy), Messages.REMEDY_CHANGED);
    }

    @Override
    public void withdrawn(Remedy remedy) {
        processes.correlate(instance(remedy), Messages.REMEDY_WITHDRAWN);
    }

    @Override
    public void offered(Remedy remedy, String group) {
        tasks.offerToGroup(open(remedy, Elements.APPROVE_THE_REMEDY), group);
    }

    @Override
    public void offeredTo(Remedy remedy, String person) {
        tasks.offerToPerson(open(remedy, Elements.APPROVE_THE_REMEDY), person);
    }

    @Override
    public void freed(Remedy remedy) {
        tasks.assign(open(remedy, Elements.APPROVE_THE_REMEDY), null);
    }

    @Override
    public void paymentSettled(Remedy remedy) {
        processes.correlate(instance(remedy), Messages.PAYMENT_SETTLED);
    }

    @Override
    public void paymentFailed(Remedy remedy) {
        processes.correlate(instance(remedy), Messages.PAYMENT_FAILED);
    }

    @Override
    public void cleared(Remedy remedy, Clearing how) {
        tasks.completeOpen(instance(remedy), Elements.CLEAR_THE_PAYMENT, Values.of(Variables.CLEARING, how.name()));
    }

    private String open(Remedy remedy, String element) {
        return tasks.openId(instance(remedy), element)
                .orElseThrow(() -> new IllegalStateException("no open " + element + " of remedy " + remedy.number()));
    }

    private static String instance(Remedy remedy) {
        return remedy.processInstanceId()
                .orElseThrow(() -> new IllegalStateException("remedy without a process: " + remedy.number()));
    }
}
