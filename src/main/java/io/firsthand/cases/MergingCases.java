package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.PausingClocks;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person merges a duplicate into another open case of the same customer. The other case keeps its owner and gets what was
 * said, the earliest clocks and the unread mark; the number of the duplicate leads to it from now on.
 */
@Service
@RetriedOnConflict
@Transactional
public class MergingCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final MergeRule rule;
    private final TalkOfCases talk;
    private final OverridingCases overriding;
    private final HearingCustomers hearing;
    private final CaseClocks clocks;
    private final PausingClocks pausing;
    private final Timeline timeline;

    MergingCases(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            MergeRule rule,
            TalkOfCases talk,
            OverridingCases overriding,
            HearingCustomers hearing,
            CaseClocks clocks,
            PausingClocks pausing,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.rule = rule;
        this.talk = talk;
        this.overriding = overriding;
        this.hearing = hearing;
        this.clocks = clocks;
        this.pausing = pausing;
        this.timeline = timeline;
    }

    /**
     * Merging it there a second time changes nothing.
     *
     * @param into number of the case that goes on; of one that was merged itself, the case that it leads to
     * @return the case that goes on
     * @throws Refusal as {@link MergeRule} says; {@code merge-into-itself}, {@code case-closed}
     */
    public CaseFile merge(String number, String by, String into) {
        long fromId = caseFiles.get(number).id();
        long targetId = caseFiles.leadingTo(into).id();
        if (fromId == targetId) {
            throw Refusal.conflict("merge-into-itself", "number", number);
        }
        // in the order of the ids, so that two people who merge the same two cases do not wait for each other for ever
        caseFiles.lock(Math.min(fromId, targetId));
        caseFiles.lock(Math.max(fromId, targetId));
        CaseFile from = caseFiles.lock(fromId);
        CaseFile target = caseFiles.lock(targetId);
        if (!from.isOpen() && caseFiles.targetOf(fromId) == targetId) {
            return target; // the second click
        }
        rule.check(from, target, by);
        return merge(from, target, by);
    }

    private CaseFile merge(CaseFile from, CaseFile target, String by) {
        carryOrder(from, target, by);
        // whoever waits on either waits no more: what is left of a clock that stood still counts from now
        for (CaseFile each : List.of(from, target)) {
            if (each.isWaiting()) {
                pausing.resume(each.id());
            }
        }
        clocks.carryOver(from.id(), target.id(), target.firstAnsweredAt().isPresent());
        if (from.firstAnsweredAt().isEmpty()) {
            from.promisedBy().ifPresent(promised -> writes.promisedEarlier(target.id(), promised));
        }
        overriding.carriedOver(from, target);
        writes.merged(from.id(), target.id());
        talk.merged(from.id(), target.id());
        timeline.append(from.id(), by, "merged-into", "case", target.number());
        workflow.mergedOrWithdrawn(from, ClosedAs.DUPLICATE);
        hearing.heardFromOutside(caseFiles.lock(target.id()), "merged-in", "case", from.number());
        CaseFile after = caseFiles.lock(target.id());
        workflow.taskIsDue(after, clocks.earliest(after.id()));
        return after;
    }

    /** What the duplicate proved about its order is not asked again. */
    private void carryOrder(CaseFile from, CaseFile target, String by) {
        if (from.orderVerified() && !target.orderVerified()) {
            writes.identified(
                    target.id(),
                    from.customerId().orElseThrow(),
                    from.orderId().orElseThrow(),
                    "unknown-order",
                    "foreign-order");
            timeline.append(target.id(), by, "order-from-merged", "case", from.number());
        }
    }
}
