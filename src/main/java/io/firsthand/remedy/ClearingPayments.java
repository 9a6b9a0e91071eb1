package io.firsthand.remedy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.outbox.Outbox;
import io.firsthand.remedy.Ledger.Step;
import io.firsthand.remedy.PaymentAnswer.State;
import io.firsthand.remedy.RemedyWorkflow.Clearing;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What finance does about a payment that failed, gave no word or came back. The company is asked first each time, outside any
 * transaction: nothing is paid again, by hand or given up while the money may have moved or a worker is about to move it.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ClearingPayments {

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final ClearingRights rights;
    private final RemedyWrites writes;
    private final ClearingGuard guard;
    private final Ledger ledger;
    private final ChosenGateway gateway;
    private final PaymentAnswers answers;
    private final RemedyWorkflow workflow;
    private final Outbox outbox;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    ClearingPayments(
            CaseFiles caseFiles,
            Remedies remedies,
            ClearingRights rights,
            RemedyWrites writes,
            ClearingGuard guard,
            Ledger ledger,
            ChosenGateway gateway,
            PaymentAnswers answers,
            RemedyWorkflow workflow,
            Outbox outbox,
            Timeline timeline,
            TransactionTemplate transaction) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.rights = rights;
        this.writes = writes;
        this.guard = guard;
        this.ledger = ledger;
        this.gateway = gateway;
        this.answers = answers;
        this.workflow = workflow;
        this.outbox = outbox;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /**
     * Asks the company once more and takes in what it says. Where it still carries the payment out, it is waited for again.
     *
     * @return the intent as it stands afterwards
     * @throws Refusal {@code only-finance}, {@code payment-not-to-clear}, {@code delivery-in-flight}, {@code gateway-silent}
     */
    public LedgerIntent askAgain(String remedyNumber, String by) {
        LedgerIntent intent = toClear(remedyNumber, by);
        int idle = outbox.idle(intent.key());
        Optional<PaymentAnswer> found = ask(intent);
        if (found.isPresent()) {
            LedgerIntent now = answers.heard(intent.id(), found.get());
            if (now.status() == LedgerStatus.ACCEPTED) {
                clear(remedyNumber, by, "payment-waited-for", now, idle, cleared -> again(cleared));
            }
        }
        return ledger.get(intent.id());
    }

    /**
     * Has it paid again. If the company has never seen the key, the same key goes out once more; a new one only when it
     * confirmed that the old one failed.
     *
     * @throws Refusal also {@code money-may-have-moved}, {@code payment-doubtful}, or the guard of money that is hurt by now
     */
    public LedgerIntent retry(String remedyNumber, String by) {
        LedgerIntent intent = toClear(remedyNumber, by);
        refuseDoubtful(intent);
        int idle = outbox.idle(intent.key());
        Optional<PaymentAnswer> found = nothingMoved(intent);
        clear(remedyNumber, by, "payment-retried", intent, idle, cleared -> {
            guard.check(cleared.remedy, cleared.intent);
            Step step = Step.of(cleared.intent).by(by).note("retried");
            ledger.step(cleared.intent, LedgerStatus.INTENDED, found.isPresent() ? step.nextAttempt() : step);
            again(cleared);
        });
        return ledger.get(intent.id());
    }

    /**
     * Records that it was paid outside, e.g. by bank transfer, or that finance has found out that a doubtful payment is right.
     *
     * @param reference by which the payment is found in the books
     * @throws Refusal also {@code payment-reference-needed}
     */
    public LedgerIntent paidByHand(String remedyNumber, String by, String reference) {
        if (reference == null || reference.isBlank()) {
            throw Refusal.invalid("payment-reference-needed", "reference");
        }
        LedgerIntent intent = toClear(remedyNumber, by);
        int idle = outbox.idle(intent.key());
        if (!intent.isDoubtful()) {
            nothingMoved(intent);
        }
        clear(remedyNumber, by, "payment-by-hand", intent, idle, cleared -> {
            guard.check(cleared.remedy, cleared.intent);
            ledger.step(
                    cleared.intent,
                    LedgerStatus.SETTLED,
                    Step.of(cleared.intent).by(by).byHand(reference.strip()));
            finish(cleared.remedy, Clearing.PAID, RemedyStatus.EXECUTED);
        });
        return ledger.get(intent.id());
    }

    /** Ends it without a payment; not while it is doubtful what moved. */
    public LedgerIntent giveUp(String remedyNumber, String by) {
        LedgerIntent intent = toClear(remedyNumber, by);
        refuseDoubtful(intent);
        int idle = outbox.idle(intent.key());
        nothingMoved(intent);
        clear(remedyNumber, by, "payment-given-up", intent, idle, cleared -> {
            ledger.step(
                    cleared.intent,
                    LedgerStatus.GIVEN_UP,
                    Step.of(cleared.intent).by(by).note("given-up"));
            finish(cleared.remedy, Clearing.GIVEN_UP, RemedyStatus.GIVEN_UP);
        });
        return ledger.get(intent.id());
    }

    /**
     * Whether the person may clear the payment as it stands: asked before a task is taken.
     *
     * @throws Refusal {@code only-finance}, {@code payment-not-to-clear}
     */
    public void check(String remedyNumber, String by) {
        toClear(remedyNumber, by);
    }

    private LedgerIntent toClear(String remedyNumber, String by) {
        Remedy remedy = remedies.get(remedyNumber);
        rights.require(remedy, by);
        return stillToClear(remedy);
    }

    private LedgerIntent stillToClear(Remedy remedy) {
        return ledger.ofRemedy(remedy.id())
                .filter(intent -> !ClearingStep.open(remedy, intent).isEmpty())
                .orElseThrow(() -> notToClear(remedy));
    }

    private static Refusal notToClear(Remedy remedy) {
        return Refusal.conflict("payment-not-to-clear", "remedy", remedy.number());
    }

    private static void refuseDoubtful(LedgerIntent intent) {
        if (intent.isDoubtful()) {
            throw Refusal.conflict("payment-doubtful");
        }
    }

    private Optional<PaymentAnswer> ask(LedgerIntent intent) {
        try {
            return gateway.get().find(intent.gatewayKey());
        } catch (RuntimeException silent) {
            throw Refusal.conflict("gateway-silent");
        }
    }

    /** @return what the company knows: nothing at all, or a failure or return */
    private Optional<PaymentAnswer> nothingMoved(LedgerIntent intent) {
        Optional<PaymentAnswer> found = ask(intent);
        if (found.map(PaymentAnswer::state)
                .filter(state -> state == State.SETTLED || state == State.ACCEPTED)
                .isPresent()) {
            answers.heard(intent.id(), found.get());
            throw Refusal.conflict("money-may-have-moved");
        }
        return found;
    }

    /**
     * @param seen the intent as it was when the company was asked
     * @param idle the state of its outbox entry before that: what the company said holds only if nobody was on the way to it
     */
    private void clear(
            String remedyNumber, String by, String timelineKind, LedgerIntent seen, int idle, Consumer<Cleared> work) {
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(remedies.get(remedyNumber).caseId());
            Remedy remedy = remedies.get(remedyNumber);
            LedgerIntent intent =
                    ledger.ofRemedy(remedy.id()).filter(seen::equals).orElseThrow(() -> notToClear(remedy));
            outbox.fence(intent.key(), idle);
            timeline.append(remedy.caseId(), by, timelineKind, "remedy", remedyNumber);
            Refusals.unwrapped(() -> work.accept(new Cleared(remedy, intent)));
        });
    }

    private void again(Cleared cleared) {
        outbox.again(cleared.intent.key());
        finish(cleared.remedy, Clearing.AGAIN, RemedyStatus.PAYING);
    }

    /** After a late return the process has ended long ago: only the row goes on. */
    private void finish(Remedy remedy, Clearing how, RemedyStatus status) {
        if (remedy.status() == RemedyStatus.CLEARING) {
            if (status.isOpen()) {
                writes.status(remedy.id(), status);
            }
            workflow.cleared(remedy, how);
        } else if (!status.isOpen()) {
            writes.status(remedy.id(), status);
        }
    }

    private record Cleared(Remedy remedy, LedgerIntent intent) {}
}
