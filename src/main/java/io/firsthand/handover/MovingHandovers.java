package io.firsthand.handover;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ShowingCases;
import io.firsthand.cases.Timeline;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts unanswered handovers before the leads, and ends those whose case was closed or merged meanwhile. */
@Service
public class MovingHandovers {

    private static final Logger LOG = LoggerFactory.getLogger(MovingHandovers.class);

    private final CaseFiles caseFiles;
    private final Handovers handovers;
    private final ShowingCases showing;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MovingHandovers(
            CaseFiles caseFiles,
            Handovers handovers,
            ShowingCases showing,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.handovers = handovers;
        this.showing = showing;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All that is due now, each in its own transaction: one that fails is logged and comes again. */
    public void runDue() {
        for (Handover handover : handovers.toMove()) {
            try {
                transaction.executeWithoutResult(status ->
                        caseFiles.lockUnlessBusy(handover.caseId()).ifPresent(locked -> move(locked, handover.id())));
            } catch (RuntimeException e) {
                LOG.warn("handover of case {} could not be moved, it comes again", handover.caseNumber(), e);
            }
        }
    }

    private void move(CaseFile locked, long id) {
        Handover handover = handovers.get(locked.id(), id);
        if (!handover.isOpen()) {
            return;
        }
        if (!locked.isOpen()) {
            handovers.answered(id, HandoverState.ENDED, null, null);
        } else if (handover.raisedAt().isEmpty() && !handover.unansweredAt().isAfter(clock.instant())) {
            handovers.raised(id);
            showing.showToLeads(locked);
            timeline.append(locked.id(), null, "handover-unanswered", "owner", handover.to());
        }
    }
}
