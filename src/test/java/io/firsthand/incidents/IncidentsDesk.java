package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of incidents share: a lead, customers with an item that nobody else has, and their cases. */
abstract class IncidentsDesk {

    static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutboxWorker outbox;

    @Autowired
    LinkingCases linking;

    @Autowired
    TestClock clock;

    HttpDesk tom;
    String sku;

    @BeforeEach
    void signIn() {
        tom = HttpDesk.at(port).login("tom.baker");
        sku = "INC-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    /** What is open would link cases of other tests. */
    @AfterEach
    void endWhatIsOpen() {
        jdbc.sql("update incidents set over_at = opened_at, over_by = opened_by where over_at is null")
                .update();
    }

    Map<String, Object> criterion() {
        return Map.of("by", "ITEM", "sku", sku);
    }

    Map<String, Object> wish() {
        return Map.of(
                "title",
                "Truck burnt",
                "what",
                "On the A7",
                "affected",
                criterion(),
                "texts",
                Map.of(
                        "en",
                        "Dear {name}, about {order}: see {case}",
                        "de",
                        "Liebe(r) {name}, zu {order}: siehe {case}"));
    }

    Answer open(String key) {
        return tom.post("/api/incidents", body(wish()), "Idempotency-Key", key);
    }

    static String body(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void works() {
        outbox.runDue();
        UndoTime.passes(jdbc, clock);
        outbox.runDue();
    }

    record Buyer(String order, String mail) {}

    Buyer buyer(String name, String language) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Buyer buyer = new Buyer("INC-" + id, "i" + id.toLowerCase() + "@mail.example");
        jdbc.sql("""
                with c as (insert into customers (name, language, country, time_zone, created_at)
                           values (:name, :language, 'DE', 'Europe/Berlin', '2026-11-01T00:00:00Z') returning id),
                     a as (insert into customer_addresses (customer_id, kind, address) select id, 'mail', :mail from c),
                     o as (insert into orders (number, customer_id, shop, platform, market, currency, goods_total,
                                               shipping_total, ordered_at, promised_on, cny_rate)
                           select :number, id, 'shop', 'shop', 'DE', 'EUR', 40, 5, '2026-11-10T00:00:00Z', '2026-11-16',
                                  8 from c returning id)
                insert into order_lines (order_id, sku, title, category, quantity, unit_price)
                select id, :sku, 'Cup', 'home', 1, 40 from o""")
                .param("name", name)
                .param("language", language)
                .param("mail", buyer.mail())
                .param("number", buyer.order())
                .param("sku", sku)
                .update();
        return buyer;
    }

    String asks(Buyer buyer, String owner, String text) {
        Answer answer = tom.post(
                "/api/contacts",
                body(Map.of(
                        "channel",
                        "mail",
                        "from",
                        buyer.mail(),
                        "text",
                        text,
                        "orderNumber",
                        buyer.order(),
                        "receivedBy",
                        owner)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("caseNumber").asText();
    }

    List<String> sent(String number) {
        return jdbc.sql("select m.text from messages m join case_files c on c.id = m.case_id join sandbox_deliveries"
                        + " using (message_id) where c.number = ? and m.author = 'tom.baker' order by m.id")
                .param(number)
                .query(String.class)
                .list();
    }

    String owner(String number) {
        return jdbc.sql("select owner from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    String status(String number) {
        return jdbc.sql("select status from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
