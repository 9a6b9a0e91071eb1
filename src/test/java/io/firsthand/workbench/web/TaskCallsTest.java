package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist's own calls for forms, as agents make them. */
@ProductTest
class TaskCallsTest extends AgentCalls {

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
    void keepsACaseWithWhoReceivedTheCustomer() {
        String task = taskOf(openCase("lucia.gomez"));

        Answer back = desk("lucia.gomez").engine("POST", "/task/" + task + "/unclaim", null);

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.json().path("message").asText()).contains("owns the case and keeps it");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("lucia.gomez");
    }

    @Test
    void refusesAFormWithoutTheCsrfToken() {
        String task = taskOf(openCase("lucia.gomez"));
        Answer answer = desk("lucia.gomez")
                .post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", "{\"variables\":{}}");
        assertThat(answer.status()).isEqualTo(403);
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
}
