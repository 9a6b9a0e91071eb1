package io.firsthand.returns.process;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.remedy.Remedy;
import io.firsthand.returns.AskingForEvidence;
import io.firsthand.returns.AskingWhatInstead;
import io.firsthand.returns.AuthorisingReturns;
import io.firsthand.returns.GivingGoodsBack;
import io.firsthand.returns.GoodsLeftHere;
import io.firsthand.returns.InspectingReturns;
import io.firsthand.returns.JudgingReturns;
import io.firsthand.returns.LookingForGoods;
import io.firsthand.returns.PayingInTime;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnWorkflow.Next;
import io.firsthand.returns.Returns;
import io.firsthand.returns.SettlingReturns;
import io.firsthand.returns.Whereabouts;
import io.firsthand.returns.WorkingOutDeductions;
import io.firsthand.returns.process.ReturnApproval.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The tasks of {@code return-approval}, in the order of the diagram. */
@Component
public class ReturnApprovalTasks {

    private final JudgingReturns judging;
    private final AskingForEvidence asking;
    private final AuthorisingReturns authorising;
    private final LookingForGoods looking;
    private final InspectingReturns inspecting;
    private final WorkingOutDeductions deductions;
    private final SettlingReturns settling;
    private final PayingInTime inTime;
    private final AskingWhatInstead instead;
    private final GoodsLeftHere left;
    private final GivingGoodsBack givingBack;
    private final Returns returns;
    private final CaseFiles caseFiles;

    ReturnApprovalTasks(
            JudgingReturns judging,
            AskingForEvidence asking,
            AuthorisingReturns authorising,
            LookingForGoods looking,
            InspectingReturns inspecting,
            WorkingOutDeductions deductions,
            SettlingReturns settling,
            PayingInTime inTime,
            AskingWhatInstead instead,
            GoodsLeftHere left,
            GivingGoodsBack givingBack,
            Returns returns,
            CaseFiles caseFiles) {
        this.judging = judging;
        this.asking = asking;
        this.authorising = authorising;
        this.looking = looking;
        this.inspecting = inspecting;
        this.deductions = deductions;
        this.settling = settling;
        this.inTime = inTime;
        this.instead = instead;
        this.left = left;
        this.givingBack = givingBack;
        this.returns = returns;
        this.caseFiles = caseFiles;
    }

    public void judgeTheReturn(DelegateExecution execution) {
        JudgingReturns.Judged judged = judging.judge(returnId(execution), execution.getProcessInstanceId());
        Variables.JUDGEMENT.set(execution, judged.judgement().name());
        Variables.GOODS_NEEDED.set(execution, judged.goodsNeeded());
    }

    public void askForEvidence(DelegateExecution execution) {
        Variables.EVIDENCE_UNTIL.set(execution, Date.from(asking.ask(returnId(execution))));
    }

    public void sendAuthorisation(DelegateExecution execution) {
        authorising.authorise(returnId(execution));
    }

    public void lookForTheGoods(DelegateExecution execution) {
        LookingForGoods.Seen seen = looking.look(returnId(execution));
        Variables.WHEREABOUTS.set(execution, seen.where().name());
        if (seen.where() == Whereabouts.HERE) {
            Variables.REFUND_DUE.set(execution, Date.from(seen.until()));
        } else {
            Variables.AWAITED_UNTIL.set(execution, Date.from(seen.until()));
        }
    }

    public void endTheWait(DelegateExecution execution) {
        Variables.SENT.set(execution, looking.waitingOver(returnId(execution)));
    }

    public void judgeTheLoss(DelegateExecution execution) {
        Variables.OUR_LOSS.set(execution, looking.ourLoss(returnId(execution)));
    }

    public void raiseTheInspection(DelegateExecution execution) {
        inspecting.raise(returnId(execution));
    }

    public void workOutTheDeduction(DelegateExecution execution) {
        boolean all = deductions.workOut(returnId(execution));
        Variables.NEXT_STEP.set(execution, (all ? Next.DENY : Next.SETTLE).name());
    }

