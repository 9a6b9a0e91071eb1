package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.RefundClocks;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.remedy.Ledger.Step;
import io.firsthand.remedy.PaymentAnswer.State;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a payment company says, whether asked or unasked, once or twice, early or late. What does not fit the intent is
 * not believed: finance looks at it.
 */
@Service
public class PaymentAnswers {

    static final String DOES_NOT_FIT = "answer-does-not-fit";
    static final String EARLIER_ATTEMPT = "earlier-attempt-settled";
    static final String BY_HAND_TOO = "paid-by-hand-too";
    static final String NO_ANSWER = "no-answer";
    static final String DISPUTED = "disputed";

    /** All that we say ourselves is wrong with a payment; whatever else stands there is a provider's code. */
    static final Set<String> PROBLEMS = Set.of(DOES_NOT_FIT, EARLIER_ATTEMPT, BY_HAND_TOO, NO_ANSWER, DISPUTED);

    private static final Logger LOG = LoggerFactory.getLogger(PaymentAnswers.class);

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final Ledger ledger;
    private final RemedyWorkflow workflow;
    private final RefundClocks refundClocks;
    private final HearingCustomers hearing;
    private final Timeline timeline;

    PaymentAnswers(
            CaseFiles caseFiles,
            Remedies remedies,
            RemedyWrites writes,
            Ledger ledger,
            RemedyWorkflow workflow,
            RefundClocks refundClocks,
            HearingCustomers hearing,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.writes = writes;
        this.ledger = ledger;
        this.workflow = workflow;
        this.refundClocks = refundClocks;
        this.hearing = hearing;
        this.timeline = timeline;
    }

    /**
     * @param intentId the intent that was asked for
     * @return the intent as it stands afterwards
     */
    @RetriedOnConflict
    @Transactional
    public LedgerIntent heard(long intentId, PaymentAnswer answer) {
        CaseFile caseFile =
                caseFiles.lock(remedies.get(ledger.get(intentId).remedyId()).caseId());
        LedgerIntent intent = ledger.get(intentId);
        Remedy remedy = remedies.get(intent.remedyId());
        if (intent.problem().filter(EARLIER_ATTEMPT::equals).isPresent()) {
            // what the company says of one attempt cannot take away the doubt about the other: a person must
            LOG.warn("an answer about {} is left to finance", intent.gatewayKey());
        } else if (!answer.key().equals(intent.gatewayKey())) {
            heardOfEarlierAttempt(caseFile, remedy, intent, answer);
        } else if (!intent.fits(answer)) {
            doubt(caseFile, remedy, intent, DOES_NOT_FIT);
        } else if (intent.byHand()) {
            heardAfterPaymentByHand(caseFile, remedy, intent, answer);
        } else {
            believe(caseFile, remedy, intent, answer);
        }
        return ledger.get(intentId);
    }

    /** The company did not answer, or not so that it can be understood: nobody knows whether the money moved. */
    @RetriedOnConflict
    @Transactional
    public void unanswered(long intentId) {
        caseFiles.lock(remedies.get(ledger.get(intentId).remedyId()).caseId());
        LedgerIntent intent = ledger.get(intentId);
        if (intent.status() == LedgerStatus.SENT) {
            ledger.step(intent, LedgerStatus.UNKNOWN, Step.of(intent).note(NO_ANSWER));
        }
    }

    /** It could not be brought to the provider, or asked for, for hours: finance need not wait any longer to look at it. */
    @Transactional
    public void stopped(long intentId) {
        caseFiles.lock(remedies.get(ledger.get(intentId).remedyId()).caseId());
        LedgerIntent intent = ledger.get(intentId);
        Remedy remedy = remedies.get(intent.remedyId());
        if (intent.status() == LedgerStatus.INTENDED || intent.status() == LedgerStatus.SENT) {
            ledger.step(intent, LedgerStatus.UNKNOWN, Step.of(intent).note(NO_ANSWER));
        }
        if (intent.status().isOpen() && remedy.status() == RemedyStatus.PAYING) {
            workflow.paymentFailed(remedy);
        }
    }

    /**
     * A chargeback or platform claim was opened before the money left the house: it takes the money back already, so nothing is
     * sent after it. Finance decides when it is over.
     *
     * @param seen the intent as it was when its worker had found out that the company does not know it
     * @return the intent as it stands afterwards
     */
    @RetriedOnConflict
    @Transactional
    public LedgerIntent disputed(LedgerIntent seen) {
        caseFiles.lock(remedies.get(seen.remedyId()).caseId());
        if (ledger.get(seen.id()).equals(seen)) {
            ledger.step(seen, LedgerStatus.FAILED, Step.of(seen).note(DISPUTED));
            failed(remedies.get(seen.remedyId()));
        }
        return ledger.get(seen.id());
    }

