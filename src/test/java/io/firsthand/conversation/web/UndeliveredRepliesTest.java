package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers that do not arrive, may have arrived, or of which the channel says nothing yet. */
@ProductTest
class UndeliveredRepliesTest extends AnsweringDesk {

    @Autowired
    List<OutboxHandler> handlers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void tellsTheOwnerThatAnAnswerIsNotTriedAnyMore() {
        String number = number(contact("lucia.gomez", someone()));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();
        assertThat(unread(number)).isFalse();
        OutboxEntry entry = jdbc.sql("select id, topic, key from outbox where topic = 'message' and reference = ?")
                .param(id)
                .query((row, n) ->
                        new OutboxEntry(row.getLong("id"), row.getString("topic"), row.getString("key"), id, 17))
                .single();

        transaction.executeWithoutResult(status -> handlers.stream()
                .filter(handler -> handler.topic().equals(entry.topic()))
                .forEach(handler -> handler.stopped(entry)));

        assertThat(unread(number)).isTrue();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("delivery-stopped");
        assertThat(answered(number)).isFalse();
    }

    @Test
    void tellsTheOwnerThatAnAnswerDidNotArrive() {
        String number = number(contact("lucia.gomez", "bounce@" + UUID.randomUUID() + ".example"));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();

        outboxRuns();

        assertThat(state(number, id)).isEqualTo("FAILED");
        assertThat(answered(number)).isFalse();
        assertThat(unread(number)).isTrue();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("delivery-failed");
        assertThat(lucia.in(Locale.CHINESE)
                        .get("/api/workbench/cases/" + number)
                        .body())
                .contains("未能送达");
    }

    @Test
    void asksBeforeItSendsAgainWhatMayHaveGotThrough() {
        String number = number(contact("lucia.gomez", "silent@" + UUID.randomUUID() + ".example"));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();

        outboxRuns();
        assertThat(state(number, id)).isEqualTo("QUEUED");
        clock.advance(Duration.ofMinutes(5));
        outboxRuns();

        assertThat(state(number, id)).isEqualTo("DELIVERED");
        assertThat(sent(id)).isEqualTo(1);
    }

    @Test
    void waitsForTheWordOfASlowChannel() {
        String number = number(contact("lucia.gomez", "slow@" + UUID.randomUUID() + ".example"));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();

        outboxRuns();
        assertThat(state(number, id)).isEqualTo("SENT");
        assertThat(answered(number)).isTrue();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(2));
            outboxRuns();
        }

        assertThat(state(number, id)).isEqualTo("DELIVERED");
        assertThat(sent(id)).isEqualTo(1);
    }
}
