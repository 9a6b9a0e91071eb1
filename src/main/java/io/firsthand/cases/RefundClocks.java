package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.orders.Order;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clock of the money after a withdrawal to what happens: goods that reach the customer, come back, or are proved to be
 * on their way move it, and it ends when the money is out.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RefundClocks {

    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final Withdrawals withdrawals;
    private final CaseWorkflow workflow;

    RefundClocks(
            CaseFiles caseFiles,
            CaseTerms terms,
            CaseTargets targets,
            CaseClocks clocks,
            Withdrawals withdrawals,
            CaseWorkflow workflow) {
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.targets = targets;
        this.clocks = clocks;
        this.withdrawals = withdrawals;
        this.workflow = workflow;
    }

    /**
     * Something became known of the goods, or of the notice. Of a case that follows no withdrawal nothing changes.
     *
     * @param locked the case, its row locked
     */
    public void goodsMoved(CaseFile locked) {
        if (locked.isOpen() && follows(locked)) {
            judgeAnew(locked);
        }
    }

    /**
     * A return ended. If it was what the customer withdrew by and nothing of it is to be paid, its clock goes with it.
     *
     * @param locked the case, its row locked
     */
    public void returnEnded(CaseFile locked) {
        moneyWent(locked.id());
        if (locked.isOpen() && (runs(locked.id()) || follows(locked))) {
            judgeAnew(locked);
        }
    }

    /** Money went to the customer: the clock stops once it is all that is due. */
    public void moneyWent(long caseId) {
        if (!runs(caseId)) {
            return;
        }
        CaseFile caseFile = caseFiles.lock(caseId);
        Optional<Order> order = terms.verifiedOrder(caseFile);
        if (order.filter(its -> withdrawals.isPaid(caseFile, its)).isPresent()) {
            clocks.stop(caseId, List.of(ClockKey.REFUND_AFTER_WITHDRAWAL));
            workflow.taskIsDue(caseFile, clocks.earliest(caseId));
        }
    }

    /**
     * Money that went to the customer came back to us: it is due as before.
     *
     * @param locked the case, its row locked
     */
    public void moneyCameBack(CaseFile locked) {
        boolean due = locked.isOpen()
                && terms.verifiedOrder(locked)
                        .filter(order -> !withdrawals.isPaid(locked, order))
                        .isPresent();
        if (due) {
            clocks.runOn(locked.id(), ClockKey.REFUND_AFTER_WITHDRAWAL);
            goodsMoved(locked);
        }
    }

    private boolean follows(CaseFile locked) {
        return terms.of(EnumSet.of(ClockKind.LEGAL), locked, terms.verifiedOrder(locked)).stream()
                .anyMatch(target -> target.followsWithdrawal());
    }

    private void judgeAnew(CaseFile locked) {
        CaseFile now = caseFiles.find(locked.id()).orElseThrow();
        targets.judgedAnew(now);
        workflow.taskIsDue(now, clocks.earliest(now.id()));
    }

    private boolean runs(long caseId) {
        return clocks.of(caseId).stream()
                .anyMatch(each -> each.key().equals(ClockKey.REFUND_AFTER_WITHDRAWAL)
                        && each.stoppedAt().isEmpty());
    }
}
