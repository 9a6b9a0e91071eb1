package io.firsthand.remedy.sandbox;

import io.firsthand.platform.Money;
import io.firsthand.remedy.PaymentAnswer;
import io.firsthand.remedy.PaymentAnswer.State;
import io.firsthand.remedy.PaymentOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books of the sandbox's payment company. Written in transactions of their own, as those of another house would be. */
@Component
@Conditional(SandboxChosen.class)
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SandboxMovements {

    static final Duration TURNS_AFTER = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    SandboxMovements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Books a movement; a key that is there already books nothing.
     *
     * @param turnsAfter after how long it fails or comes back; empty if it stays
     */
    void book(PaymentOrder order, State state, Optional<Duration> turnsAfter, boolean lies) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into sandbox_movements (key, rail, payee, amount, currency, state, moved_at, turns_at, lies)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
                        """)
                .params(
                        order.key(),
                        order.rail().name(),
                        order.payee(),
                        order.amount().amount(),
                        order.amount().currency().getCurrencyCode(),
                        state.name(),
                        Timestamp.from(now),
                        turnsAfter.map(now::plus).map(Timestamp::from).orElse(null),
                        lies)
                .update();
    }

    Optional<PaymentAnswer> find(String key) {
        return jdbc.sql("select * from sandbox_movements where key = ?")
                .param(key)
                .query(this::answer)
                .optional();
    }

    /** What has turned, and nobody was told of. */
    List<PaymentAnswer> turned() {
        return jdbc.sql("select * from sandbox_movements where turns_at <= ? and told_at is null order by id limit 20")
                .param(Timestamp.from(clock.instant()))
                .query(this::answer)
                .list();
    }

    void told(String key) {
        jdbc.sql("update sandbox_movements set told_at = ? where key = ?")
                .params(Timestamp.from(clock.instant()), key)
                .update();
    }

    private PaymentAnswer answer(ResultSet row, int number) throws SQLException {
        State booked = State.valueOf(row.getString("state"));
        Timestamp turnsAt = row.getTimestamp("turns_at");
        boolean turned = turnsAt != null && !clock.instant().isBefore(turnsAt.toInstant());
        State state = !turned ? booked : booked == State.SETTLED ? State.RETURNED : State.FAILED;
        Money amount = new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
        return new PaymentAnswer(
                row.getString("key"),
                state,
                row.getBoolean("lies") ? amount.plus(amount) : amount,
                "sandbox-" + row.getLong("id"),
                state == State.FAILED ? "refused" : state == State.RETURNED ? "account-closed" : null);
    }
}
