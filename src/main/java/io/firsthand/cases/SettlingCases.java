package io.firsthand.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case between its closing and the end of its follow-up: solved, but a word of the customer may still bring it back. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SettlingCases {

    private final CaseWrites writes;
    private final Timeline timeline;

    SettlingCases(CaseWrites writes, Timeline timeline) {
        this.writes = writes;
        this.timeline = timeline;
    }

    /** @param reopenableUntil until when a late message still stands on the closed case */
    public void solved(long caseId, Instant reopenableUntil) {
        writes.solved(caseId, reopenableUntil);
    }

    /** Nothing more comes: what the customer writes from now on is a new case. */
    public void settled(long caseId) {
        writes.settled(caseId);
        timeline.append(caseId, null, "case-settled");
    }
}
