package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer, or the outside, said something on an open case: marks it unread and wakes a waiting process. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HearingCustomers {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final AfterClosing afterClosing;
    private final Timeline timeline;

    HearingCustomers(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            CaseTargets targets,
            CaseClocks clocks,
            AfterClosing afterClosing,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.targets = targets;
        this.clocks = clocks;
        this.afterClosing = afterClosing;
        this.timeline = timeline;
    }

    /**
     * The customer wrote. To be called with the case's row locked.
     *
     * @param message stores the message with the timeline entry that tells of it, so that reading one reads the other
     * @param kind timeline kind, e.g. {@code message-received}
     */
    public void heard(CaseFile locked, LongConsumer message, String kind, Object... namesAndValues) {
        noted(locked, message, kind, namesAndValues);
        boolean answeredBefore = locked.firstAnsweredAt().isPresent();
        if (answeredBefore) {
            targets.customerWrote(locked);
        }
        if (locked.isWaiting()) {
            workflow.customerReplied(locked);
        } else if (answeredBefore) {
            workflow.taskIsDue(locked, clocks.earliest(locked.id()));
        }
    }

    /**
     * The customer said thanks and nothing else: it is shown to the owner, but it asks for no answer and starts no clock.
     * Otherwise as {@link #heard}.
     */
    public void thanked(CaseFile locked, LongConsumer message, Object... namesAndValues) {
        noted(locked, message, "thanks-received", namesAndValues);
        if (locked.isWaiting()) {
            workflow.customerReplied(locked);
        }
    }

    /**
     * Somebody else answered: a payment, an approval, a delivery failure. Otherwise as {@link #heard}. On a case that was merged
     * it stands on the one that goes on; on one that is closed its owner is shown it like a late message, because the customer
     * still waits for what he was told he would get; once it is settled it only stands on the timeline.
     */
    public void heardFromOutside(CaseFile locked, String kind, Object... namesAndValues) {
        CaseFile here = locked.isOpen() ? locked : caseFiles.lock(caseFiles.targetOf(locked.id()));
        if (here.status() == CaseStatus.SOLVED) {
            heardAfterClosing(here, entry -> {}, kind, namesAndValues);
        } else if (!here.isOpen()) {
            timeline.append(here.id(), null, kind, namesAndValues);
        } else {
            writes.heard(here.id(), timeline.appendNow(here.id(), null, kind, namesAndValues));
            if (here.isWaiting()) {
                workflow.outsideAnswered(here);
            }
        }
    }

    /**
     * The customer wrote on a case that is closed: it stands unread and its owner is shown it, but no clock starts and nothing
     * reopens by itself. To be called with the case's row locked.
     *
     * @param message as with {@link #heard}
     */
    public void heardAfterClosing(CaseFile locked, LongConsumer message, String kind, Object... namesAndValues) {
        noted(locked, message, kind, namesAndValues);
        afterClosing.customerWroteAgain(locked);
    }

    /** When what the customer writes now has to be answered, by the rules for the next answer; empty if they name no time. */
    public Optional<Instant> answerDue(CaseFile caseFile) {
        return targets.nextAnswerDue(caseFile);
    }

    private void noted(CaseFile locked, LongConsumer message, String kind, Object... namesAndValues) {
        long entry = timeline.appendNow(locked.id(), null, kind, namesAndValues);
        message.accept(entry);
        writes.heard(locked.id(), entry);
    }
}