    public void proposeWhatIsDue(DelegateExecution execution) {
        proposed(execution, inTime.due(returnId(execution)));
    }

    /** Whenever a task for the owner is created: it belongs to who acts on the case. */
    public void handToOwner(DelegateTask task) {
        CaseFile caseFile = caseFiles
                .find(returns.get(Variables.RETURN_ID.from(task)).caseId())
                .orElseThrow();
        task.setAssignee(caseFile.acting().orElse(null));
        task.setOwner(caseFile.owner().orElse(null));
        task.setPriority(caseFile.priority().taskPriority());
    }

    public void proposeTheSettlement(DelegateExecution execution) {
        proposed(execution, settling.next(returnId(execution)));
    }

    public void proposeTheDenial(DelegateExecution execution) {
        proposed(execution, settling.deny(returnId(execution)));
    }

    /** Whenever the remedy's process has ended. */
    public void readTheOutcome(DelegateExecution execution) {
        SettlingReturns.Outcome outcome = settling.outcome(returnId(execution), Variables.REMEDY_ID.from(execution));
        Variables.CARRIED_OUT.set(execution, outcome.done());
        Variables.EXCHANGED.set(execution, outcome.goods());
    }

    /** Whenever the process of a remedy has ended that was proposed because the refund date came. */
    public void readTheOutcomeInTime(DelegateExecution execution) {
        SettlingReturns.Outcome outcome =
                settling.outcomeInTime(returnId(execution), Variables.REMEDY_ID.from(execution));
        Variables.CARRIED_OUT.set(execution, outcome.done());
        Variables.EXCHANGED.set(execution, outcome.goods());
    }

    public void askWhatInstead(DelegateExecution execution) {
        instead.ask(returnId(execution));
    }

    /** Everything is settled as far as it can be now. */
    public void seeWhatIsOpen(DelegateExecution execution) {
        Variables.GOODS_EXPECTED.set(execution, settling.goodsStillExpected(returnId(execution)));
        Variables.KEPT.set(
                execution, returns.get(returnId(execution)).keptAmount().isPresent());
        seeWhatIsHere(execution);
    }

    /** Nothing more is to be settled: what lies here may be the customer's. */
    public void seeWhatIsHere(DelegateExecution execution) {
        Variables.GOODS_LEFT.set(execution, left.of(returnId(execution)));
    }

    public void offerTheGoodsBack(DelegateExecution execution) {
        long returnId = returnId(execution);
        Variables.ANYTHING_GIVEN.set(execution, givingBack.isAnythingGiven(returnId));
        Variables.GOODS_UNTIL.set(execution, Date.from(givingBack.offer(returnId)));
    }

    public void goodsToBeSent(DelegateExecution execution) {
        givingBack.toSend(returnId(execution));
    }

    public void returnSettled(DelegateExecution execution) {
        settling.end(returnId(execution), ReturnStatus.SETTLED);
    }

    public void returnDenied(DelegateExecution execution) {
        settling.end(returnId(execution), ReturnStatus.DENIED);
    }

    public void returnCancelled(DelegateExecution execution) {
        settling.end(returnId(execution), ReturnStatus.CANCELLED);
    }

    public void returnLapsed(DelegateExecution execution) {
        settling.end(returnId(execution), ReturnStatus.LAPSED);
    }

    public void keptByCustomer(DelegateExecution execution) {
        settling.end(returnId(execution), ReturnStatus.KEPT);
    }

    private static void proposed(DelegateExecution execution, SettlingReturns.Next next) {
        Variables.SETTLEMENT.set(execution, next.step().name());
        next.remedy().ifPresent(remedy -> proposed(execution, remedy));
    }

    private static void proposed(DelegateExecution execution, Remedy remedy) {
        Variables.REMEDY_ID.set(execution, remedy.id());
        Variables.REMEDY_NUMBER.set(execution, remedy.number());
    }

    private static long returnId(DelegateExecution execution) {
        return Variables.RETURN_ID.from(execution);
    }
}
