package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.returns.RemindingCustomers;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods that come back, do not come back, or come back otherwise than agreed. */
@ProductTest
class AReturnIT {

    private static final String AGENT = "jonas.weber";
    private static final String WAREHOUSE = "li.na";
    private static final String CARRIER = "test.carrier";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    private Protocol desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        TestPeople.add(jdbc, CARRIER, "integration");
        desk = Protocol.of(context);
    }

    @Test
    void aCupThatWasUsedIsRefundedLessItsLossOfValueWithAPhotoAndASecondPerson() {
        Bought bought = buys("US", "USD");
        String number = writes(bought, "I changed my mind about " + bought.order + ", can I send it back?");
        JsonNode requested = requests(number, bought, "change-of-mind");
        String it = requested.path("number").asText();
        assertThat(requested.path("status").asText()).isEqualTo("AUTHORISED");
        assertThat(said(number)).as("the customer reads number and date").anyMatch(text -> text.contains(it));

        assertThat(post(AGENT, number, it, "arrival").status())
                .as("an agent does not open parcels")
                .isEqualTo(403);
        assertThat(post(WAREHOUSE, number, it, "arrival").status()).isEqualTo(200);
        String task = desk.task(WAREHOUSE, it);
        desk.as(WAREHOUSE).engine("POST", "/task/" + task + "/claim", Protocol.json("userId", WAREHOUSE));
        JsonNode sheet = desk.as(WAREHOUSE).get("/api/workbench/tasks/" + task).json();
        assertThat(sheet.path("customer").isObject())
                .as("the warehouse sees the goods, not the customer")
                .isFalse();
        assertThat(sheet.path("returns").path(0).path("number").asText()).isEqualTo(it);

        Answer unproved = desk.submits(WAREHOUSE, task, "condition_0", "USED");
        assertThat(unproved.status()).isEqualTo(400);
        assertThat(unproved.json().path("message").asText()).contains("photo");
        photo(number, it);
        assertThat(desk.submits(WAREHOUSE, task, "condition_0", "USED", "note", "Tea stains inside")
                        .status())
                .isEqualTo(204);

        JsonNode remedy = remedies(number).path(0);
        assertThat(remedy.path("amount").decimalValue()).isEqualByComparingTo("60.00");
        assertThat(remedy.path("approvalsNeeded"))
                .as("less than the right: a second person")
                .isNotEmpty();
        approves("tom.baker", remedy);
        desk.untilRemedy(
                number,
                remedy.path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));

        JsonNode settled = theReturn(number);
        assertThat(settled.path("status").asText()).isEqualTo("SETTLED");
        assertThat(settled.path("lines").path(0).path("deductionSource").asText())
                .isNotBlank();
        String url = settled.path("photos").path(0).path("url").asText();
        Answer download = desk.as(AGENT).get(url);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(movements(it)).isEqualTo(1);
        assertThat(desk.timeline(number))
                .containsSubsequence(
                        "return-requested",
                        "return-authorised",
                        "return-arrived",
                        "return-photo-added",
                        "return-inspected",
                        "return-deduction",
                        "return-ended-settled");
    }

    @Test
    void theLawGivesTheMoneyOnProofOfDispatchAndTheInspectionPullsNothing() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        Answer proof = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns/" + it + "/dispatch",
                        Protocol.json("carrier", "DHL", "trackingNumber", bought.tracking + "R"),
                        "Idempotency-Key",
                        Protocol.key());
        assertThat(proof.status()).as(proof.toString()).isEqualTo(200);
        JsonNode remedy = remedies(number).path(0);
        assertThat(remedy.path("amount").decimalValue()).isEqualByComparingTo("100.00");
        approves("tom.baker", remedy);
        desk.untilRemedy(
                number,
                remedy.path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));
        assertThat(theReturn(number).path("status").asText())
                .as("the goods are still awaited")
                .isEqualTo("DISPATCHED");

        assertThat(reports(bought.tracking + "R", "PICKED_UP", 60)).isEqualTo("TAKEN");
        assertThat(reports(bought.tracking + "r", "DELIVERED", 1)).isEqualTo("TAKEN");
        assertThat(reports(bought.tracking + "R", "DELIVERED", 1))
                .as("told twice")
                .isEqualTo("KNOWN");
        assertThat(reports(bought.tracking + "R", "IN_TRANSIT", 30))
                .as("told late")
                .isEqualTo("OUTDATED");
        photo(number, it);
        inspects(it, "DAMAGED");

        JsonNode settled = theReturn(number);
        assertThat(settled.path("status").asText()).isEqualTo("SETTLED");
        assertThat(settled.path("lines").path(0).path("claim").decimalValue()).isEqualByComparingTo("80.00");
        assertThat(movements(it)).isEqualTo(1);
    }

    @Test
    void anEmptyBoxIsClearedUpByTheOwnerAndDeclinedByTwo() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        post(WAREHOUSE, number, it, "arrival");
        photo(number, it);
        inspects(it, "EMPTY_BOX");
        assertThat(theReturn(number).path("status").asText()).isEqualTo("CLEARING_UP");
        assertThat(remedies(number)).as("no money for nothing").isEmpty();

        Answer unexplained = desk.submits(AGENT, desk.task(AGENT, it), "decision", "DENY");
        assertThat(unexplained.status()).isEqualTo(400);
        desk.completes(AGENT, it, "decision", "DENY", "note", "The carrier weighed 90 g; the cup has 700 g.");
        JsonNode denial = remedies(number).path(0);
        assertThat(denial.path("kind").asText()).isEqualTo("DENIAL");
        Answer closing =
                desk.as(AGENT).post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "EXPLAINED"));
        assertThat(closing.status()).as("not while the return is open").isEqualTo(409);
        approves("wang.fang", denial);
        assertThat(theReturn(number).path("status").asText())
                .as("the right of law is denied by two")
                .isNotEqualTo("DENIED");
        approves("laura.rossi", denial);

        assertThat(theReturn(number).path("status").asText()).isEqualTo("DENIED");
        assertThat(movements(it)).isZero();
    }

    @Test
    void aParcelThatIsNeverSentLapsesAndOneThatComesAllTheSameIsMatchedByAPerson() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order + " widerrufen.");
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        Job period = management
                .createJobQuery()
                .activityId("IntermediateCatchEvent_WaitingTimeOver")
                .processInstanceId(instance(it))
                .singleResult();
        clock.set(period.getDuedate().toInstant().plus(Duration.ofHours(1)));
        management.executeJob(period.getId());
        assertThat(theReturn(number).path("status").asText()).isEqualTo("LAPSED");
        assertThat(movements(it)).isZero();

        assertThat(reports(bought.tracking + "L", "IN_TRANSIT", 5))
                .as("unknown")
                .isEqualTo("parcel-unknown");
        Answer came = desk.as(CARRIER)
                .post(
                        "/api/parcel-events",
                        Protocol.json(
                                "carrier",
                                "dhl",
                                "trackingNumber",
                                bought.tracking + "L",
                                "event",
                                "DELIVERED",
                                "at",
                                clock.instant().toString(),
                                "atWarehouse",
                                true));
        assertThat(came.json().path("outcome").asText()).as(came.toString()).isEqualTo("UNANNOUNCED");
        long parcel = jdbc.sql("select id from unannounced_parcels where tracking_number = ?")
                .param((bought.tracking + "L").toUpperCase(java.util.Locale.ROOT))
                .query(Long.class)
                .single();
        String match = "/api/returns/unannounced-parcels/" + parcel + "/matching";
        Answer ended = desk.as(WAREHOUSE).post(match, Protocol.json("returnNumber", it));
        assertThat(ended.problem()).isEqualTo("return-ended");

        Answer matched = desk.as(AGENT)
                .post(
                        match,
                        Protocol.json(
                                "caseNumber",
                                number,
                                "wish",
                                Map.of(
                                        "lines",
                                        List.of(Map.of("orderLineId", bought.line, "quantity", 2)),
                                        "reason",
                                        "change-of-mind",
                                        "wanted",
                                        "REFUND")));
        assertThat(matched.status()).as(matched.toString()).isEqualTo(200);
        assertThat(matched.json().path("status").asText()).isEqualTo("INSPECTING");
        assertThat(desk.as(AGENT)
                        .post(
                                match,
                                Protocol.json(
                                        "returnNumber",
                                        matched.json().path("number").asText()))
                        .status())
                .as("matched once")
                .isBetween(403, 409);
    }

    @Test
    void whoDoesNotSendIsRemindedOnceBeforeThePeriodEnds() {
        Bought bought = buys("DE", "EUR");
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order + " widerrufen.");
        JsonNode requested = requests(number, bought, "change-of-mind");
        String it = requested.path("number").asText();
        Instant until = Instant.parse(requested.path("awaitedUntil").asText());
        RemindingCustomers reminding = context.getBean(RemindingCustomers.class);
        clock.set(until.minus(Duration.ofDays(5)));
        reminding.runDue();
        assertThat(desk.timeline(number)).as("too early").doesNotContain("return-reminded");

        clock.set(until.minus(Duration.ofDays(3)));
        reminding.runDue();
        reminding.runDue();

        assertThat(desk.timeline(number)).containsOnlyOnce("return-reminded");
        assertThat(said(number).stream().filter(text -> text.contains("kurze Erinnerung") && text.contains(it)))
                .as("in his language, once")
                .hasSize(1);
    }

    @Test
    void theWarehouseSaysOfEachItemHowItCameAndEachIsSettledByItself() {
        Bought bought = buys("DE", "EUR");
        jdbc.sql("update payments set captured = 130 where provider_ref = ?")
                .param("pi-" + bought.order)
                .update();
        long saucers = id(
                "insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " select id, 'HO-621', 'Saucer', 'home', 2, 15 from orders where number = ? returning id",
                bought.order);
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order + " widerrufen.");
        Answer requested = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns",
                        Protocol.json(
                                "lines",
                                List.of(
                                        Map.of("orderLineId", bought.line, "quantity", 2),
                                        Map.of("orderLineId", saucers, "quantity", 2)),
                                "reason",
                                "change-of-mind",
                                "wanted",
                                "REFUND"));
        String it = requested.json().path("number").asText();
        post(WAREHOUSE, number, it, "arrival");
        photo(number, it);
        String found = Protocol.json(
                "lines",
                List.of(Map.of("line", 1, "condition", "USED"), Map.of("line", 2, "condition", "PART_ONLY")),
                "note",
                "One saucer is missing");
        String inspection = "/api/cases/" + number + "/returns/" + it + "/inspection";
        assertThat(desk.as(AGENT).post(inspection, found).problem()).isEqualTo("only-warehouse");
        assertThat(desk.as(WAREHOUSE)
                        .post(
                                inspection,
                                Protocol.json(
                                        "lines",
                                        List.of(
                                                Map.of("line", 1, "condition", "USED"),
                                                Map.of("line", 1, "condition", "OPENED"))))
                        .problem())
                .isEqualTo("return-line-twice");
        Answer inspected = desk.as(WAREHOUSE).post(inspection, found);
        assertThat(inspected.status()).as(inspected.toString()).isEqualTo(200);
        assertThat(inspected.json().path("status").asText()).isEqualTo("CLEARING_UP");
        assertThat(desk.as(WAREHOUSE).post(inspection, found).problem())
                .as("the second click")
                .isEqualTo("return-not-here");

        Answer decided = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns/" + it + "/decision",
                        Protocol.json(
                                "decision",
                                "REFUND_WHAT_CAME",
                                "came",
                                Map.of("1", 2, "2", 1),
                                "note",
                                "The customer found the other saucer at home"));
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(remedies(number).path(0).path("amount").decimalValue())
                .as("the used cups lose what the table says, not what nobody said")
                .isEqualByComparingTo("60.00");
        approves("tom.baker", remedies(number).path(0));
        desk.untilRemedy(
                number,
                remedies(number).path(0).path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));
        JsonNode saucer = desk.untilRemedy(
                number,
                jdbc.sql("select number from remedies where pays_for = ?")
                        .param(it + ":2")
                        .query(String.class)
                        .single(),
                each -> true);
        assertThat(saucer.path("amount").decimalValue()).isEqualByComparingTo("15.00");
    }

    @Test
    void theWarehouseSaysInItsFormWhatCameAndWhatIsNotTakenGoesBackToTheCustomer() {
        Bought bought = buys("DE", "EUR");
        jdbc.sql("update payments set captured = 130 where provider_ref = ?")
                .param("pi-" + bought.order)
                .update();
        long saucers = id(
                "insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " select id, 'HO-621', 'Saucer', 'home', 2, 15 from orders where number = ? returning id",
                bought.order);
        String number = writes(bought, "Ich möchte die Bestellung " + bought.order + " widerrufen.");
        JsonNode requested = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns",
                        Protocol.json(
                                "lines",
                                List.of(
                                        Map.of("orderLineId", bought.line, "quantity", 2),
                                        Map.of("orderLineId", saucers, "quantity", 2)),
                                "reason",
                                "change-of-mind",
                                "wanted",
                                "REFUND"))
                .json();
        String it = requested.path("number").asText();
        jdbc.sql("update order_lines set category = 'cosmetics' where id = ?")
                .param(saucers)
                .update();
        post(WAREHOUSE, number, it, "arrival");
        photo(number, it);
        String task = desk.task(WAREHOUSE, it);
        desk.as(WAREHOUSE).engine("POST", "/task/" + task + "/claim", Protocol.json("userId", WAREHOUSE));
        String form = desk.as(WAREHOUSE)
                .engine("GET", "/task/" + task + "/deployed-form", null)
                .body();
        assertThat(form).as("a group for each item").contains("ceramic cup", "condition_0", "Saucer", "condition_1");
        assertThat(desk.submits(WAREHOUSE, task, "condition_0", "AS_AGREED").status())
                .as("one item was not looked at")
                .isEqualTo(400);
        inspects(it, "AS_AGREED", "OPENED");

        approves("tom.baker", remedy(number, it, 1));
        desk.untilRemedy(
                number,
                remedy(number, it, 1).path("number").asText(),
                each -> each.path("status").asText().equals("EXECUTED"));
        assertThat(remedy(number, it, 2).path("kind").asText())
                .as("nothing is left of opened cosmetics: declined by itself")
                .isEqualTo("DENIAL");
        // the right itself is not denied by a rule, so that two managers answer for it, one of legal
        approves("wang.fang", remedy(number, it, 2));
        approves("laura.rossi", remedy(number, it, 2));
        JsonNode offered = theReturn(number);
        assertThat(offered.path("status").asText()).isEqualTo("OFFERING_BACK");
        assertThat(offered.path("lines").path(0).path("goesBack").asBoolean()).isFalse();
        assertThat(offered.path("lines").path(1).path("goesBack").asBoolean()).isTrue();
        assertThat(said(number))
                .as("the customer is asked in his language")
                .anyMatch(text -> text.contains("gehört weiterhin Ihnen"));

        Answer wished = desk.as(AGENT)
                .post("/api/cases/" + number + "/returns/" + it + "/goods-wish", Protocol.json("wish", "BACK"));
        assertThat(wished.status()).as(wished.toString()).isEqualTo(200);
        String sending = desk.task(WAREHOUSE, it);
        desk.as(WAREHOUSE).engine("POST", "/task/" + sending + "/claim", Protocol.json("userId", WAREHOUSE));
        String summary = desk.as(WAREHOUSE)
                .engine("GET", "/task/" + sending + "/form-variables?deserializeValues=false", null)
                .json()
                .path("summary")
                .path("value")
                .asText();
        assertThat(summary).contains("Saucer", bought.order).doesNotContain("ceramic cup");
        assertThat(desk.submits(WAREHOUSE, sending, "carrier", "DHL").status())
                .as("no number")
                .isEqualTo(400);
        Answer sent = desk.submits(WAREHOUSE, sending, "carrier", "DHL", "trackingNumber", bought.tracking + "B");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(204);

        assertThat(theReturn(number).path("status").asText()).isEqualTo("SETTLED");
        assertThat(said(number)).anyMatch(text -> text.contains(bought.tracking + "B"));
        assertThat(reports(bought.tracking + "B", "DELIVERED", 1))
                .as("the parcel to the customer is none of ours")
                .isEqualTo("TAKEN");
        assertThat(jdbc.sql("select count(*) from unannounced_parcels where tracking_number = ?")
                        .param((bought.tracking + "B").toUpperCase(java.util.Locale.ROOT))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reports(bought.tracking + "B", "RETURNED_TO_SENDER", 0)).isEqualTo("TAKEN");
        assertThat(desk.timeline(number)).contains("return-goods-strayed");
    }

    @Test
    void theRefundDateCountsFromTheMailHoweverLateTheAgentEntersIt() {
        Bought bought = buys("GB", "GBP");
        String number = writes(bought, "I want to cancel order " + bought.order + " and send everything back.");
        clock.set(TestClock.START.plus(Duration.ofDays(4)));
        String it = requests(number, bought, "change-of-mind").path("number").asText();
        assertThat(theReturn(number).path("declaredOn").asText())
                .as("the day of his mail, not of the entry")
                .isEqualTo(LocalDate.ofInstant(TestClock.START, BERLIN).toString());
        post(WAREHOUSE, number, it, "arrival");
        assertThat(Instant.parse(theReturn(number).path("refundDueAt").asText()))
                .isEqualTo(LocalDate.ofInstant(TestClock.START, BERLIN)
                        .plusDays(14)
                        .atStartOfDay(BERLIN)
                        .toInstant());

        String declaration = "/api/cases/" + number + "/returns/" + it + "/declaration";
        Answer late = desk.as(AGENT)
                .post(
                        declaration,
                        Protocol.json(
                                "declaredOn",
                                LocalDate.ofInstant(clock.instant(), BERLIN).toString(),
                                "declaredBecause",
                                "I saw it only today"));
        assertThat(late.problem()).isEqualTo("declaration-too-late");
        LocalDate before = LocalDate.ofInstant(TestClock.START, BERLIN).minusDays(1);
        Answer set = desk.as(AGENT)
                .post(
                        declaration,
                        Protocol.json(
                                "declaredOn",
                                before.toString(),
                                "declaredBecause",
                                "He had told our shop the day before"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(Instant.parse(set.json().path("refundDueAt").asText()))
                .isEqualTo(before.plusDays(14).atStartOfDay(BERLIN).toInstant());
        assertThat(desk.timeline(number)).contains("return-declared");
    }

    /** The last remedy for a line of the return. */
    private JsonNode remedy(String number, String it, int line) {
        String remedy = jdbc.sql("select number from remedies where pays_for = ? order by id desc limit 1")
                .param(it + ":" + line)
                .query(String.class)
                .single();
        return desk.untilRemedy(number, remedy, each -> true);
    }

    private record Bought(String order, long line, String mail, String tracking) {}

    /** Two cups for 50.00 each, delivered two days ago, paid in full. */
    private Bought buys(String market, String currency) {
        String order = "RET-" + UUID.randomUUID().toString().substring(0, 8);
        String mail = order.toLowerCase(java.util.Locale.ROOT) + "@example.com";
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

    private long id(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    private String writes(Bought bought, String text) {
        return desk.customerWrites(
                "channel", "mail", "from", bought.mail, "text", text, "orderNumber", bought.order, "receivedBy", AGENT);
    }

    private JsonNode requests(String number, Bought bought, String reason) {
        Answer answer = desk.as(AGENT)
                .post(
                        "/api/cases/" + number + "/returns",
                        Protocol.json(
                                "lines",
                                List.of(Map.of("orderLineId", bought.line, "quantity", 2)),
                                "reason",
                                reason,
                                "wanted",
                                "REFUND"),
                        "Idempotency-Key",
                        Protocol.key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private Answer post(String person, String number, String it, String what) {
        return desk.as(person).post("/api/cases/" + number + "/returns/" + it + "/" + what, "{}");
    }

    private void photo(String number, String it) {
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
    private static Object[] items(String... conditions) {
        return IntStream.range(0, conditions.length)
                .boxed()
                .flatMap(i -> Stream.of("condition_" + i, conditions[i]))
                .toArray();
    }

    private void inspects(String it, String... conditions) {
        String task = desk.task(WAREHOUSE, it);
        desk.as(WAREHOUSE).engine("POST", "/task/" + task + "/claim", Protocol.json("userId", WAREHOUSE));
        Answer answer = desk.submits(WAREHOUSE, task, items(conditions));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** What the product made of a carrier's report, or the code of its refusal. */
    private String reports(String tracking, String event, int minutesAgo) {
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

    private void approves(String person, JsonNode remedy) {
        String task = desk.claims(person, remedy.path("number").asText());
        Answer answer = desk.submits(
                person, task, "answer", "approve:" + remedy.path("contentHash").asText());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private JsonNode remedies(String number) {
        JsonNode remedies =
                desk.as("tom.baker").get("/api/cases/" + number + "/remedies").json();
        return remedies.has("items") ? remedies.path("items") : remedies;
    }

    private JsonNode theReturn(String number) {
        return desk.as("tom.baker")
                .get("/api/cases/" + number + "/returns")
                .json()
                .path(0);
    }

    private List<String> said(String number) {
        return desk.as("tom.baker")
                .get("/api/cases/" + number + "/messages?limit=50")
                .json()
                .path("items")
                .findValuesAsText("text");
    }

    private String instance(String it) {
        return jdbc.sql("select process_instance_id from returns where number = ?")
                .param(it)
                .query(String.class)
                .single();
    }

    private int movements(String it) {
        return jdbc.sql("select count(*) from sandbox_movements where key like ?")
                .param("refund:" + it + ":%")
                .query(Integer.class)
                .single();
    }
}
