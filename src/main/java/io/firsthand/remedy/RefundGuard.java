package io.firsthand.remedy;

import io.firsthand.orders.Orders;
import io.firsthand.orders.Payment;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refunds on a payment never exceed what was captured, less what went back already: by us or outside. */
@Component
class RefundGuard {

    private final JdbcClient jdbc;
    private final Orders orders;

    RefundGuard(JdbcClient jdbc, Orders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** What the payment still allows, as things look now. */
    Money remaining(Payment payment) {
        BigDecimal live =
                jdbc.sql("""
                        select coalesce(sum(amount), 0) from ledger_intents
                        where payment_id = ? and kind = 'REFUND' and status not in ('FAILED','RETURNED','GIVEN_UP')
                        """).param(payment.id()).query(BigDecimal.class).single();
        return payment.captured()
                .minus(payment.refundedOutside())
                .minus(RemedyRow.money(live, payment.captured().currency()));
    }

    /**
     * Checks under the lock on the payment, which is held until the transaction ends.
     *
     * @throws Refusal {@code payment-disputed}, {@code currency-differs} or {@code refund-over-captured}
     */
    void check(long paymentId, Money refund) {
        Payment payment = orders.lockPayment(paymentId);
        refuseDisputed(payment);
        if (!refund.currency().equals(payment.captured().currency())) {
            throw currencyDiffers(payment.captured());
        }
        Money remaining = remaining(payment);
        if (refund.compareTo(remaining) > 0) {
            throw overCaptured(remaining);
        }
    }

    /** A pending chargeback or claim already takes the money back: a second payout would be a gift. */
    static void refuseDisputed(Payment payment) {
        if (payment.disputedAt().isPresent()) {
            throw Refusal.conflict("payment-disputed");
        }
    }

    static Refusal currencyDiffers(Money expected) {
        return Refusal.invalid(
                "currency-differs", "currency", "currency", expected.currency().getCurrencyCode());
    }

    static Refusal overCaptured(Money remaining) {
        return Refusal.conflict("refund-over-captured", "remaining", remaining.toString());
    }
}
