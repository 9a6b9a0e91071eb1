package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case: by its owner, when nothing is unread and nothing runs, or otherwise, when it turns out to be none. */
@Service
@RetriedOnConflict
@Transactional
public class ClosingCases {

    /** Ends that only the owner's own closing has; the others may also interrupt a case. */
    private static final Set<ClosedAs> BY_TASK = Set.of(
            ClosedAs.SOLVED,
            ClosedAs.EXPLAINED,
            ClosedAs.WITHDRAWN,
            ClosedAs.ORDER_CANCELLED,
            ClosedAs.WRONG_SHOP,
            ClosedAs.WRONG_PERSON);

    private static final Set<ClosedAs> OTHERWISE = Set.of(ClosedAs.WITHDRAWN, ClosedAs.DUPLICATE, ClosedAs.SPAM);

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final ActingRights rights;
    private final CaseClocks clocks;
    private final Orders orders;
    private final UnfinishedWork unfinished;
    private final Timeline timeline;

    ClosingCases(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            ActingRights rights,
            CaseClocks clocks,
            Orders orders,
            UnfinishedWork unfinished,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.rights = rights;
        this.clocks = clocks;
        this.orders = orders;
        this.unfinished = unfinished;
        this.timeline = timeline;
    }

    /**
     * The owner ends his task with "close".
     *
     * @throws Refusal {@code customer-wrote-meanwhile} if something stands unread, {@code work-still-open} while a remedy
     *     runs, {@code case-is-waiting}, {@code not-a-closing} for an end that this way does not have, {@code
     *     order-not-cancelled} and {@code order-needed} where the order is said to be cancelled
     */
    public void close(String number, String by, ClosedAs closedAs) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        if (!BY_TASK.contains(closedAs)) {
            throw Refusal.invalid("not-a-closing", "closedAs", "closedAs", closedAs);
        }
        if (caseFile.unreadSince().isPresent()) {
            throw Refusal.conflict("customer-wrote-meanwhile", "number", number);
        }
        if (caseFile.isWaiting()) {
            throw Refusal.conflict("case-is-waiting", "number", number);
        }
        if (closedAs == ClosedAs.ORDER_CANCELLED) {
            refuseUnlessCancelled(caseFile);
        }
        refuseWhileWorkIsOpen(caseFile);
        timeline.append(caseFile.id(), by, "case-closed", "as", closedAs);
        workflow.ownerCloses(caseFile, closedAs);
    }

    /**
     * Ends a case that is a duplicate, spam or withdrawn by the customer, whatever it waits for. Help that was asked for ends
     * with it.
     *
     * @throws Refusal {@code work-still-open} while a remedy runs: money in flight is never cut off; {@code settled-by-needed}
     *     for one that somebody else decided: {@link #settledElsewhere} asks who
     */
    public void closeOtherwise(String number, String by, ClosedAs closedAs) {
        if (closedAs == ClosedAs.SETTLED_ELSEWHERE) {
            throw Refusal.invalid("settled-by-needed", "settled.by");
        }
        if (!OTHERWISE.contains(closedAs)) {
            throw Refusal.invalid("not-a-closing", "closedAs", "closedAs", closedAs);
        }
        interrupt(number, by, closedAs);
    }

    private CaseFile interrupt(String number, String by, ClosedAs closedAs) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        unfinished.settle(caseFile, by);
        refuseWhileWorkIsOpen(caseFile);
        timeline.append(caseFile.id(), by, "case-closed", "as", closedAs);
        workflow.mergedOrWithdrawn(caseFile, closedAs);
        return caseFile;
    }

    /**
     * A platform, a bank or an authority has decided what the case was about. Where the customer got his money there, the
     * payments of the order count as claimed, so that nothing of them is paid back a second time.
     *
     * @throws Refusal {@code work-still-open}, or as {@link SettledElsewhere#checked}
     */
    public void settledElsewhere(String number, String by, SettledElsewhere said) {
        SettledElsewhere settled = said.checked();
        CaseFile caseFile = interrupt(number, by, ClosedAs.SETTLED_ELSEWHERE);
        timeline.append(
                caseFile.id(),
                by,
                "settled-by-others",
                "settledBy",
                settled.by(),
                "paid",
                settled.customerPaid(),
                "reference",
                settled.reference());
        if (settled.customerPaid() && caseFile.orderVerified()) {
            orders.claimedElsewhere(caseFile.orderId().orElseThrow());
        }
    }

    /** The row of a case whose process has come to its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(long caseId, ClosedAs closedAs) {
        writes.closed(caseId, closedAs);
        clocks.stopAll(caseId);
    }

    private void refuseUnlessCancelled(CaseFile caseFile) {
        if (!caseFile.orderVerified() || caseFile.orderId().isEmpty()) {
            throw Refusal.conflict("order-needed", "number", caseFile.number());
        }
        if (!orders.isCancelled(caseFile.orderId().get())) {
            throw Refusal.conflict("order-not-cancelled", "number", caseFile.number());
        }
    }

    private void refuseWhileWorkIsOpen(CaseFile caseFile) {
        int open = unfinished.on(caseFile.id());
        if (open > 0) {
            throw Refusal.conflict("work-still-open", "number", caseFile.number(), "count", open);
        }
    }
}
