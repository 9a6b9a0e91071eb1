package io.firsthand.remedy.sandbox;

import io.firsthand.remedy.PaymentOrder;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the sandbox was told to do to whom. */
@Component
@Conditional(SandboxChosen.class)
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SandboxBehaviours {

    private final JdbcClient jdbc;

    SandboxBehaviours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param value the payment's key, the order's number, or the amount as in {@code 79.90 EUR}
     * @param times for how many payments, or null for all from now on
     */
    public void tell(AppliesTo appliesTo, String value, SandboxBehaviour behaviour, Integer times) {
        jdbc.sql("insert into sandbox_behaviours (applies_to, value, behaviour, times_left) values (?, ?, ?, ?)")
                .params(appliesTo.name(), value, behaviour.name(), times)
                .update();
    }

    /** How to answer this payment: as the newest row says that fits and is not used up. */
    SandboxBehaviour next(PaymentOrder order) {
        return jdbc.sql("""
                        update sandbox_behaviours set times_left = times_left - 1 where id = (
                            select id from sandbox_behaviours
                            where (times_left is null or times_left > 0)
                              and ((applies_to = 'KEY' and value = ?) or (applies_to = 'ORDER' and value = ?)
                                or (applies_to = 'AMOUNT' and value = ?))
                            order by id desc limit 1 for update)
                        returning behaviour
                        """)
                .params(order.key(), order.orderNumber(), order.amount().toString())
                .query(String.class)
                .optional()
                .map(SandboxBehaviour::valueOf)
                .orElse(SandboxBehaviour.SUCCEED);
    }

    /** By what a payment is recognised. */
    public enum AppliesTo {
        KEY,
        ORDER,
        AMOUNT
    }
}
