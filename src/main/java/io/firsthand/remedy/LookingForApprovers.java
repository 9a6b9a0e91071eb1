package io.firsthand.remedy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.people.OnCallRoster;
import io.firsthand.people.Person;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks who has come on call since an approval found nobody by rank: because he was entered, because his time began, or because he
 * is back. The process itself looks only when the approval is overdue.
 */
@Service
public class LookingForApprovers {

    private static final Logger LOG = LoggerFactory.getLogger(LookingForApprovers.class);

    private final OnCallRoster roster;
    private final Approvals approvals;
    private final RaisingApprovals raising;
    private final CaseFiles caseFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookingForApprovers(
            OnCallRoster roster,
            Approvals approvals,
            RaisingApprovals raising,
            CaseFiles caseFiles,
            TransactionTemplate transaction,
            Clock clock) {
        this.roster = roster;
        this.approvals = approvals;
        this.raising = raising;
        this.caseFiles = caseFiles;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each remedy in its own transaction: one that fails is logged and comes again. */
    public void look() {
        List<String> onCall =
                roster.allNow(clock.instant()).stream().map(Person::id).toList();
        if (onCall.isEmpty()) {
            return;
        }
        for (Approvals.Stuck stuck : approvals.stuckWithout(onCall)) {
            try {
                transaction.executeWithoutResult(status -> caseFiles
                        .lockUnlessBusy(stuck.caseId())
                        .ifPresent(locked -> raising.lookAgain(stuck.remedyId(), locked)));
            } catch (RuntimeException e) {
                LOG.warn("nobody could be asked to approve remedy {}, it comes again", stuck.remedyId(), e);
            }
        }
    }
}
