package io.firsthand.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order that the owner names when the customer could not: whose, past what proof, and never another's. */
@ProductTest
class NamingOrdersTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    HttpDesk lucia;

    @BeforeEach
    void signIn() {
        lucia = HttpDesk.at(port).login("lucia.gomez");
    }

    private long customer() {
        return jdbc.sql("""
                        insert into customers (name, language, country, time_zone, created_at)
                        values ('Ann', 'en', 'GB', 'Europe/London', now()) returning id""").query(Long.class).single();
    }

    private String mail(long customer) {
        String mail = UUID.randomUUID() + "@example.org";
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(customer, mail)
                .update();
        return mail;
    }

    private String order(long customer) {
        String number = "TT-" + (Math.abs((long) UUID.randomUUID().hashCode()) + 10_000_000L);
        jdbc.sql("""
                        insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                               ordered_at, promised_on, cny_rate)
                        values (?, ?, 'shop', 'shop', 'GB', 'GBP', 20, 0, now(), now(), 9)""").params(number, customer).update();
        return number;
    }

    private String openedFrom(String mail) {
        Answer answer = lucia.post(
                "/api/contacts",
                "{\"channel\":\"mail\",\"from\":\"" + mail
                        + "\",\"text\":\"My cup is broken\",\"receivedBy\":\"lucia.gomez\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("caseNumber").asText();
    }

    private Answer name(HttpDesk desk, String number, String order, boolean confirmed) {
        return desk.put(
                "/api/cases/" + number + "/order",
                "{\"orderNumber\":\"" + order + "\",\"customerConfirmed\":" + confirmed + "}");
    }

    private JsonNode caseFile(String number) {
        return lucia.get("/api/cases/" + number).json();
    }

    @Test
    void attachesAnOrderOfTheVerifiedCustomerOnce() {
        long ann = customer();
        String order = order(ann);
        String number = openedFrom(mail(ann));

        assertThat(name(lucia, number, order, false).status()).isEqualTo(204);
        assertThat(name(lucia, number, order, false).status()).isEqualTo(204);

        assertThat(caseFile(number).get("orderVerified").asBoolean()).isTrue();
        assertThat(jdbc.sql("""
                        select t.actor from timeline_entries t join case_files c on c.id = t.case_id
                         where c.number = ? and t.kind = 'order-verified'""").param(number).query(String.class).list()).containsExactly("lucia.gomez");
        assertThat(name(lucia, number, order(ann), false).problem()).isEqualTo("case-about-another-order");
    }

    @Test
    void neverAttachesAnotherCustomersOrderNotEvenConfirmed() {
        String foreign = order(customer());
        String number = openedFrom(mail(customer()));

        assertThat(name(lucia, number, foreign, true).problem()).isEqualTo("order-of-another-customer");
        assertThat(caseFile(number).get("orderVerified").asBoolean()).isFalse();
    }

    @Test
    void verifiesAnUnknownWriterOnlyWhenThePersonConfirmsNameAndPostcode() {
        String order = order(customer());
        String number = openedFrom(UUID.randomUUID() + "@example.org");

        Answer unconfirmed = name(lucia.in(Locale.CHINESE), number, order, false);
        assertThat(unconfirmed.problem()).isEqualTo("customer-not-confirmed");
        assertThat(unconfirmed.json().get("detail").asText()).contains("核对下单人姓名和邮编");
        assertThat(caseFile(number).get("customerVerified").asBoolean()).isFalse();

        assertThat(name(lucia, number, order, true).status()).isEqualTo(204);

        JsonNode known = caseFile(number);
        assertThat(known.get("customerVerified").asBoolean()).isTrue();
        assertThat(known.get("orderVerified").asBoolean()).isTrue();
        assertThat(known.get("summary").get("doubts").toString()).doesNotContain("unknown-sender");
        assertThat(jdbc.sql("""
                        select t.actor from timeline_entries t join case_files c on c.id = t.case_id
                         where c.number = ? and t.kind = 'customer-confirmed'""").param(number).query(String.class).single()).isEqualTo("lucia.gomez");
        assertThat(lucia.in(Locale.CHINESE)
                        .get("/api/cases/" + number + "/timeline?limit=200")
                        .body())
                .contains("确认来信人为该订单的客户");
    }

    @Test
    void letsOnlyTheOwnerADeputyOrALeadNameIt() {
        long ann = customer();
        String order = order(ann);
        String number = openedFrom(mail(ann));

        assertThat(name(HttpDesk.at(port).login("mei.lin"), number, order, false)
                        .problem())
                .isEqualTo("not-your-case");
        assertThat(name(lucia, number, "TT-0", false).problem()).isEqualTo("no-such-order");
        assertThat(name(lucia, number, " ", false).status()).isEqualTo(400);
        assertThat(name(HttpDesk.at(port).login("tom.baker"), number, order, false)
                        .status())
                .isEqualTo(204);
    }
}
