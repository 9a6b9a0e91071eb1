package io.firsthand.remedy;

import io.firsthand.orders.Payment;
import io.firsthand.platform.Money;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went back to a customer by our hand, is on its way, and may still go back: for people to read, not a guard. */
@Component
public class Refunds {

    private final JdbcClient jdbc;

    Refunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one payment. */
    public RefundStanding of(Payment payment) {
        return jdbc.sql("""
                        select (select coalesce(sum(amount), 0) from ledger_intents
                                 where payment_id = :payment and kind = 'REFUND' and status = 'SETTLED') as refunded,
                               (select coalesce(sum(amount), 0) from ledger_intents
                                 where payment_id = :payment and kind = 'REFUND'
                                   and status in ('INTENDED','SENT','UNKNOWN','ACCEPTED')) as sent,
                               (select coalesce(sum(amount), 0) from remedies
                                 where payment_id = :payment and kind = 'REFUND' and status = 'PROPOSED') as proposed
                        """)
                .param("payment", payment.id())
                .query((row, n) -> standing(
                        payment,
                        row.getBigDecimal("refunded"),
                        row.getBigDecimal("sent").add(row.getBigDecimal("proposed"))))
                .single();
    }

    private static RefundStanding standing(Payment payment, BigDecimal refunded, BigDecimal underWay) {
        Money back = RemedyRow.money(refunded, payment.captured().currency());
        Money going = RemedyRow.money(underWay, payment.captured().currency());
        Money left =
                payment.captured().minus(payment.refundedOutside()).minus(back).minus(going);
        boolean none = payment.disputedAt().isPresent() || !left.isPositive();
        return new RefundStanding(back, going, none ? Money.zero(left.currency()) : left);
    }
}
