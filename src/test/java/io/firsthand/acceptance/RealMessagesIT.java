package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.IntentMapping;
import io.firsthand.support.IntentMapping.Labelled;
import io.firsthand.support.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Three hundred messages that real customers wrote, an equal share of each of their 27 concerns, through the front door. */
@ProductTest
class RealMessagesIT extends AtTheDesk {

    private static final int MESSAGES = 300;
    private static final String UNCLEAR = "unclear";

    @Test
    void eachBecomesOneOwnedCaseAndTheReasonIsRightOrLeftToThePerson() {
        Assumptions.assumeTrue(
                IntentMapping.file().isPresent(), "skipped: the customers' messages are not beside the checkout");
        List<Labelled> sample =
                IntentMapping.sample(IntentMapping.read(IntentMapping.file().orElseThrow()), MESSAGES);
        assertThat(sample).hasSize(MESSAGES);

        int right = 0;
        int wrong = 0;
        int unclear = 0;
        for (Labelled message : sample) {
            Answer answer = desk.contact(
                    "channel",
                    "mail",
                    "from",
                    Protocol.key() + "@example.net",
                    "text",
                    message.text(),
                    "externalId",
                    Protocol.key());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            String number = answer.json().path("caseNumber").asText();
            JsonNode summary = desk.caseFile(number).path("summary");
            assertThat(summary.path("owner").asText()).as("owner of " + number).isNotEmpty();
            assertThat(messagesOn(number)).isEqualTo(1);
            String reason = summary.path("reason").asText();
            if (reason.equals(UNCLEAR)) {
                unclear++;
            } else if (message.accepts(reason)) {
                right++;
            } else {
                wrong++;
            }
        }
        System.out.printf(
                "contact reason of %d real messages: right %.1f %%, confidently wrong %.1f %%, unclear %.1f %%%n",
                MESSAGES, share(right), share(wrong), share(unclear));
        assertThat(share(right)).as("right, per cent").isGreaterThanOrEqualTo(70);
        assertThat(share(wrong)).as("confidently wrong, per cent").isLessThanOrEqualTo(8);
    }

    @Test
    void anUnclearReasonIsSetByTheOwnerWithOneCallAndThatIsRecorded() {
        String number = desk.customerWrites(
                "channel",
                "mail",
                "from",
                Protocol.key() + "@example.net",
                "text",
                "Hello, it is me again.",
                "externalId",
                Protocol.key());
        assertThat(desk.caseFile(number).path("summary").path("reason").asText())
                .isEqualTo(UNCLEAR);
        String owner = desk.owner(number);

        Answer set = desk.as(owner).put("/api/cases/" + number + "/reason", Protocol.json("reason", "invoice"));

        assertThat(set.status()).as(set.toString()).isEqualTo(204);
        assertThat(desk.caseFile(number).path("summary").path("reason").asText())
                .isEqualTo("invoice");
        assertThat(desk.timeline(number)).contains("reason-set");
        Answer unknown = desk.as(owner).put("/api/cases/" + number + "/reason", Protocol.json("reason", "nonsense"));
        assertThat(unknown.problem()).isEqualTo("unknown-reason");
    }

    private int messagesOn(String number) {
        return jdbc.sql("""
                        select count(*) from messages m join case_files c on c.id = m.case_id
                         where c.number = ? and m.direction = 'IN'""").param(number).query(Integer.class).single();
    }

    private static double share(int count) {
        return 100.0 * count / MESSAGES;
    }
}