    private void believe(CaseFile caseFile, Remedy remedy, LedgerIntent intent, PaymentAnswer answer) {
        Step step = Step.of(intent).ref(answer.providerRef()).note(answer.problem());
        boolean moved = intent.status() == LedgerStatus.SETTLED;
        switch (answer.state()) {
            case ACCEPTED -> {
                if (intent.status().isOpen() && intent.status() != LedgerStatus.ACCEPTED) {
                    ledger.step(intent, LedgerStatus.ACCEPTED, step);
                }
            }
            case SETTLED -> {
                if (!moved && intent.status() != LedgerStatus.RETURNED) {
                    ledger.step(intent, LedgerStatus.SETTLED, step);
                    settled(remedy);
                }
            }
            case FAILED, RETURNED -> {
                if (moved) {
                    ledger.step(intent, LedgerStatus.RETURNED, step);
                    returned(caseFile, remedy);
                } else if (intent.status().isOpen()) {
                    ledger.step(intent, LedgerStatus.FAILED, step);
                    failed(remedy);
                }
            }
        }
    }

    private void settled(Remedy remedy) {
        timeline.append(remedy.caseId(), null, "payment-settled", "remedy", remedy.number(), "amount", remedy.amount());
        switch (remedy.status()) {
            case PAYING -> workflow.paymentSettled(remedy);
            case CLEARING -> workflow.cleared(remedy, RemedyWorkflow.Clearing.PAID);
            // the process has ended before: only the row learns of it
            default -> {
                writes.status(remedy.id(), RemedyStatus.EXECUTED);
                refundClocks.moneyWent(remedy.caseId());
            }
        }
    }

    private void failed(Remedy remedy) {
        timeline.append(remedy.caseId(), null, "payment-failed", "remedy", remedy.number());
        if (remedy.status() == RemedyStatus.PAYING) {
            workflow.paymentFailed(remedy);
        }
    }

    /** The customer believes to be paid and is not: the owner and finance must know. */
    private void returned(CaseFile caseFile, Remedy remedy) {
        writes.status(remedy.id(), RemedyStatus.RETURNED);
        if (remedy.kind() == RemedyKind.REFUND) {
            refundClocks.moneyCameBack(caseFile);
        }
        hearing.heardFromOutside(caseFile, "payment-returned", "remedy", remedy.number(), "amount", remedy.amount());
    }

    private void doubt(CaseFile caseFile, Remedy remedy, LedgerIntent intent, String problem) {
        LOG.error("the payment company's answer about {} does not fit", intent.gatewayKey());
        if (intent.problem().filter(problem::equals).isPresent()) {
            return;
        }
        ledger.step(intent, LedgerStatus.UNKNOWN, Step.of(intent).note(problem));
        if (!remedy.status().isOpen() && caseFile.isOpen()) {
            // its process has ended: nothing else would tell the owner
            hearing.heardFromOutside(caseFile, "payment-unclear", "remedy", remedy.number());
        } else {
            timeline.append(caseFile.id(), null, "payment-unclear", "remedy", remedy.number());
        }
        if (remedy.status() == RemedyStatus.PAYING) {
            workflow.paymentFailed(remedy);
        }
    }

    /**
     * The money that counts went another way: that the provider's own failed or came back changes nothing, but if it moved too,
     * the customer may have it twice. What finance has looked at once is not asked of it again.
     */
    private void heardAfterPaymentByHand(CaseFile caseFile, Remedy remedy, LedgerIntent intent, PaymentAnswer answer) {
        boolean moved = answer.state() == State.SETTLED || answer.state() == State.ACCEPTED;
        if (moved && !ledger.noted(intent, BY_HAND_TOO)) {
            doubt(caseFile, remedy, intent, BY_HAND_TOO);
        }
    }

    /** An attempt that was said to have moved nothing has moved after all: perhaps the money went twice. */
    private void heardOfEarlierAttempt(CaseFile caseFile, Remedy remedy, LedgerIntent intent, PaymentAnswer answer) {
        if (answer.state() == State.SETTLED || answer.state() == State.ACCEPTED) {
            doubt(caseFile, remedy, intent, EARLIER_ATTEMPT);
        }
    }
}
