package io.firsthand.remedy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Remedies and payments as callers see them. */
@ProductTest
class RemedyApiTest extends AtTheRemedyDesk {

    private static final String GOODWILL = "{\"kind\":\"GOODWILL\",\"amount\":5.00,\"currency\":\"EUR\"}";

    @LocalServerPort
    int port;

    @Autowired
    Remedies remedies;

    private RemedyDesk.Opened opened;
    private String path;

    @BeforeEach
    void open() {
        opened = desk.open();
        path = "/api/cases/" + opened.number() + "/remedies";
    }

    @Test
    void previewsProposesAndApproves() throws Exception {
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");
        JsonNode preview = json(mei.post(path + "/preview", GOODWILL));
        assertThat(preview.path("approvals")).isNotEmpty();
        assertThat(preview.path("refundable").decimalValue()).isEqualByComparingTo("100");

        Answer created = mei.post(path, GOODWILL);
        assertThat(created.status()).isEqualTo(201);
        JsonNode remedy = json(created);
        assertThat(remedy.path("status").asText()).isEqualTo("PROPOSED");
        assertThat(remedy.path("statusText").asText()).isEqualTo("waiting for approval");
        String approval = path + "/" + remedy.path("number").asText() + "/approval";
        String answer = "{\"approve\":true,\"contentHash\":\"%s\"}";

        Answer own =
                mei.post(approval, answer.formatted(remedy.path("contentHash").asText()));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("approver-proposed-it");

        HttpDesk tom = HttpDesk.at(port).login("tom.baker");
        Answer stale = tom.in(Locale.CHINESE).post(approval, answer.formatted("0000000000000000"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("remedy-changed-meanwhile").contains("请刷新");
        Answer approved =
                tom.post(approval, answer.formatted(remedy.path("contentHash").asText()));
        assertThat(json(approved).path("statusText").asText()).isEqualTo("执行中");

        desk.deliver();
        JsonNode list = json(mei.get(path));
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("paymentStatus").asText()).isEqualTo("SETTLED");
    }

    @Test
    void takesTwentyEqualProposalsUnderOneKeyAsOne() throws Exception {
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");
        String key = UUID.randomUUID().toString();
        var threads = Executors.newFixedThreadPool(8);
        List<Answer> answers = new ArrayList<>();
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(threads.submit(() -> mei.post(path, GOODWILL, "Idempotency-Key", key)));
            }
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(remedies.ofCase(opened.id())).hasSize(1);
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        Answer other = mei.post(path, GOODWILL.replace("5.00", "6.00"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void changesAndWithdraws() throws Exception {
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");
        String number = json(mei.post(path, GOODWILL)).path("number").asText();

        Answer changed = mei.put(path + "/" + number, GOODWILL.replace("5.00", "6.00"));
        assertThat(json(changed).path("amount").decimalValue()).isEqualByComparingTo("6");
        Answer elsewhere = mei.post("/api/cases/" + desk.open().number() + "/remedies/" + number + "/withdrawal", "{}");
        assertThat(elsewhere.status()).isEqualTo(404);
        Answer withdrawn = mei.post(path + "/" + number + "/withdrawal", "{}");
        assertThat(json(withdrawn).path("status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");

        Answer refused = mei.post(path, GOODWILL.replace("5.00", "-5"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("amount-not-positive").contains("\"amount\"");
    }

    @Test
    void readsAnAmountAsAPersonWritesIt() throws Exception {
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");

        assertThat(json(mei.post(path + "/preview", GOODWILL.replace("5.00", "\"５,50 €\"")))
                        .path("amount")
                        .decimalValue())
                .isEqualByComparingTo("5.50");
        for (String unclear : List.of("\"1.234\"", "\"abc\"", "\"¥200\"")) {
            Answer refused = mei.post(path, GOODWILL.replace("5.00", unclear));
            assertThat(refused.problem()).as(unclear).isEqualTo("amount-unclear");
            assertThat(refused.body()).contains("in EUR like 1234.56").contains("\"field\":\"amount\"");
        }
        Answer fine = mei.post(path, GOODWILL.replace("5.00", "\"5.125,75555\""));
        assertThat(fine.problem()).isEqualTo("amount-too-fine");
        assertThat(fine.body()).contains("at most 2 decimal places; please write it like 1234.56");
        assertThat(mei.in(Locale.CHINESE)
                        .post(path, GOODWILL.replace("5.00", "\"abc\""))
                        .body())
                .contains("请以 EUR 填写，例如 1234.56");
    }

    @Test
    void tellsAuthorityInTheOrdersCurrencyWithTheRateAndItsDay() throws Exception {
        JsonNode preview = json(HttpDesk.at(port).login("mei.lin").post(path + "/preview", GOODWILL));

        assertThat(preview.path("cnyAmount").decimalValue()).isEqualByComparingTo("40");
        assertThat(preview.path("authorityWhy").asText())
                .contains("alone may give 1.25 EUR (10 CNY); with this it would be 5.00 EUR (40 CNY).")
                .contains("Rate of the order date 2026-11-")
                .contains("1 EUR = 8 CNY");
    }

    @Test
    void letsOnlyTheAdministratorTellTheSandboxAndOnlyFinanceClearPayments() throws Exception {
        String fail = "{\"appliesTo\":\"ORDER\",\"value\":\"" + opened.order() + "\",\"behaviour\":\"FAIL\"}";
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");
        HttpDesk ada = HttpDesk.at(port).login("ada.admin");
        assertThat(mei.put("/api/sandbox/payments/behaviour", fail).status()).isEqualTo(403);
        assertThat(ada.put("/api/sandbox/payments/behaviour", fail).status()).isEqualTo(204);
        assertThat(ada.get("/api/outbox/problems").status()).isEqualTo(200);

        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        HttpDesk nora = HttpDesk.at(port).login("nora.klein");
        assertThat(mei.get("/api/payments/troubles").status()).isEqualTo(403);
        assertThat(nora.get("/api/payments/troubles").body()).contains(remedy.number());

        Answer cleared = nora.post("/api/payments/" + remedy.number() + "/clearing", "{\"action\":\"GIVE_UP\"}");
        assertThat(json(cleared).path("status").asText()).isEqualTo("GIVEN_UP");
    }

    private static JsonNode json(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return new ObjectMapper().readTree(answer.body());
    }
}
