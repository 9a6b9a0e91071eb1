package io.firsthand.cases;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner lets a case wait for the customer, the outside or a date. */
@Service
@RetriedOnConflict
@Transactional
public class LettingCasesWait {

    private static final Duration LONGEST = Duration.ofDays(90);

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final ActingRights rights;
    private final CaseTargets targets;
    private final AnswersOnTheirWay answers;
    private final Timeline timeline;
    private final Clock clock;

    LettingCasesWait(
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseWorkflow workflow,
            ActingRights rights,
            CaseTargets targets,
            AnswersOnTheirWay answers,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.rights = rights;
        this.targets = targets;
        this.answers = answers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Ends the open task with "wait". If something is unread the case comes straight back.
     *
     * @param until when it comes back by itself; if empty, after the usual time for what it waits for
     * @throws Refusal {@code date-needed}, {@code date-in-the-past}, {@code date-too-far}, {@code case-already-waiting},
     *     {@code answer-first} for a customer who has not been answered: nobody would look at the case for days
     */
    public void letWait(String number, String by, WaitingFor waitingFor, Optional<Instant> until) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        if (waitingFor == WaitingFor.CUSTOMER
                && caseFile.firstAnsweredAt().isEmpty()
                && !answers.onTheirWay(caseFile.id())) {
            throw Refusal.conflict("answer-first", "number", number);
        }
        if (caseFile.isWaiting()) {
            throw Refusal.conflict("case-already-waiting", "number", number);
        }
        Instant comesBack = comesBack(waitingFor, until);
        timeline.append(caseFile.id(), by, "case-waits", "for", waitingFor, "until", comesBack);
        writes.waiting(caseFile.id(), waitingFor, comesBack);
        if (waitingFor == WaitingFor.CUSTOMER) {
            targets.waitsForCustomer(caseFile.id(), caseFile.unreadSince().isEmpty());
        }
        workflow.ownerWaits(caseFile, comesBack);
    }

    private Instant comesBack(WaitingFor waitingFor, Optional<Instant> until) {
        Instant now = clock.instant();
        if (until.isEmpty() && waitingFor == WaitingFor.DATE) {
            throw Refusal.invalid("date-needed", "until");
        }
        Instant comesBack = until.orElse(now.plus(waitingFor.atMost()));
        if (!comesBack.isAfter(now)) {
            throw Refusal.invalid("date-in-the-past", "until");
        }
        if (comesBack.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("date-too-far", "until", "days", LONGEST.toDays());
        }
        return comesBack;
    }
}
