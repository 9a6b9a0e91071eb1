package io.firsthand.remedy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.outbox.Outbox;
import io.firsthand.remedy.ReplacementOrders.Disputed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the warehouse asked to stop what it was to send for an order whose money somebody claims by now, by a chargeback or on the
 * platform. Looks at the payments themselves, because claims reach them from the shop's systems as well as from our own people.
 */
@Service
public class StoppingReplacements {

    private static final Logger LOG = LoggerFactory.getLogger(StoppingReplacements.class);

    private final ReplacementOrders replacements;
    private final Remedies remedies;
    private final CaseFiles caseFiles;
    private final Outbox outbox;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    StoppingReplacements(
            ReplacementOrders replacements,
            Remedies remedies,
            CaseFiles caseFiles,
            Outbox outbox,
            Timeline timeline,
            TransactionTemplate transaction) {
        this.replacements = replacements;
        this.remedies = remedies;
        this.caseFiles = caseFiles;
        this.outbox = outbox;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /** Each in its own transaction: one that fails is logged and comes again. */
    public void look() {
        for (Disputed disputed : replacements.disputed()) {
            try {
                transaction.executeWithoutResult(status -> ask(disputed));
            } catch (RuntimeException e) {
                LOG.warn("the stop of {} could not be asked for, it comes again", disputed.key(), e);
            }
        }
    }

    private void ask(Disputed disputed) {
        caseFiles.lock(disputed.caseId());
        if (!replacements.stopAsked(disputed.id())) {
            return;
        }
        Remedy remedy = remedies.get(replacements.get(disputed.id()).remedyId());
        timeline.append(disputed.caseId(), null, "replacement-stop-asked", "remedy", remedy.number());
        // a claim that is given up and raised again is another one
        outbox.enqueue(
                ReplacementStopDelivery.TOPIC,
                "stop:" + disputed.key() + "@" + disputed.disputedAt().getEpochSecond(),
                disputed.id());
    }
}
