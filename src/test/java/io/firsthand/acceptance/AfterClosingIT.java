package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.FollowUpDesk.Buyer;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What customers do after their case was closed: they write again, they say thanks, they are not content. */
@ProductTest
class AfterClosingIT extends AtTheDesk {

    private static final Pattern SURVEY = Pattern.compile("http://localhost:8080(/survey/\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private Buyer buyer;

    @BeforeEach
    void aBuyer() {
        buyer = context.getAutowireCapableBeanFactory()
                .createBean(FollowUpDesk.class)
                .buyer();
    }

    @Test
    void theCustomerWritesAgainOnAnotherChannelOnDayFive() {
        String phone = "49170" + Math.abs(buyer.mail().hashCode());
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'phone', ?)")
                .params(buyer.id(), phone)
                .update();
        String number = aCaseIsSolved();
        String owner = desk.owner(number);
        assertThat(desk.status(number)).isEqualTo("SOLVED");
        assertThat(desk.task(owner, number)).as("nothing to do").isEmpty();

        clock.advance(Duration.ofDays(5));
        Answer again = desk.contact(
                "channel",
                "whatsapp",
                "from",
                "+" + phone,
                "text",
                "Der Henkel der neuen Tasse ist auch ab.",
                "orderNumber",
                buyer.order());

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().path("caseNumber").asText()).isEqualTo(number);
        assertThat(again.json().path("promise").path("by").asText())
                .as("no clock runs")
                .isEmpty();
        assertThat(desk.status(number)).as("nothing reopens by itself").isEqualTo("SOLVED");
        assertThat(desk.caseFile(number).path("summary").path("unread").asBoolean())
                .isTrue();

        desk.completes(owner, number, "decision", "reopen");

        assertThat(desk.status(number)).isEqualTo("IN_WORK");
        assertThat(desk.owner(number)).isEqualTo(owner);
        JsonNode reopened = desk.caseFile(number);
        assertThat(reopened.path("reopenedCount").asInt()).isEqualTo(1);
        assertThat(reopened.path("summary").path("promisedBy").asText()).isNotEmpty();
        assertThat(desk.timeline(number)).contains("message-after-closing", "reopening-decided", "case-reopened");
        desk.reads(owner, number);
        assertThat(desk.replies(owner, number, "Das tut mir leid, ich kümmere mich darum.")
                        .status())
                .isBetween(200, 201);
        desk.outboxRuns();
        desk.completes(owner, number, "next", "close", "closedAs", "SOLVED");
        assertThat(desk.status(number)).isEqualTo("SOLVED");
    }

    @Test
    void aThankYouAfterClosingIsReadAndTheCaseStaysClosed() {
        Answer opened = write("Die Tasse kam zerbrochen an, sie ist beschädigt.", null);
        String number = opened.json().path("caseNumber").asText();
        String reference = opened.json().path("reference").asText();
        String owner = answerAndClose(number);

        Answer thanks = write("Danke, alles gut!", reference);

        assertThat(thanks.json().path("caseNumber").asText()).isEqualTo(number);
        String task = desk.task(owner, number);
        assertThat(task).as("the owner sees it in his Tasklist").isNotEmpty();
        String decisions = desk.as(owner)
                .engine("GET", "/task/" + task + "/form-variables", null)
                .json()
                .path("decisions")
                .path("value")
                .asText();
        String leave = choice(decisions, "leave");
        assertThat(leave).as(decisions).startsWith("leave:");
        assertThat(desk.as(owner)
                        .get("/api/workbench/tasks/" + task)
                        .json()
                        .path("task")
                        .path("kind")
                        .asText())
                .isEqualTo("late");
        desk.reads(owner, number); // as the case tab does after a glance

        desk.completes(owner, number, "decision", leave);

        assertThat(desk.status(number)).isEqualTo("SOLVED");
        JsonNode file = desk.caseFile(number);
        assertThat(file.path("reopenedCount").asInt()).isZero();
        assertThat(file.path("summary").path("unread").asBoolean()).isFalse();
        assertThat(desk.task(owner, number)).isEmpty();
        desk.clocksRun();
        assertThat(desk.timeline(number)).contains("left-closed").doesNotContain("case-reopened", "clock-ran-low");
        assertThat(desk.as("mei.lin")
                        .post("/api/cases/" + number + "/reopening", "{}")
                        .problem())
                .isEqualTo(owner.equals("mei.lin") ? "" : "not-your-case");
    }

    @Test
    void aLowScoreBringsTheCaseBackToItsOwner() {
        String number = aCaseIsSolved();
        String owner = desk.owner(number);

        clock.advance(Duration.ofDays(3));
        timersRun(number);
        String page = surveyPage(number);
        HttpDesk customer = HttpDesk.at(port);
        assertThat(customer.get(page).status()).isEqualTo(200);
        Answer sent = customer.call(
                "POST",
                page,
                "application/x-www-form-urlencoded",
                "score=1&answer=NO&comment=Wieder+kaputt".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        timersRun(number);

        assertThat(desk.status(number)).isEqualTo("IN_WORK");
        assertThat(desk.owner(number)).isEqualTo(owner);
        String task = desk.task(owner, number);
        assertThat(task).isNotEmpty();
        JsonNode after =
                desk.as(owner).get("/api/workbench/tasks/" + task).json().path("after");
        assertThat(after.path("reopened").asInt()).isEqualTo(1);
        assertThat(after.path("surveys").path(0).path("score").asInt()).isEqualTo(1);
        assertThat(after.path("surveys").path(0).path("comment").asText()).isEqualTo("Wieder kaputt");
        assertThat(desk.timeline(number)).contains("survey-offered", "survey-answered", "case-reopened");
    }

    private String aCaseIsSolved() {
        String number = write("Die Tasse kam zerbrochen an, sie ist beschädigt.", null)
                .json()
                .path("caseNumber")
                .asText();
        answerAndClose(number);
        return number;
    }

    private Answer write(String text, String reference) {
        Answer answer = desk.contact(
                "channel",
                "mail",
                "from",
                buyer.mail(),
                "text",
                text,
                "orderNumber",
                buyer.order(),
                "language",
                "de",
                "reference",
                reference);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer;
    }

    private String answerAndClose(String number) {
        String owner = desk.owner(number);
        assertThat(desk.replies(owner, number, "Guten Tag, eine neue Tasse ist unterwegs.")
                        .status())
                .isBetween(200, 201);
        desk.outboxRuns();
        desk.completes(owner, number, "next", "close", "closedAs", "SOLVED");
        return owner;
    }

    private void timersRun(String number) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> management.createJobQuery().processInstanceId(id).list().stream())
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** The value of the choice that begins so; choices with a list come as JSON in text. */
    private static String choice(String decisions, String beginning) {
        Matcher value =
                Pattern.compile("\"value\":\"(" + beginning + "[^\"]*)\"").matcher(decisions);
        assertThat(value.find()).as(decisions).isTrue();
        return value.group(1);
    }

    private String surveyPage(String number) {
        String messages = desk.as("tom.baker")
                .get("/api/cases/" + number + "/messages?limit=200")
                .json()
                .path("items")
                .findValuesAsText("text")
                .toString();
        Matcher address = SURVEY.matcher(messages);
        assertThat(address.find()).as(messages).isTrue();
        return address.group(1).replaceAll("[,\\]]+$", "");
    }
}
