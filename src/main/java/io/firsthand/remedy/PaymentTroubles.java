package io.firsthand.remedy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance must look after: payments that failed, gave no word or came back; and those that were given up. */
@Service
@Transactional(readOnly = true)
public class PaymentTroubles {

    private final Ledger ledger;
    private final Remedies remedies;
    private final CaseFiles caseFiles;
    private final ClearingRights rights;

    PaymentTroubles(Ledger ledger, Remedies remedies, CaseFiles caseFiles, ClearingRights rights) {
        this.ledger = ledger;
        this.remedies = remedies;
        this.caseFiles = caseFiles;
        this.rights = rights;
    }

    /**
     * A payment and what the viewer can do about it.
     *
     * @param steps open to the viewer now
     * @param ownDecision whether the viewer chose or approved the remedy, so that a colleague must clear it
     */
    public record Trouble(
            LedgerIntent intent, Remedy remedy, String caseNumber, Set<ClearingStep> steps, boolean ownDecision) {}

    /**
     * A page, the one that has waited longest first.
     *
     * @param since see {@link Ledger#troubles}
     * @throws Refusal {@code only-finance}
     */
    public List<Trouble> toClear(Instant since, long after, int limit, String viewer) {
        rights.requireFinance(viewer);
        return ledger.troubles(since, after, limit).stream()
                .map(intent -> trouble(intent, viewer))
                .toList();
    }

    /**
     * A page of what was given up, the latest first; nothing can be done about these any more.
     *
     * @throws Refusal {@code only-finance}
     */
    public List<Trouble> givenUp(Instant before, long below, int limit, String viewer) {
        rights.requireFinance(viewer);
        return ledger.givenUp(before, below, limit).stream()
                .map(intent -> trouble(intent, viewer))
                .toList();
    }

    private Trouble trouble(LedgerIntent intent, String viewer) {
        Remedy remedy = remedies.get(intent.remedyId());
        String caseNumber = caseFiles.find(remedy.caseId()).orElseThrow().number();
        boolean own = rights.decidedAbout(remedy, viewer);
        Set<ClearingStep> steps = own || !intent.status().isTrouble() ? Set.of() : ClearingStep.open(remedy, intent);
        return new Trouble(intent, remedy, caseNumber, steps, own);
    }
}
