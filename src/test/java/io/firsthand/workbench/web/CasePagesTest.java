package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that lead to a case: the search, its link, the next task, a call. */
@ProductTest
class CasePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    HttpDesk emma;
    DeliveredOrder order;
    String number;

    @BeforeEach
    void openACase() {
        clock.set(TestClock.START);
        emma = HttpDesk.at(port).login("emma.clark");
        order = DeliveredOrder.make(jdbc, "Ingrid " + UUID.randomUUID());
        Answer opened = emma.post("/api/contacts", """
                {"channel":"mail","from":"%s","text":"<b>My cup</b> is broken","orderNumber":"%s","receivedBy":"emma.clark"}""".formatted(order.mail(), order.number()));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        number = opened.json().path("caseNumber").asText();
    }

    @Test
    void searchesOnAPageWhoseAddressTellsNothing() {
        Answer found = searched(emma, "term=" + encode(order.mail()));

        assertThat(found.body())
                .contains("/c/" + number, order.number(), "Ingrid", "Emma", "&lt;b&gt;My cup")
                .doesNotContain("??", "<b>My cup");
        String address = emma.form("/cases/searches", "term=" + encode(order.mail()) + "&status=OPEN&" + token())
                .header("location");
        assertThat(address).contains("search=", "status=OPEN").doesNotContain("mail", "%40", "@");
        assertThat(HttpDesk.at(port).login("tom.baker").get(path(address)).body())
                .as("another person's search")
                .contains("no longer kept")
                .doesNotContain(order.mail());
    }

    @Test
    void saysWhatACaseWaitsForAndHowItEnded() {
        emma.post("/api/cases/" + number + "/waiting", "{\"waitingFor\":\"OUTSIDE\"}");
        assertThat(searched(emma, "term=" + order.number()).body()).contains("Waiting for somebody else, until 2");

        emma.post("/api/cases/" + number + "/withdrawal", "{\"closedAs\":\"WITHDRAWN\"}");
        HttpDesk chinese = HttpDesk.at(port).login("wang.fang").in(Locale.CHINESE);
        assertThat(searched(chinese, "term=" + order.number() + "&status=ENDED").body())
                .contains("客户撤回", "/c/" + number)
                .doesNotContain("??");
        assertThat(searched(chinese, "term=" + order.number() + "&status=OPEN").body())
                .contains("没有找到");
        assertThat(searched(chinese, "term=" + order.number() + "&since=2999-01-01")
                        .body())
                .contains("没有找到");
    }

    @Test
    void refusesATermThatIsTooShortAndKeepsThePage() {
        assertThat(searched(emma, "term=x").body()).contains("at least 2 characters", "name=\"term\"");
        assertThat(searched(emma, "term=" + "x".repeat(5000)).body()).contains("at most 200");
        assertThat(emma.get("/cases?status=nonsense&since=nonsense&after=").status())
                .isEqualTo(200);
        assertThat(emma.get("/cases?after=nonsense").body()).contains("name=\"term\"");
    }

    @Test
    void goesStraightToTheCaseWhoseNumberWasTyped() {
        assertThat(emma.form("/cases/searches", "term=+" + number.toLowerCase(Locale.ROOT) + "&" + token())
                        .header("location"))
                .endsWith("/c/" + number);
    }

    @Test
    void opensACaseByItsLinkAtAnyTimeOfItsLife() {
        assertThat(emma.get("/c/" + number.toLowerCase(Locale.ROOT)).body())
                .contains("Case " + number, "/c/" + number + "/task", "Open in Tasklist")
                .doesNotContain("??", "<b>My cup");
        assertThat(emma.get("/c/" + number + "/task").header("location"))
                .contains("/camunda/app/tasklist/default/#/?task=");

        emma.post("/api/cases/" + number + "/waiting", "{\"waitingFor\":\"OUTSIDE\"}");
        assertThat(emma.get("/c/" + number).body())
                .contains("no task of this case")
                .doesNotContain("/task\"");
        assertThat(emma.get("/c/" + number + "/task").header("location")).endsWith("/c/" + number);

        emma.post("/api/cases/" + number + "/withdrawal", "{\"closedAs\":\"WITHDRAWN\"}");
        assertThat(emma.get("/c/" + number).body()).contains("Closed");
        Answer sheet = emma.get("/api/workbench/cases/" + number);
        assertThat(sheet.json().at("/caseFile/closedText").asText()).contains("withdrawn");
        assertThat(sheet.json().at("/order/number").asText()).isEqualTo(order.number());
        assertThat(sheet.json().at("/task/kind").asText()).isEqualTo("case");
        assertThat(sheet.json().at("/messages/0/text").asText()).contains("My cup");
    }

    @Test
    void sendsWhoIsNotSignedInToTheLoginAndBack() {
        HttpDesk late = HttpDesk.at(port);
        assertThat(late.get("/c/" + number).header("location")).endsWith("/login");
        assertThat(late.signIn("emma.clark", HttpDesk.DEMO_PASSWORD).header("location"))
                .contains("/c/" + number);
    }

    @Test
    void tellsOfAnUnknownNumberInAFriendlyWay() {
        Answer unknown = emma.get("/c/C1");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no case C1");
        assertThat(emma.get("/api/workbench/cases/C1").problem()).isEqualTo("case-not-found");
    }

    @Test
    void letsAuditorsReadAndNobodyElse() {
        TestPeople.add(jdbc, "pages.auditor", "auditor");
        HttpDesk auditor = HttpDesk.at(port).login("pages.auditor");

        assertThat(auditor.get("/").body()).contains("href=\"/cases\"").doesNotContain("href=\"/calls\"");
        assertThat(auditor.get("/cases").status()).isEqualTo(200);
        assertThat(auditor.get("/c/" + number).body()).doesNotContain("/task\"");
        assertThat(auditor.get("/api/workbench/cases/" + number)
                        .json()
                        .at("/caseFile/mayAct")
                        .asBoolean(true))
                .isFalse();
        assertThat(auditor.get("/assets/case-tab/view.js").status()).isEqualTo(200);
        assertThat(auditor.get("/assets/case-tab/case-tab.css").status()).isEqualTo(200);
        assertThat(auditor.get("/next").status()).isEqualTo(403);
        HttpDesk analyst = HttpDesk.at(port).login("ana.silva");
        for (String page :
                new String[] {"/cases", "/c/" + number, "/next", "/calls", "/api/workbench/cases/" + number}) {
            assertThat(analyst.get(page).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    void leadsToTheEarliestClockOfTheOneWhoActs() {
        String agent = "next" + UUID.randomUUID().toString().substring(0, 8);
        TestPeople.add(jdbc, agent, "agent");
        HttpDesk desk = HttpDesk.at(port).login(agent);
        assertThat(desk.get("/next").body())
                .contains("Nothing is waiting for you")
                .doesNotContain("??");
        assertThat(desk.in(Locale.CHINESE)
                        .get("/api/workbench/next")
                        .json()
                        .path("text")
                        .asText())
                .contains("没有等待您处理");

        String mail = received(desk, agent, "mail", "A question about cups");
        String chat = received(desk, agent, "chat", "I am waiting");

        Answer next = desk.in(Locale.ENGLISH).get("/api/workbench/next");
        assertThat(next.json().path("number").asText()).as(mail + " is later").isEqualTo(chat);
        assertThat(desk.get("/next").header("location"))
                .endsWith("/camunda/app/tasklist/default/#/?task="
                        + next.json().path("taskId").asText());
        desk.post("/api/cases/" + chat + "/withdrawal", "{\"closedAs\":\"WITHDRAWN\"}");
        assertThat(desk.get("/api/workbench/next").json().path("number").asText())
                .isEqualTo(mail);
    }

    @Test
    void opensACaseForACallerWhoseOrderWasChecked() {
        String typed = "term=" + order.number() + "&key=" + UUID.randomUUID() + "&text=" + encode("杯子碎了")
                + "&from=&orderNumber=" + order.number() + "&customerConfirmed=true&language=&joins=";
        Answer who = emma.form("/calls/callers", typed + "&" + token());
        assertThat(who.body())
                .contains("Ingrid", "Australia", number, "My cup", "杯子碎了")
                .doesNotContain("??", "<b>My cup", order.mail())
                .as("the customer's language is chosen already")
                .containsPattern("<option value=\"en\"[^>]*selected");

        assertThat(emma.form("/calls/callers", "term=%2B61 491 570 156&key=k&from=&" + token())
                        .body())
                .as("the number that was looked for is the caller's")
                .contains("name=\"from\"")
                .containsPattern("name=\"from\"[^>]*value=\"\\+61 491 570 156\"");

        Answer opened = emma.form("/calls/cases", typed + "&" + token());
        assertThat(opened.status()).as(opened.toString()).isEqualTo(302);
        String called = opened.header("location").replaceAll(".*/c/", "");
        assertThat(called).as("a matter of its own, as the agent chose").isNotEqualTo(number);
        Answer file = emma.get("/api/cases/" + called);
        assertThat(file.json().at("/summary/owner").asText()).isEqualTo("emma.clark");
        assertThat(file.json().at("/summary/channel").asText()).isEqualTo("phone");
        assertThat(file.json().path("orderVerified").asBoolean()).isTrue();
        assertThat(file.json().path("customerVerified").asBoolean()).isTrue();
        assertThat(jdbc.sql("select language from case_files where number = ?")
                        .param(called)
                        .query(String.class)
                        .single())
                .as("her language, not that of the agent's note")
                .isEqualTo("en");
        assertThat(jdbc.sql("""
                        select count(*) from messages m join case_files c on c.id = m.case_id
                         where c.number = ? and m.direction = 'OUT'""").param(called).query(Long.class).single())
                .as("nothing is sent to a caller")
                .isZero();

        assertThat(emma.form("/calls/cases", typed + "&" + token()).header("location"))
                .as("sent twice")
                .endsWith("/c/" + called);
    }

    @Test
    void addsTheCallToTheOpenCaseThatTheAgentChose() {
        Answer joined = HttpDesk.at(port).login("tom.baker").post("/api/calls", """
                {"text":"He asks again","orderNumber":"%s","customerConfirmed":true,"joins":"%s"}""".formatted(order.number(), number));
        assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
        assertThat(joined.json().path("caseNumber").asText()).isEqualTo(number);
        assertThat(emma.get("/api/cases/" + number).json().at("/summary/owner").asText())
                .isEqualTo("emma.clark");

        Answer callers = emma.post("/api/calls/callers", "{\"term\":\"" + order.mail() + "\"}");
        assertThat(callers.json().at("/0/openCases/0/number").asText()).isEqualTo(number);
    }

    @Test
    void refusesACallThatDoesNotFitAndLosesNothingThatWasTyped() {
        DeliveredOrder other = DeliveredOrder.make(jdbc, "Somebody Else");
        String phone = "61" + Math.abs((long) UUID.randomUUID().hashCode());
        jdbc.sql("""
                        insert into customer_addresses (customer_id, kind, address)
                        select customer_id, 'phone', :phone from orders where number = :number""").param("phone", phone).param("number", other.number()).update();
        String call = "{\"text\":\"Hello\",\"from\":\"+" + phone + "\",\"joins\":\"%s\"}";
        assertThat(emma.post("/api/calls", call.formatted(number)).problem()).isEqualTo("call-of-another-customer");
        assertThat(emma.post("/api/calls", call.formatted("C1")).problem()).isEqualTo("case-not-found");
        assertThat(emma.post("/api/calls", "{\"text\":\" \"}").problem()).isEqualTo("nothing-said");
        assertThat(emma.post("/api/calls", """
                {"text":"Hi","orderNumber":"AU-NOTHING-1","customerConfirmed":true}""").problem()).isEqualTo("no-such-order");
        emma.post("/api/cases/" + number + "/withdrawal", "{\"closedAs\":\"WITHDRAWN\"}");
        assertThat(emma.post("/api/calls", "{\"text\":\"Hello\",\"joins\":\"" + number + "\"}")
                        .problem())
                .isEqualTo("case-closed");

        Answer page = emma.form(
                "/calls/cases", "key=1&text=" + encode("half a sentence") + "&joins=" + number + "&" + token());
        assertThat(page.body()).contains("half a sentence", "is closed");
        assertThat(emma.form("/calls/cases", "text=x").status())
                .as("without the page's token")
                .isEqualTo(403);
    }

    private String received(HttpDesk desk, String agent, String channel, String text) {
        return desk.post("/api/contacts", """
                        {"channel":"%s","from":"%s@example.org","text":"%s","receivedBy":"%s"}""".formatted(channel, UUID.randomUUID(), text, agent))
                .json()
                .path("caseNumber")
                .asText();
    }

    /** What the page shows after the form was sent. */
    private Answer searched(HttpDesk desk, String form) {
        Answer sent = desk.form("/cases/searches", form + "&" + HttpDesk.formToken(desk.get("/cases")));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(302);
        return desk.get(path(sent.header("location")));
    }

    private String token() {
        return HttpDesk.formToken(emma.get("/calls"));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
