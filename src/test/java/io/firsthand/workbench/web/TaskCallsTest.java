package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasklist's own calls for lists and forms, and the sheet of the Case tab, as agents make them. */
@ProductTest
class TaskCallsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Test
    void showsTheFormInTheViewersLanguage() {
        String task = taskOf(openCase("lucia.gomez"));
        HttpDesk lucia = desk("lucia.gomez");

        assertThat(lucia.engine("GET", "/task/" + task + "/deployed-form", null).body())
                .contains("What next?")
                .doesNotContain("下一步");
        assertThat(lucia.in(Locale.CHINESE)
                        .engine("GET", "/task/" + task + "/deployed-form", null)
                        .body())
                .contains("下一步")
                .doesNotContain("What next?");
    }

    @Test
    void refusesWithASentenceAndMakesNoVariableOfWhatWasSent() {
        String number = openCase("lucia.gomez");
        String task = taskOf(number);

        Answer refused =
                submit(desk("lucia.gomez"), task, "{\"next\":{\"value\":\"close\"},\"nextStep\":{\"value\":\"wait\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("type").asText()).isEqualTo("InvalidRequestException");
        assertThat(refused.json().path("message").asText()).isEqualTo("Please choose how the case ends.");
        assertThat(variables(number)).doesNotContainKeys("next", "nextStep");
    }

    @Test
    void asksWhoDecidedACaseThatWasSettledElsewhere() {
        String number = openCase("lucia.gomez");
        String task = taskOf(number);
        HttpDesk lucia = desk("lucia.gomez");
        assertThat(lucia.engine("GET", "/task/" + task + "/deployed-form", null).body())
                .contains("Number of the claim or chargeback", "A court or an authority");
        String closed = "\"next\":{\"value\":\"close\"},\"closedAs\":{\"value\":\"SETTLED_ELSEWHERE\"}";
        String by = closed + ",\"settledBy\":{\"value\":\"CHARGEBACK\"}";
        String how = by + ",\"settledHow\":{\"value\":\"%s\"}";

        assertThat(sentence(submit(lucia, task, "{" + closed + "}"))).contains("who decided");
        assertThat(sentence(submit(lucia, task, "{" + by + "}"))).contains("got his money");
        assertThat(sentence(submit(lucia, task, "{" + how.formatted("NOT_PAID") + "}")))
                .contains("number");
        assertThat(submit(lucia, task, "{" + how.formatted("HALF") + "}").status())
                .isEqualTo(400);
        Answer done =
                submit(lucia, task, "{" + how.formatted("NOT_PAID") + ",\"settledReference\":{\"value\":\"CB-77\"}}");

        assertThat(done.status()).as(done.toString()).isEqualTo(204);
        assertThat(lucia.get("/api/cases/" + number)
                        .json()
                        .at("/summary/closedAs")
                        .asText())
                .isEqualTo("SETTLED_ELSEWHERE");
        assertThat(lucia.get("/api/cases/" + number + "/timeline?limit=200").body())
                .contains("Settled by a chargeback under number CB-77");
    }

    private static String sentence(Answer refused) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        return refused.json().path("message").asText();
    }

    @Test
    void letsACaseWaitAndAnswersAStaleTabPlainly() {
        String number = openCase("lucia.gomez");
        String task = taskOf(number);
        HttpDesk lucia = desk("lucia.gomez");
        String waits = "{\"next\":{\"value\":\"wait-outside\"}}";

        assertThat(submit(lucia, task, waits).status()).isEqualTo(204);
        assertThat(lucia.get("/api/cases/" + number).body()).contains("WAITING");

        Answer stale = submit(lucia, task, waits);
        assertThat(stale.status()).isEqualTo(400);
        assertThat(stale.json().path("message").asText()).contains("no longer open");
    }

    @Test
    void showsAndMovesATaskOnlyForWhoMaySeeIt() {
        String task = taskOf(openCase("lucia.gomez"));
        HttpDesk other = desk("kenji.sato");

        assertThat(other.get("/api/workbench/tasks/" + task).problem()).isEqualTo("task-gone");
        assertThat(submit(other, task, "{\"next\":{\"value\":\"wait-outside\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(other.engine("GET", "/task/" + task + "/form-variables", null)
                        .status())
                .isEqualTo(400);
        assertThat(desk("tom.baker").get("/api/workbench/tasks/" + task).status())
                .isEqualTo(200);
    }

    @Test
    void laysTheVerifiedCaseOnOneSheetAndSaysWhenNothingChanged() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        String number = openCase("lucia.gomez", order);
        HttpDesk lucia = desk("lucia.gomez");
        String path = "/api/workbench/tasks/" + taskOf(number);

        Answer answer = lucia.get(path);
        JsonNode sheet = answer.json();

        assertThat(sheet.at("/caseFile/number").asText()).isEqualTo(number);
        assertThat(sheet.at("/caseFile/mayAct").asBoolean()).isTrue();
        assertThat(sheet.at("/messages/0/text").asText()).contains("broken");
        assertThat(sheet.at("/order/number").asText()).isEqualTo(order.number());
        assertThat(sheet.path("timeline")).isNotEmpty();
        assertThat(lucia.get(path).header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void tellsWhatWasRefundedAlreadyAndWhatMayStillBe() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        String number = openCase("lucia.gomez", order);
        HttpDesk lucia = desk("lucia.gomez");
        Answer proposed = lucia.post("/api/cases/" + number + "/remedies", """
                {"kind":"REFUND","amount":"12.50","currency":"AUD","evidenceGiven":true,"goodsReturned":true,
                 "overridingReason":"agreed"}""");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);

        JsonNode sheet = lucia.get("/api/workbench/tasks/" + taskOf(number)).json();

        assertThat(sheet.at("/order/payments/0/back/underWay/amount").asText()).isEqualTo("12.50");
        assertThat(sheet.at("/order/payments/0/back/left/amount").asText()).isEqualTo("32.50");
        assertThat(sheet.at("/order/payments/0/back").hasNonNull("refunded")).isFalse();
        JsonNode judged =
                lucia.get("/api/workbench/cases/" + number + "/judgement").json();
        assertThat(judged.at("/given/amount").asText()).isEqualTo("12.50");
    }

    @Test
    void asksForWhatIsMissingAndNamesNoRowThatRefuses() {
        DeliveredOrder order = DeliveredOrder.make(jdbc, "Olivia Brown");
        String number = openCase("lucia.gomez", order);
        jdbc.sql("update case_files set reason = 'unclear' where number = ?")
                .param(number)
                .update();

        JsonNode judged = desk("lucia.gomez")
                .get("/api/workbench/cases/" + number + "/judgement")
                .json();

        assertThat(judged.at("/questions/0/fact").asText()).isEqualTo("reason");
        assertThat(judged.path("questions")).as("first what happened").hasSize(1);
        assertThat(judged.path("offers"))
                .as("nothing is refused while facts are missing")
                .isEmpty();
    }

    @Test
    void showsADraftToItsAuthorOnly() {
        String number = openCase("lucia.gomez");
        HttpDesk lucia = desk("lucia.gomez");
        lucia.post("/api/cases/" + number + "/replies", "{\"text\":\"not yet\",\"draft\":true}");
        String path = "/api/workbench/tasks/" + taskOf(number);

        assertThat(lucia.get(path).body()).contains("not yet");
        assertThat(desk("tom.baker").get(path).body()).doesNotContain("not yet");
    }

    @Test
    void showsNothingOfAnOrderThatIsNotProvedToBeTheWriters() {
        HttpDesk lucia = desk("lucia.gomez");
        Answer contact = lucia.post("/api/contacts", """
                {"channel":"chat","from":"%s@stranger.example","text":"Where is my parcel?","orderNumber":"%s",
                 "receivedBy":"lucia.gomez"}""".formatted(
                UUID.randomUUID(), DeliveredOrder.make(jdbc, "Olivia Brown").number()));
        String task = taskOf(contact.json().path("caseNumber").asText());

        JsonNode sheet = lucia.get("/api/workbench/tasks/" + task).json();

        assertThat(sheet.has("order")).isFalse();
        assertThat(sheet.at("/caseFile/doubts")).isNotEmpty();
    }

    @Test
    void showsEachViewerHisOwnListWhateverTheRequestSays() {
        String mine = taskOf(openCase("lucia.gomez"));
        HttpDesk jonas = desk("jonas.weber");
        String filter = filter(jonas, "Mine by urgency");

        Answer his = jonas.engine(
                "POST", "/filter/" + filter + "/list?firstResult=0&maxResults=15", "{\"assignee\":\"lucia.gomez\"}");
        Answer hers =
                desk("lucia.gomez").engine("POST", "/filter/" + filter + "/list?firstResult=0&maxResults=15", "{}");

        assertThat(his.status()).as(his.toString()).isEqualTo(200);
        assertThat(his.body()).doesNotContain(mine);
        assertThat(hers.body()).contains(mine);
    }

    @Test
    void offersTheListsToAgentsAndTheWholeDeskToLeadsOnly() {
        assertThat(filters(desk("jonas.weber"))).contains("Mine by urgency", "To take", "To approve");
        assertThat(filters(desk("jonas.weber"))).doesNotContain("All open tasks");
        assertThat(filters(desk("tom.baker"))).contains("All open tasks");
    }

    @Test
    void keepsACaseWithWhoReceivedTheCustomer() {
        String task = taskOf(openCase("lucia.gomez"));

        Answer back = desk("lucia.gomez").engine("POST", "/task/" + task + "/unclaim", null);

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.json().path("message").asText()).contains("owns the case and keeps it");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("lucia.gomez");
    }

    @Test
    void namesTheListsInTheViewersLanguage() {
        HttpDesk jonas = desk("jonas.weber");
        String id = filter(jonas, "To approve");
        assertThat(filters(jonas)).doesNotContain("待审批");

        HttpDesk reader = jonas.in(Locale.CHINESE);
        assertThat(filters(reader)).contains("待审批").doesNotContain("To approve");
        assertThat(reader.engine("GET", "/filter/" + id, null)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("待审批");
    }

    @Test
    void refusesAFormWithoutTheCsrfToken() {
        String task = taskOf(openCase("lucia.gomez"));
        Answer answer = desk("lucia.gomez")
                .post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(answer.status()).isEqualTo(403);
    }

    private String openCase(String owner) {
        return openCase(owner, DeliveredOrder.make(jdbc, "Olivia Brown"));
    }

    private String openCase(String owner, DeliveredOrder order) {
        Answer answer = desk(owner).post("/api/contacts", """
                {"channel":"chat","from":"%s","text":"The cup arrived broken, I want my money back.",
                 "orderNumber":"%s","receivedBy":"%s"}""".formatted(order.mail(), order.number(), owner));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("caseNumber").asText();
    }

    private HttpDesk desk(String person) {
        return HttpDesk.at(port).login(person);
    }

    private String taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private Map<String, Object> variables(String number) {
        return runtime.getVariables(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId());
    }

    private static Answer submit(HttpDesk desk, String task, String fields) {
        return desk.engine("POST", "/task/" + task + "/submit-form", "{\"variables\":" + fields + "}");
    }

    private static String filters(HttpDesk desk) {
        return desk.engine("GET", "/filter?resourceType=Task&firstResult=0&maxResults=2000", null)
                .body();
    }

    private static String filter(HttpDesk desk, String name) {
        for (JsonNode filter : desk.engine("GET", "/filter?resourceType=Task&maxResults=2000", null)
                .json()) {
            if (filter.path("name").asText().startsWith(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("no filter " + name);
    }
}
