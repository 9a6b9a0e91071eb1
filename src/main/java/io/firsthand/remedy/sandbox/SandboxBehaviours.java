package io.firsthand.remedy.sandbox;

import io.firsthand.remedy.PaymentOrder;
import java.time.Duration;
import java.util.Optional;
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
     * @param turnsAfter after how long money that turns does so; empty for {@link SandboxMovements#TURNS_AFTER}
     */
    public void tell(
            AppliesTo appliesTo,
            String value,
            SandboxBehaviour behaviour,
            Integer times,
            Optional<Duration> turnsAfter) {
        jdbc.sql("""
                        insert into sandbox_behaviours (applies_to, value, behaviour, times_left, turns_after_seconds)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        appliesTo.name(),
                        value,
                        behaviour.name(),
                        times,
                        turnsAfter.map(Duration::toSeconds).orElse(null))
                .update();
    }

    /** How to answer this payment: as the newest row says that fits and is not used up. */
    Told next(PaymentOrder order) {
        return jdbc.sql("""
                        update sandbox_behaviours set times_left = times_left - 1 where id = (
                            select id from sandbox_behaviours
                            where (times_left is null or times_left > 0)
                              and ((applies_to = 'KEY' and value = ?) or (applies_to = 'ORDER' and value = ?)
                                or (applies_to = 'AMOUNT' and value = ?))
                            order by id desc limit 1 for update)
                        returning behaviour, turns_after_seconds
                        """)
                .params(order.key(), order.orderNumber(), order.amount().toString())
                .query((row, number) -> new Told(
                        SandboxBehaviour.valueOf(row.getString("behaviour")),
                        Optional.ofNullable(row.getObject("turns_after_seconds", Integer.class))
                                .map(Duration::ofSeconds)
                                .orElse(SandboxMovements.TURNS_AFTER)))
                .optional()
                .orElse(new Told(SandboxBehaviour.SUCCEED, SandboxMovements.TURNS_AFTER));
    }

    /** @param turnsAfter after how long money that turns does so */
    record Told(SandboxBehaviour behaviour, Duration turnsAfter) {}

    /** By what a payment is recognised. */
    public enum AppliesTo {
        KEY,
        ORDER,
        AMOUNT
    }
}
