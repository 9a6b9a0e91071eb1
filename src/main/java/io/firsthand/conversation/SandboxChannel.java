package io.firsthand.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stands in for every channel that has no adapter of its own, for trying: keeps what was sent as a provider would, and
 * delivers it to nobody. The address tells it
 * how to behave: {@code bounce@…} fails, {@code slow@…} is taken and settles at the second question, {@code silent@…} is
 * delivered but the answer gets lost.
 */
@Component
@Conditional(SandboxChannelChosen.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class SandboxChannel implements ChannelAdapter {

    private final JdbcClient jdbc;
    private final Clock clock;

    SandboxChannel(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean serves(Channel channel) {
        return true;
    }

    @Override
    public Outcome send(OutgoingMessage message) {
        String address = message.address().toLowerCase(Locale.ROOT);
        Outcome outcome =
                is(address, "bounce") ? Outcome.FAILED : is(address, "slow") ? Outcome.TAKEN : Outcome.DELIVERED;
        keep(message, outcome);
        if (is(address, "silent")) {
            throw new IllegalStateException("no answer from the sandbox");
        }
        return outcome;
    }

    @Override
    public Outcome ask(String messageId) {
        Outcome outcome = jdbc.sql("select outcome from sandbox_deliveries where message_id = ?")
                .param(messageId)
                .query((row, n) -> outcome(row.getString("outcome")))
                .optional()
                .orElse(Outcome.UNKNOWN);
        jdbc.sql("update sandbox_deliveries set outcome = 'DELIVERED' where message_id = ? and outcome = 'PENDING'")
                .param(messageId)
                .update();
        return outcome;
    }

    private void keep(OutgoingMessage message, Outcome outcome) {
        jdbc.sql("""
                        insert into sandbox_deliveries (message_id, channel, address, headers, outcome, at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        message.messageId(),
                        message.channel().code(),
                        message.address(),
                        message.headers().entrySet().stream()
                                .map(header -> header.getKey() + ": " + header.getValue())
                                .collect(Collectors.joining("\n")),
                        outcome == Outcome.TAKEN ? "PENDING" : outcome.name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static boolean is(String address, String behaviour) {
        return address.startsWith(behaviour + "@") || address.contains("<" + behaviour + "@");
    }

    private static Outcome outcome(String stored) {
        return stored.equals("PENDING") ? Outcome.TAKEN : Outcome.valueOf(stored);
    }
}
