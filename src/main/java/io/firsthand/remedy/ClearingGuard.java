package io.firsthand.remedy;

import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Guards a payment that finance sends out once more, or records as made: what was true when it was proposed may not be any more. */
@Component
class ClearingGuard {

    private final Orders orders;
    private final RefundGuard refunds;
    private final RemedySums sums;

    ClearingGuard(Orders orders, RefundGuard refunds, RemedySums sums) {
        this.orders = orders;
        this.refunds = refunds;
        this.sums = sums;
    }

    /**
     * A chargeback that is open by now stops every payment, also of goodwill. The sum is looked at only where the intent counts
     * as gone because it failed: then there must still be room for it.
     *
     * @throws Refusal {@code payment-disputed}, {@code refund-over-captured}, {@code given-meanwhile}
     */
    void check(Remedy remedy, LedgerIntent intent) {
        orders.find(remedy.orderId()).orElseThrow().payments().forEach(RefundGuard::refuseDisputed);
        if (!intent.status().isOpen()) {
            remedy.paymentId().ifPresent(payment -> refunds.check(payment, intent.amount()));
        }
        if (intent.status() == LedgerStatus.RETURNED && remedy.paymentId().isEmpty()) {
            refuseGivenSince(remedy, intent.changedAt());
        }
    }

    /** What came back is due once more, so somebody may have proposed it anew: no payment guards it, so we do. */
    private void refuseGivenSince(Remedy remedy, Instant cameBack) {
        sums.lockOrder(remedy.orderId());
        if (sums.givenSince(remedy, cameBack)) {
            throw Refusal.conflict("given-meanwhile", "remedy", remedy.number());
        }
    }
}
