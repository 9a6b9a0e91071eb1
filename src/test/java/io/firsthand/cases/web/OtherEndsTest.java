package io.firsthand.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import io.firsthand.support.TestPeople;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spam that was none, and what somebody else has decided. */
@ProductTest
class OtherEndsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    HttpDesk tom;

    @BeforeEach
    void signIn() {
        tom = HttpDesk.at(port).login("tom.baker");
    }

    private Answer contact(String from, String text, String order, boolean automatic) {
        String named = order == null ? "" : ",\"orderNumber\":\"" + order + "\"";
        return tom.post(
                "/api/contacts",
                "{\"channel\":\"mail\",\"from\":\"%s\",\"text\":\"%s\",\"automatic\":%s%s}"
                        .formatted(from, text, automatic, named));
    }

    private static String someone() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String number(Answer contact) {
        assertThat(contact.status()).as(contact.toString()).isEqualTo(201);
        return contact.json().path("caseNumber").asText();
    }

    private String summary(String number, String field) {
        return tom.get("/api/cases/" + number)
                .json()
                .path("summary")
                .path(field)
                .asText("");
    }

    private Answer withdraw(String number, String body) {
        return tom.post("/api/cases/" + number + "/withdrawal", body);
    }

    private Answer restore(String number) {
        return tom.post("/api/cases/" + number + "/genuine", "");
    }

    @Test
    void spamByHandEndsWithoutAWordAndComesBackIfItWasNone() {
        Answer contact = contact(someone(), "My cup arrived broken.", null, false);
        String number = number(contact);
        String owner = summary(number, "owner");

        assertThat(withdraw(number, "{\"closedAs\":\"SPAM\"}").status()).isEqualTo(204);

        assertThat(summary(number, "closedAs")).isEqualTo("SPAM");
        assertThat(summary(number, "status")).isEqualTo("CLOSED");
        assertThat(HttpDesk.at(port)
                        .get("/status/" + contact.json().path("reference").asText())
                        .body())
                .doesNotContainIgnoringCase("spam");

        assertThat(restore(number).status()).isEqualTo(204);
        assertThat(restore(number).status()).as("the second click").isEqualTo(204);

        assertThat(summary(number, "status")).isEqualTo("IN_WORK");
        assertThat(summary(number, "owner")).isEqualTo(owner);
        assertThat(summary(number, "promisedBy")).isNotEmpty();
        assertThat(jdbc.sql("""
                                select count(*) from timeline_entries
                                 where kind = 'found-genuine' and case_id = (select id from case_files where number = ?)""").param(number).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatTheRulesSetAsideGetsAnOwnerOnceAPersonHasReadIt() {
        String number =
                number(contact(someone(), "I am out of office until Monday. My cup arrived broken.", null, true));
        assertThat(summary(number, "closedAs")).isEqualTo("AUTOMATIC");
        assertThat(summary(number, "owner")).isEmpty();

        assertThat(restore(number).status()).isEqualTo(204);

        assertThat(summary(number, "status")).isEqualTo("IN_WORK");
        assertThat(summary(number, "owner")).isNotEmpty();
        assertThat(summary(number, "reason")).isEqualTo("damaged");
    }

    @Test
    void onlyWhatWasSetAsideIsRestored() {
        String number = number(contact(someone(), "My cup arrived broken.", null, false));

        Answer open = restore(number);

        assertThat(open.status()).isEqualTo(409);
        assertThat(open.json().path("code").asText()).isEqualTo("not-set-aside");
        assertThat(restore("C1").status()).isEqualTo(404);
        assertThat(HttpDesk.at(port)
                        .login("nora.klein")
                        .post("/api/cases/" + number + "/genuine", "")
                        .status())
                .as("no such case for finance to restore")
                .isIn(403, 409);
    }

    @Test
    void whatThePlatformPaidIsNotPaidASecondTime() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("AU", ParcelState.DELIVERED));
        String number = number(contact(Shop.mailOf(jdbc, order), "My cup arrived broken.", order, false));

        Answer settled = withdraw(
                number,
                "{\"closedAs\":\"SETTLED_ELSEWHERE\",\"settled\":{\"by\":\"PLATFORM\",\"customerPaid\":true,\"reference\":\" A-Z 17\\u0007 \"}}");

        assertThat(settled.status()).as(settled.toString()).isEqualTo(204);
        assertThat(summary(number, "closedAs")).isEqualTo("SETTLED_ELSEWHERE");
        assertThat(jdbc.sql("""
                                select count(*) from payments p join orders o on o.id = p.order_id
                                 where o.number = ? and p.disputed_at is null""").param(order).query(Long.class).single())
                .as("payments that the guard would still pay back")
                .isZero();
        assertThat(tom.get("/api/cases/" + number + "/timeline?limit=200")
                        .json()
                        .path("items")
                        .findValuesAsText("text"))
                .anyMatch(text -> text.contains("the platform under number A-Z 17") && text.contains("got his money"));
        jdbc.sql("update payments set disputed_at = null where order_id = (select id from orders where number = ?)")
                .param(order)
                .update();
    }

    @Test
    void whoDecidedElsewhereAndUnderWhichNumberIsAsked() {
        String number = number(contact(someone(), "My cup arrived broken.", null, false));
        String settled = "{\"closedAs\":\"SETTLED_ELSEWHERE\",\"settled\":%s}";

        assertThat(withdraw(number, "{\"closedAs\":\"SETTLED_ELSEWHERE\"}").problem())
                .isEqualTo("settled-by-needed");
        assertThat(withdraw(number, settled.formatted("{\"customerPaid\":true,\"reference\":\"1\"}"))
                        .problem())
                .isEqualTo("settled-by-needed");
        assertThat(withdraw(number, settled.formatted("{\"by\":\"CHARGEBACK\",\"reference\":\"1\"}"))
                        .problem())
                .isEqualTo("settled-outcome-needed");
        Answer unnamed = withdraw(
                number, settled.formatted("{\"by\":\"AUTHORITY\",\"customerPaid\":false,\"reference\":\" \"}"));
        assertThat(unnamed.problem()).isEqualTo("settled-reference-needed");
        assertThat(unnamed.json().path("field").asText()).isEqualTo("settled.reference");
        assertThat(withdraw(
                                number,
                                settled.formatted("{\"by\":\"AUTHORITY\",\"customerPaid\":false,\"reference\":\"%s\"}"
                                        .formatted("x".repeat(101))))
                        .problem())
                .isEqualTo("settled-reference-too-long");

        assertThat(summary(number, "status")).as("nothing half done").isEqualTo("IN_WORK");
    }

    @Test
    void anOrderIsCancelledInItsShopAndNotByClosingACase() {
        String cancelled = OwnOrder.like(jdbc, Shop.orderCancelled("JP"));
        String asked = number(contact(Shop.mailOf(jdbc, cancelled), "Please cancel it.", cancelled, false));
        String going = OwnOrder.like(jdbc, Shop.orderNotShipped("JP"));
        String other = number(contact(Shop.mailOf(jdbc, going), "Please cancel it.", going, false));
        String unknown = number(contact(someone(), "Please cancel my order.", null, false));

        assertThat(close(other).problem()).isEqualTo("order-not-cancelled");
        assertThat(close(unknown).problem()).isEqualTo("order-needed");
        assertThat(summary(other, "status")).isEqualTo("IN_WORK");
        Answer closed = close(asked);

        assertThat(closed.status()).as(closed.toString()).isEqualTo(204);
        assertThat(summary(asked, "closedAs")).isEqualTo("ORDER_CANCELLED");
    }

    private Answer close(String number) {
        return tom.post("/api/cases/" + number + "/closing", "{\"closedAs\":\"ORDER_CANCELLED\"}");
    }

    @Test
    void whoeverSeesWhatWasSetAsideIsOfferedToBringItBack() {
        String number = number(contact(someone(), "I am out of office until Monday.", null, true));
        String sheet = "/api/workbench/cases/" + number;
        assertThat(tom.get(sheet).json().at("/caseFile/mayRestore").asBoolean()).isTrue();
        TestPeople.add(jdbc, "ends.auditor", "auditor");
        assertThat(HttpDesk.at(port)
                        .login("ends.auditor")
                        .get(sheet)
                        .json()
                        .at("/caseFile/mayRestore")
                        .asBoolean(true))
                .as("who only reads")
                .isFalse();

        assertThat(restore(number).status()).isEqualTo(204);

        assertThat(tom.get(sheet).json().at("/caseFile/mayRestore").asBoolean(true))
                .isFalse();
    }
}
