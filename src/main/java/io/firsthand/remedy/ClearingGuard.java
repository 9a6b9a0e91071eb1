package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
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
     * @throws Refusal {@code payment-disputed}, {@code refund-over-captured}, {@code compensated-meanwhile}
     */
    void check(Remedy remedy, LedgerIntent intent) {
        orders.find(remedy.orderId()).orElseThrow().payments().forEach(RefundGuard::refuseDisputed);
        if (!intent.status().isOpen()) {
            remedy.paymentId().ifPresent(payment -> refunds.check(payment, intent.amount()));
        }
        if (remedy.kind() == RemedyKind.COMPENSATION && remedy.status() == RemedyStatus.RETURNED) {
            refuseCompensatedSince(remedy);
        }
    }

    /** What came back is due once more, so somebody may have proposed it anew: no payment guards it, so we do. */
    private void refuseCompensatedSince(Remedy remedy) {
        sums.lockOrder(remedy.orderId());
        if (sums.compensatedSince(remedy)) {
            throw Refusal.conflict("compensated-meanwhile", "remedy", remedy.number());
        }
    }
}
