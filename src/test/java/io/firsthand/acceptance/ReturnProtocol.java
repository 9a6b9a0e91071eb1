package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.TestPeople;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** What the protocols of returns share: a customer with cups, the warehouse, and what the customer is told. */
abstract class ReturnProtocol extends AtTheDesk {

    static final String AGENT = "jonas.weber";
    static final String WAREHOUSE = "li.na";
    static final String CARRIER = "test.carrier";

    @BeforeEach
    void aCarrier() {
        TestPeople.add(jdbc, CARRIER, "integration");
    }

    /** The last remedy for a line of the return. */
    JsonNode remedy(String number, String it, int line) {
        String remedy = jdbc.sql("select number from remedies where pays_for = ? order by id desc limit 1")
                .param(it + ":" + line)
                .query(String.class)
                .single();
        return desk.untilRemedy(number, remedy, each -> true);
    }

    record Bought(String order, long line, String mail, String tracking) {}

    /** Two cups for 50.00 each, delivered two days ago, paid in full. */
    Bought buys(String market, String currency) {
        String order = "RET-" + UUID.randomUUID().toString().substring(0, 8);
        String mail = order.toLowerCase(Locale.ROOT) + "@example.com";
        Timestamp now = Timestamp.from(clock.instant());
        long customer = id(
                "insert into customers (name, language, country, time_zone, created_at)"
                        + " values ('Return Buyer', 'en', ?, 'Europe/Berlin', ?) returning id",
                market,
                now);
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(customer, mail)
                .update();
        long id = id("""
                insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                    ordered_at, promised_on, cny_rate)
                values (?, ?, 'shop', 'shop', ?, ?, 100, 0, ?::timestamptz - interval '8 days', '2026-11-17', 8)
                returning id
                """, order, customer, market, currency, now);
        long line = id(
                "insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " values (?, 'HO-620', 'Handmade ceramic cup', 'home', 2, 50) returning id",
                id);
        id(
                "insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at, delivered_at)"
                        + " values (?, 'dhl', ?, 'DELIVERED', ?::timestamptz - interval '6 days',"
                        + " ?::timestamptz - interval '2 days', ?::timestamptz - interval '2 days') returning id",
                id,
                order,
                now,
                now,
                now);
        id(
                "insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)"
                        + " values (?, 'stripe', ?, ?, 100, ?) returning id",
                id,
                "pi-" + order,
                currency,
                now);
        return new Bought(order, line, mail, order);
    }

    long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    String writes(Bought bought, String text) {
        return desk.mails(bought.mail(), bought.order(), text, AGENT);
    }

    JsonNode requests(String number, Bought bought, String reason) {
        return requests(AGENT, number, bought, reason);
    }

    /** Both cups, for their money back; the person asks for it. */
    JsonNode requests(String person, String number, Bought bought, String reason) {
        return requests(person, number, bought, reason, 2);
    }

    /** So many of the cups. */
    JsonNode requests(String person, String number, Bought bought, String reason, int quantity) {
        Answer answer = desk.as(person)
                .post(
                        "/api/cases/" + number + "/returns",
                        Protocol.json(
                                "lines",
                                List.of(Map.of("orderLineId", bought.line(), "quantity", quantity)),
                                "reason",
                                reason,
                                "wanted",
                                "REFUND"),
                        "Idempotency-Key",
                        Protocol.key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    Answer post(String person, String number, String it, String what) {
        return desk.as(person).post("/api/cases/" + number + "/returns/" + it + "/" + what, "{}");
    }

    void photo(String number, String it) {
        byte[] picture = "\u0089PNG\r\n\u001a\n0000".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = desk.as(WAREHOUSE)
                .post(
                        "/api/cases/" + number + "/returns/" + it + "/photos",
                        Protocol.json(
                                "name",
                                "cup.png",
                                "content",
                                Base64.getEncoder().encodeToString(picture)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    /** The groups of the warehouse's form, in the order of the lines. */
    static Object[] items(String... conditions) {
        return IntStream.range(0, conditions.length)
                .boxed()
                .flatMap(i -> Stream.of("condition_" + i, conditions[i]))
                .toArray();
    }

    void inspects(String it, String... conditions) {
        String task = desk.task(WAREHOUSE, it);
        desk.takes(WAREHOUSE, task);
        Answer answer = desk.submits(WAREHOUSE, task, items(conditions));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** What the product made of a carrier's report, or the code of its refusal. */
    String reports(String tracking, String event, int minutesAgo) {
        Answer answer = desk.as(CARRIER)
                .post(
                        "/api/parcel-events",
                        Protocol.json(
                                "carrier",
                                "DHL",
                                "trackingNumber",
                                tracking,
                                "event",
                                event,
                                "at",
                                clock.instant()
                                        .minus(Duration.ofMinutes(minutesAgo))
                                        .toString()));
        return answer.status() == 200 ? answer.json().path("outcome").asText() : answer.problem();
    }

    void approves(String person, JsonNode remedy) {
        String task = desk.claims(person, remedy.path("number").asText());
        Answer answer = desk.submits(
                person, task, "answer", "approve:" + remedy.path("contentHash").asText());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    JsonNode remedies(String number) {
        JsonNode remedies =
                desk.as("tom.baker").get("/api/cases/" + number + "/remedies").json();
        return remedies.has("items") ? remedies.path("items") : remedies;
    }

    JsonNode theReturn(String number) {
        return desk.as("tom.baker")
                .get("/api/cases/" + number + "/returns")
                .json()
                .path(0);
    }

    List<String> said(String number) {
        return desk.as("tom.baker")
                .get("/api/cases/" + number + "/messages?limit=50")
                .json()
                .path("items")
                .findValuesAsText("text");
    }

    int movements(String it) {
        return jdbc.sql("select count(*) from sandbox_movements where key like ?")
                .param("refund:" + it + ":%")
                .query(Integer.class)
                .single();
    }

    /** Two cups bought in Britain. @param parcel state of the one that they are in */
    Bought british(String parcel) {
        Bought bought = cheap(buys("GB", "GBP"), ZoneId.of("Europe/London"));
        if (!parcel.equals("DELIVERED")) {
            jdbc.sql("update parcels set state = ?, delivered_at = null where tracking_number = ?")
                    .params(parcel, bought.tracking())
                    .update();
        }
        return bought;
    }

    /** So that the agent needs nobody's approval. */
    Bought cheap(Bought bought, ZoneId zone) {
        jdbc.sql("update orders set cny_rate = 0.5 where number = ?")
                .param(bought.order())
                .update();
        jdbc.sql("update customers set time_zone = ? where id = (select customer_id from orders where number = ?)")
                .params(zone.getId(), bought.order())
                .update();
        return bought;
    }

    /** The agent gives back what the rules say, alone, and it is paid. */
    void refunds(String number) {
        Answer proposed = desk.proposes(AGENT, number, "kind", "REFUND", "amount", desk.due(AGENT, number));
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.json().path("approvalsNeeded")).isEmpty();
        desk.untilRemedy(number, proposed.json().path("number").asText(), ReturnProtocol::isExecuted);
    }

    static boolean isExecuted(JsonNode remedy) {
        return remedy.path("status").asText().equals("EXECUTED");
    }
}
