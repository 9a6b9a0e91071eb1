package io.firsthand.entitlement.web;

import static io.firsthand.entitlement.web.ClaimCalls.PATH;
import static io.firsthand.entitlement.web.ClaimCalls.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the judgement over HTTP refuses, who may ask for it, and that it leaves nothing behind. */
@ProductTest
class EntitlementApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HttpDesk mei;
    private ClaimCalls claims;

    @BeforeEach
    void signIn() {
        mei = HttpDesk.at(port).login("mei.lin");
        claims = new ClaimCalls(mei);
    }

    @Test
    void namesEveryContradictionInTheViewersLanguageAndJudgesNothing() {
        String impossible = EntitlementExamples.WITHDRAWAL
                .replace("2026-11-04T18:00:00+01:00", "2026-10-30T18:00:00+01:00")
                .replace("\"unitPrice\": 80.00", "\"unitPrice\": -80.00")
                .replace("\"platform\": \"shop\"", "\"platform\": \"bazaar\"");

        Answer answer = mei.in(Locale.CHINESE).post(PATH, impossible);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("claim-contradictory");
        assertThat(answer.json().path("detail").asText()).contains("3", "不作判断");
        assertThat(codes(answer.json().path("contradictions")))
                .containsExactlyInAnyOrder("delivered-before-ordered", "amount-negative", "not-in-list");
        assertThat(answer.json().at("/contradictions/0/fields")).isNotEmpty();
        assertThat(answer.json().at("/contradictions/0/says/en").asText()).isNotBlank();
        assertThat(answer.json().has("rights")).isFalse();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(claims.about("{}").problem()).isEqualTo("invalid-fields");
        assertThat(claims.about(EntitlementExamples.LITTLE_KNOWN.replace("\"reason\"", "\"cause\""))
                        .problem())
                .isEqualTo("unknown-field");
        assertThat(claims.about(EntitlementExamples.LITTLE_KNOWN.replace("\"ASSISTANT\"", "\"EMPEROR\""))
                        .problem())
                .isEqualTo("wrong-type");
        assertThat(claims.about(EntitlementExamples.WITHDRAWAL.replace("\"name\": \"Lamp\"", "\"name\": \"\""))
                        .problem())
                .isEqualTo("invalid-fields");
    }

    @Test
    void isForThoseWhoJudgeAndThoseWhoOwnRulesAndProcesses() {
        for (String person : List.of("ana.silva", "paul.owen", "tom.baker")) {
            assertThat(HttpDesk.at(port)
                            .login(person)
                            .post(PATH, EntitlementExamples.WITHDRAWAL)
                            .status())
                    .as(person)
                    .isEqualTo(200);
        }
        assertThat(HttpDesk.at(port).post(PATH, EntitlementExamples.WITHDRAWAL).status())
                .isIn(401, 403);
    }

    @Test
    void leavesNothingBehind() {
        long before = decisions();

        claims.judged(EntitlementExamples.WITHDRAWAL);

        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void standsInTheDocumentWithItsExamples() {
        JsonNode post = mei.get("/v3/api-docs").json().at("/paths/~1api~1entitlements/post");

        assertThat(post.at("/requestBody/content/application~1json/examples").fieldNames())
                .toIterable()
                .contains("withdrawal", "promotion", "little-known");
        assertThat(post.path("responses").has("422")).isTrue();
    }

    private long decisions() {
        return jdbc.sql("select count(*) from decisions").query(Long.class).single();
    }
}
