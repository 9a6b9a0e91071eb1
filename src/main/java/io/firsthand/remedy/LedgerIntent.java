package io.firsthand.remedy;

import io.firsthand.platform.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Money, credit or goods that we intend to give.
 *
 * @param key stable, e.g. {@code refund:R100001:1}; also the outbox's key
 * @param kind {@code REFUND}, {@code PAYOUT} or {@code GOODS}
 * @param attempt counts up only after the provider confirmed that the one before moved nothing
 * @param asked how often the provider was asked since the status changed
 * @param byHand whether finance recorded it as paid outside the provider, or as found to be right
 * @param problem kebab code of what is wrong
 */
public record LedgerIntent(
        long id,
        String key,
        long remedyId,
        String kind,
        Rail rail,
        Optional<Long> paymentId,
        String payee,
        Money amount,
        LedgerStatus status,
        int attempt,
        int asked,
        Optional<String> providerRef,
        boolean byHand,
        Optional<String> problem,
        Instant changedAt) {

    /** The key that the provider sees. */
    public String gatewayKey() {
        return attempt == 1 ? key : key + "#" + attempt;
    }

    /** Whether the provider said something that cannot be: nothing is repeated or given up until a person found out. */
    boolean isDoubtful() {
        return status == LedgerStatus.UNKNOWN
                && problem.filter(code -> !code.equals(PaymentAnswers.NO_ANSWER))
                        .isPresent();
    }

    /** Whether the provider speaks of this intent, and of this attempt of it. */
    boolean fits(PaymentAnswer answer) {
        return answer.key().equals(gatewayKey()) && amount.equals(answer.amount());
    }
}
