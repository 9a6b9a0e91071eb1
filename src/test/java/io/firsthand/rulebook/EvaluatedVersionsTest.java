package io.firsthand.rulebook;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a version decides, and what is recorded of it. */
class EvaluatedVersionsTest extends RulebookNodes {

    @Test
    void recordsADecisionWithoutPersonalWords() throws IOException {
        ship(workbook(100));
        RulebookNode node = node().start();
        ReturnRights.Facts facts = facts("DE");
        Decision<ReturnRights.Right> decision = node.rulebook.decide(TABLE, facts, DAY);
        node.records.record("100001", decision, facts);

        RecordedDecision recorded =
                node.records.of("100001", Long.MAX_VALUE, 10).get(0);
        assertThat(recorded.row()).isEqualTo("german");
        assertThat(recorded.confidence()).isEqualTo(Confidence.B);
        assertThat(recorded.tableVersion()).isEqualTo(1);
        assertThat(recorded.rulebook()).isEqualTo(decision.rulebook());
        assertThat(recorded.why().en()).isEqualTo("Refund of 100 % after 3 days.");
        assertThat(recorded.why().zh()).isEqualTo("签收 3 天，退款 100%。");
        assertThat(recorded.facts().get("market").asText()).isEqualTo("DE");
        assertThat(recorded.outcome().get("percent").decimalValue()).isEqualByComparingTo("100");
        String stored = JdbcClient.create(RulebookNode.database())
                .sql("select string_agg(d::text, '') from decisions d")
                .query(String.class)
                .single();
        assertThat(stored).contains("sha256:").doesNotContain("Mustermann").doesNotContain("broken");
    }

    @Test
    void evaluatesGivenFactsAgainstAnyVersion() throws Exception {
        ship(workbook(100));
        RulebookNode node = node().start();
        node.changing.upload("return-rights", workbook(50), null, "ana.silva", "less");
        var facts = RulebookNode.JSON.readTree("{\"market\":\"DE\",\"vip\":false,\"waited\":\"PT1H\",\"name\":\"x\"}");

        Decision<Record> live =
                node.evaluating.evaluate("return-rights", facts, DAY, null).get(0);
        Decision<Record> earlier =
                node.evaluating.evaluate("return-rights", facts, DAY, 1).get(0);

        assertThat(((ReturnRights.Right) live.required()).percent()).isEqualByComparingTo("50");
        assertThat(((ReturnRights.Right) earlier.required()).percent()).isEqualByComparingTo("100");
        assertThat(earlier.why().zh()).isEqualTo("签收 未知 天，退款 100%。");
    }

    @Test
    void refusesFactsThatTheTableDoesNotKnow() throws Exception {
        ship(workbook(100));
        RulebookNode node = node().start();
        String sound = "\"vip\":false,\"waited\":\"PT1H\",\"name\":\"x\"";
        assertRefused("fact-unknown", () -> evaluate(node, "{" + sound + ",\"colour\":\"red\"}"));
        assertRefused("fact-missing", () -> evaluate(node, "{\"vip\":false,\"name\":\"x\"}"));
        assertRefused("fact-invalid", () -> evaluate(node, "{" + sound + ",\"days\":\"soon\"}"));
        assertRefused("fact-invalid", () -> evaluate(node, "{" + sound + ",\"market\":[\"DE\"]}"));
        assertRefused("fact-not-in-list", () -> evaluate(node, "{" + sound + ",\"market\":\"GER\"}"));
    }

    private static void evaluate(RulebookNode node, String facts) {
        try {
            node.evaluating.evaluate("return-rights", RulebookNode.JSON.readTree(facts), DAY, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
