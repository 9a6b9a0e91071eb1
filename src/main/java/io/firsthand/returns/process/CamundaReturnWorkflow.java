package io.firsthand.returns.process;

import io.firsthand.cases.CaseFile;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.platform.engine.Processes;
import io.firsthand.platform.engine.Values;
import io.firsthand.returns.GoodsWish;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnWorkflow;
import io.firsthand.returns.Whereabouts;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.returns.process.ReturnApproval.Messages;
import io.firsthand.returns.process.ReturnApproval.Variables;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells {@code return-approval} what happened to a return. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaReturnWorkflow implements ReturnWorkflow {

    private final Processes processes;
    private final HumanTasks tasks;
    private final ManagementService jobs;

    CamundaReturnWorkflow(Processes processes, HumanTasks tasks, ManagementService jobs) {
        this.processes = processes;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @Override
    public void evidenceReceived(Return it) {
        processes.correlate(instance(it), Messages.EVIDENCE_RECEIVED);
    }

    @Override
    public void goodsMoved(Return it, Whereabouts where) {
        processes.correlate(
                instance(it),
                switch (where) {
                    case PROVED -> Messages.DISPATCH_PROVED;
                    case HERE -> Messages.PARCEL_ARRIVED;
                    case LOST -> Messages.PARCEL_LOST;
                    case AWAITED -> throw new IllegalArgumentException("nothing moved");
                });
    }

    @Override
    public void customerKeeps(Return it) {
        processes.correlate(instance(it), Messages.CUSTOMER_KEEPS_THE_GOODS);
    }

    @Override
    public void cancelled(Return it) {
        processes.correlate(instance(it), Messages.RETURN_CANCELLED);
    }

    @Override
    public void inspected(Return it, Goods goods) {
        tasks.completeOpen(
                instance(it),
                Elements.INSPECT_THE_GOODS,
                Values.of(Variables.GOODS, goods.name()).and(Variables.NEXT_STEP, Next.SETTLE.name()));
    }

    @Override
    public void notHisParcel(Return it) {
        tasks.completeOpen(
                instance(it),
                Elements.INSPECT_THE_GOODS,
                Values.of(Variables.GOODS, Goods.NOT_HIS.name()).and(Variables.NEXT_STEP, Next.WAIT.name()));
    }

    @Override
    public void inspectionOffered(Return it, String group) {
        tasks.offerToGroup(open(it, Elements.INSPECT_THE_GOODS), group);
    }

    /** Once the timer has fired there is nothing to move. */
    @Override
    public void refundDateMoved(Return it, Instant due) {
        jobs.createJobQuery()
                .processInstanceId(instance(it))
                .activityId(Elements.REFUND_DATE_REACHED)
                .list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(due)));
    }

    @Override
    public void clearedUp(Return it, Next next) {
        tasks.completeOpen(instance(it), Elements.CLEAR_UP_THE_PARCEL, Values.of(Variables.NEXT_STEP, next.name()));
    }

    @Override
    public void decided(Return it, Next next) {
        tasks.completeOpen(instance(it), Elements.DECIDE_THE_RETURN, Values.of(Variables.NEXT_STEP, next.name()));
    }

    @Override
    public void exchangeAnswered(Return it, boolean sent) {
        processes.correlate(instance(it), sent ? Messages.EXCHANGE_SENT : Messages.OUT_OF_STOCK);
    }

    @Override
    public boolean exchangeTakenBack(Return it) {
        boolean awaited = processes.awaits(instance(it), Messages.EXCHANGE_TAKEN_BACK);
        if (awaited) {
            processes.correlate(instance(it), Messages.EXCHANGE_TAKEN_BACK);
        }
        return awaited;
    }

    @Override
    public void goodsWished(Return it, GoodsWish wish) {
        processes.correlate(
                instance(it),
                switch (wish) {
                    case BACK -> Messages.GOODS_WANTED_BACK;
                    case LEAVE -> Messages.GOODS_LEFT_TO_US;
                });
    }

    @Override
    public void goodsSentBack(Return it) {
        tasks.completeOpen(instance(it), Elements.SEND_THE_GOODS_BACK, Values.none());
    }

    @Override
    public void ownersTaskFollows(Return it, CaseFile current) {
        Stream.of(Elements.CLEAR_UP_THE_PARCEL, Elements.DECIDE_THE_RETURN)
                .flatMap(element -> tasks.openId(instance(it), element).stream())
                .forEach(task -> tasks.assign(
                        task, current.acting().orElse(null), current.owner().orElse(null)));
    }

    private String open(Return it, String element) {
        return tasks.openId(instance(it), element)
                .orElseThrow(() -> new IllegalStateException("no open " + element + " of return " + it.number()));
    }

    private static String instance(Return it) {
        return it.processInstanceId()
                .orElseThrow(() -> new IllegalStateException("return without a process: " + it.number()));
    }
}
