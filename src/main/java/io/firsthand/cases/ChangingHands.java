package io.firsthand.cases;

import io.firsthand.platform.text.Bilingual;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a case into other hands: a deputy's while the owner is away, the owner's again, or, by a handover only, a new owner's.
 * Row and tasks change together; the clocks do not notice.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChangingHands {

    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final List<OwnersTasks> others;

    ChangingHands(CaseWrites writes, CaseWorkflow workflow, Timeline timeline, List<OwnersTasks> others) {
        this.writes = writes;
        this.workflow = workflow;
        this.timeline = timeline;
        this.others = others;
    }

    /**
     * The deputy acts from now on; the owner stays the owner.
     *
     * @param locked the open case, its row locked
     */
    public CaseFile deputise(CaseFile locked, String deputy, DeputyBecause because) {
        CaseFile current = writes.deputised(locked.id(), deputy, because);
        timeline.append(locked.id(), null, "deputy-acts", "owner", deputy, "because", because);
        tasksFollow(current);
        return current;
    }

    /** The owner acts himself again. */
    public CaseFile ownerIsBack(CaseFile locked) {
        CaseFile current = writes.ownerIsBack(locked.id());
        timeline.append(
                locked.id(), null, "owner-is-back", "owner", current.owner().orElseThrow());
        tasksFollow(current);
        return current;
    }

    /**
     * A handover was accepted or signed: the case has a new owner, who acts himself.
     *
     * @param why answers "why is this mine?"
     * @param metNew the customer had talked to somebody else, so that he is passed on
     */
    public CaseFile handOver(CaseFile locked, String owner, Bilingual why, boolean metNew) {
        CaseFile current = writes.handedOver(locked.id(), owner, why, metNew);
        tasksFollow(current);
        return current;
    }

    private void tasksFollow(CaseFile current) {
        workflow.taskFollows(current);
        others.forEach(tasks -> tasks.follow(current));
    }
}
