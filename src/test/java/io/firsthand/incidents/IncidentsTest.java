package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A container burns: one incident, one text to everybody it met, once; owners keep their cases. */
@ProductTest
class IncidentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    private HttpDesk tom;
    private String sku;

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

    @Test
    void tellsEverybodyOnceInHisLanguageAndOwnersKeepTheirCases() {
        Buyer anna = buyer("Anna <b>Schmidt</b>", "de");
        Buyer bob = buyer("Bob {case}", "en");
        String first = asks(anna, "lucia.gomez", "Mein Paket kommt nicht an.");
        String second = asks(bob, "emma.clark", "Where is my parcel?");
        JsonNode preview = tom.post("/api/incidents/preview", body(criterion())).json();
        assertThat(preview.get("count").asInt()).isEqualTo(2);
        assertThat(texts(preview.get("first"))).containsExactlyInAnyOrder(first, second);

        String key = UUID.randomUUID().toString();
        Answer opened = open(key);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        String number = opened.json().get("number").asText();
        assertThat(open(key).json().get("number").asText())
                .as("a second click opens no second one")
                .isEqualTo(number);
        works();

        assertThat(sent(first))
                .containsExactly("Liebe(r) Anna <b>Schmidt</b>, zu " + anna.order() + ": siehe " + first);
        assertThat(sent(second))
                .as("what is filled in is not looked at again")
                .containsExactly("Dear Bob {case}, about " + bob.order() + ": see " + second);
        assertThat(author(second)).isEqualTo("tom.baker");
        assertThat(owner(first)).isEqualTo("lucia.gomez");
        assertThat(tom.get("/api/cases/" + first + "/timeline").body())
                .contains("incident-linked")
                .contains("incident-told");
        works();
        assertThat(sent(first)).hasSize(1);

        // who asks later finds it there
        Buyer carol = buyer("Carol", "fr");
        String third = asks(carol, "claire.martin", "Où est mon colis ?");
        linking.linkNew();
        linking.linkNew();
        works();
        assertThat(sent(third)).containsExactly("Dear Carol, about " + carol.order() + ": see " + third);
        JsonNode figures = tom.get("/api/incidents/" + number).json().get("figures");
        assertThat(figures.get("cases").asInt()).isEqualTo(3);
        assertThat(figures.get("told").asInt()).isEqualTo(3);
        String taskId = jdbc.sql("select id_ from act_ru_task t join case_files c on c.process_instance_id ="
                        + " t.proc_inst_id_ where c.number = ?")
                .param(third)
                .query(String.class)
                .list()
                .get(0);
        assertThat(HttpDesk.at(port)
                        .login("claire.martin")
                        .get("/api/workbench/tasks/" + taskId)
                        .json()
                        .get("incidents")
                        .get(0)
                        .get("number")
                        .asText())
                .isEqualTo(number);
    }

    @Test
    void tellsNoCustomerTwiceAndNobodyWhoCannotBeWrittenTo() {
        Buyer anna = buyer("Anna", "en");
        String first = asks(anna, "lucia.gomez", "Where is my parcel?");
        String second = sameCustomersCase(first);
        String third = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        jdbc.sql("update messages set address = 'noreply@mail.example' where case_id ="
                        + " (select id from case_files where number = ?)")
                .param(third)
                .update();
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();

        CompletableFuture<Integer> otherNode = CompletableFuture.supplyAsync(outbox::runDue);
        outbox.runDue();
        otherNode.join();
        works();

        assertThat(sent(first).size() + sent(second).size()).isEqualTo(1);
        assertThat(sent(third)).isEmpty();
        assertThat(tom.get("/api/incidents/" + number + "/cases").body())
                .contains("customer-told")
                .contains("no-address-to-answer");
    }

    @Test
    void asksTheOwnersToCloseOrClosesWhatWaitedForNothingElse() {
        String working = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String waiting = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        HttpDesk lucia = HttpDesk.at(port).login("lucia.gomez");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        works();
        assertThat(lucia.post("/api/cases/" + waiting + "/waiting", "{\"waitingFor\":\"OUTSIDE\"}")
                        .status())
                .isLessThan(300);

        String over = "/api/incidents/" + number + "/over";
        String body = body(Map.of("texts", Map.of("en", "All parcels are on their way again."), "closeWaiting", true));
        assertThat(tom.post(over, body).json().get("overBy").asText()).isEqualTo("tom.baker");
        assertThat(tom.post(over, body).status()).as("a second click").isEqualTo(200);
        works();

        assertThat(sent(working))
                .endsWith("All parcels are on their way again.")
                .hasSize(2);
        assertThat(sent(waiting))
                .endsWith("All parcels are on their way again.")
                .hasSize(2);
        assertThat(status(waiting)).isIn("SOLVED", "CLOSED");
        assertThat(status(working)).isEqualTo("IN_WORK");
        assertThat(lucia.get("/api/cases/" + working + "/timeline").body()).contains("incident-over");
        String late = asks(buyer("Carol", "en"), "lucia.gomez", "Where is my parcel?");
        linking.linkNew();
        works();
        assertThat(sent(late)).as("nobody is linked any more").isEmpty();
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        String first = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String second = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        open(UUID.randomUUID().toString());
        // a node told one customer and died before it could say so, and died with the other in its hands
        outbox.runDue();
        jdbc.sql("update outbox set done_at = null, attempts = 5, leased_until = ? where topic = 'incident-text'"
                        + " and reference in (select t.id from incident_tellings t join case_files c on c.id = t.case_id"
                        + " where c.number in (?, ?))")
                .params(java.sql.Timestamp.from(clock.instant().plusSeconds(60)), first, second)
                .update();
        clock.advance(java.time.Duration.ofSeconds(61));
        works();

        assertThat(sent(first)).hasSize(1);
        assertThat(sent(second)).hasSize(1);
    }

    @Test
    void aCaseThatWasLinkedWronglyIsTakenOutAndHearsNoMore() {
        String first = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String second = asks(buyer("Bob", "en"), "lucia.gomez", "How do I clean the cup?");
        String third = asks(buyer("Carol", "en"), "lucia.gomez", "How do I clean the cup?");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        String path = "/api/incidents/" + number + "/cases/";
        assertThat(tom.post(path + third + "/unlinking", "").status())
                .as("before its text has left")
                .isEqualTo(204);
        works();
        assertThat(sent(third)).isEmpty();
        assertThat(sent(second)).hasSize(1);

        assertThat(HttpDesk.at(port)
                        .login("lucia.gomez")
                        .post(path + second + "/unlinking", "")
                        .status())
                .isEqualTo(403);
        assertThat(tom.post(path + second + "/unlinking", "").status()).isEqualTo(204);
        assertThat(tom.post(path + second + "/unlinking", "").status())
                .as("the second click")
                .isEqualTo(204);
        assertThat(tom.post(path + "C1/unlinking", "").problem()).isEqualTo("case-not-found");
        linking.linkNew();
        works();

        assertThat(sent(second)).as("what was said stays said").hasSize(1);
        assertThat(kinds(second)).filteredOn("incident-unlinked"::equals).hasSize(1);
        JsonNode sheet = tom.get("/api/workbench/cases/" + first).json();
        assertThat(sheet.at("/incidents/0/mayUnlink").asBoolean()).isTrue();
        assertThat(tom.get("/api/workbench/cases/" + second).json().path("incidents"))
                .isEmpty();
        assertThat(tom.get("/incidents/" + number).body())
                .contains("unlinked by")
                .doesNotContain("??");

        tom.post("/api/incidents/" + number + "/over", body(Map.of("texts", Map.of("en", "All is well again."))));
        works();
        assertThat(sent(first)).endsWith("All is well again.");
        assertThat(sent(second)).hasSize(1);
        assertThat(kinds(second)).doesNotContain("incident-over");
    }

    @Test
    void aLeadUnlinksOnThePageToo() {
        String linked = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String unknown = asks(new Buyer("NO-SUCH", UUID.randomUUID() + "@mail.example"), "lucia.gomez", "Hello");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        String token = HttpDesk.formToken(tom.get("/incidents/" + number));

        tom.form("/incidents/" + number + "/cases/" + unknown + "/unlinking", token);
        assertThat(tom.get("/incidents/" + number).body()).contains("was never linked");
        tom.form("/incidents/" + number + "/cases/" + linked + "/unlinking", token);

        assertThat(tom.in(java.util.Locale.CHINESE).get("/incidents/" + number).body())
                .contains("已由Tom", "取消关联")
                .doesNotContain("??");
        assertThat(kinds(linked)).contains("incident-unlinked");
    }

    @Test
    void aCaseThatWasUnlinkedByMistakeIsLinkedAgainAndHearsWhatItMissed() {
        String mistaken = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");
        String told = asks(buyer("Bob", "en"), "lucia.gomez", "Where is my parcel?");
        String late = asks(buyer("Carol", "en"), "lucia.gomez", "Where is my parcel?");
        String stranger = asks(new Buyer("NO-SUCH", UUID.randomUUID() + "@mail.example"), "lucia.gomez", "Hello");
        String number = open(UUID.randomUUID().toString()).json().get("number").asText();
        String path = "/api/incidents/" + number + "/cases/";
        tom.post(path + mistaken + "/unlinking", "");
        works();
        tom.post(path + told + "/unlinking", "");
        tom.post(path + late + "/unlinking", "");
        assertThat(sent(mistaken)).isEmpty();

        assertThat(tom.post(path + mistaken + "/linking", "").status()).isEqualTo(204);
        assertThat(tom.post(path + mistaken + "/linking", "").status())
                .as("the second click")
                .isEqualTo(204);
        assertThat(tom.post(path + told + "/linking", "").status()).isEqualTo(204);
        assertThat(tom.post(path + stranger + "/linking", "").problem()).isEqualTo("case-not-linked");
        assertThat(HttpDesk.at(port)
                        .login("lucia.gomez")
                        .post(path + mistaken + "/linking", "")
                        .status())
                .isEqualTo(403);
        works();

        assertThat(sent(mistaken)).hasSize(1);
        assertThat(sent(told)).as("nobody is told twice").hasSize(1);
        assertThat(kinds(mistaken)).filteredOn("incident-relinked"::equals).hasSize(1);
        assertThat(tom.get("/api/incidents/" + number)
                        .json()
                        .at("/figures/cases")
                        .asInt())
                .isEqualTo(2);

        tom.post("/api/incidents/" + number + "/over", body(Map.of("texts", Map.of("en", "All is well again."))));
        works();
        assertThat(sent(late)).as("not told that it is over").hasSize(1);
        tom.form(
                "/incidents/" + number + "/cases/" + late + "/linking",
                HttpDesk.formToken(tom.get("/incidents/" + number)));
        assertThat(tom.get("/incidents/" + number).body())
                .contains(late, "belongs to it again")
                .doesNotContain("??", "unlinked by");
        works();
        works();

        assertThat(sent(late)).endsWith("All is well again.").hasSize(2);
        assertThat(sent(mistaken)).endsWith("All is well again.").hasSize(2);
        assertThat(kinds(late)).contains("incident-over");
    }

    /** One whose criterion the database cannot work out must not keep the others from taking in their cases. */
    @Test
    void anIncidentThatFailsDoesNotStopTheOthers() {
        String broken = open(UUID.randomUUID().toString()).json().get("number").asText();
        jdbc.sql("update incidents set to_day = '5874000-01-01' where number = ?")
                .param(broken)
                .update();
        String whole = open(UUID.randomUUID().toString()).json().get("number").asText();
        String number = asks(buyer("Anna", "en"), "lucia.gomez", "Where is my parcel?");

        linking.linkNew();
        works();

        assertThat(sent(number)).hasSize(1);
        assertThat(tom.get("/api/incidents/" + whole + "/cases").body()).contains(number);
    }

    private List<String> kinds(String number) {
        return jdbc.sql("select t.kind from timeline_entries t join case_files c on c.id = t.case_id"
                        + " where c.number = ? order by t.id")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    void isForLeadsAndRefusesNonsense() {
        Map<String, Object> wish = wish();
        for (String person : List.of("lucia.gomez", "ana.silva", "nora.klein")) {
            HttpDesk desk = HttpDesk.at(port).login(person);
            assertThat(desk.post("/api/incidents", body(wish)).status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(desk.get("/incidents").status()).as(person).isEqualTo(403);
        }
        assertThat(HttpDesk.at(port).post("/api/incidents", body(wish)).status())
                .isIn(401, 403);

        assertThat(refused(wish, "texts", Map.of("de", "Hallo"))).isEqualTo("announcement-without-english");
        assertThat(refused(wish, "texts", Map.of("en", "x", "xx", "y"))).isEqualTo("announcement-language-unknown");
        assertThat(refused(wish, "texts", Map.of("en", "Dear {password}"))).isEqualTo("announcement-place-unknown");
        assertThat(refused(wish, "texts", Map.of("en", " "))).isEqualTo("missing-value");
        assertThat(refused(wish, "title", " ")).isEqualTo("missing-value");
        assertThat(refused(wish, "title", "x".repeat(201))).isEqualTo("incident-text-too-long");
        assertThat(refused(wish, "affected", Map.of("by", "ORDERS"))).isEqualTo("missing-value");
        assertThat(refused(wish, "affected", Map.of("by", "PARCELS", "carrier", "dhl")))
                .isEqualTo("missing-value");
        assertThat(refused(wish, "affected", Map.of("by", "REASON", "reason", "no-such", "from", "2026-11-01")))
                .isEqualTo("incident-reason-unknown");
        assertThat(refused(
                        wish, "affected", Map.of("by", "ITEM", "sku", sku, "from", "2026-11-02", "to", "2026-11-01")))
                .isEqualTo("period-reversed");
        assertThat(refused(wish, "affected", Map.of("by", "ITEM", "sku", sku, "to", "+999999-01-01")))
                .isEqualTo("incident-day-invalid");
        assertThat(tom.post("/api/incidents/I-0/over", "{\"closeWaiting\":false}")
                        .problem())
                .isEqualTo("incident-not-found");
        assertThat(tom.post("/api/incidents/preview", body(Map.of("by", "ORDERS", "orders", List.of("NO-SUCH"))))
                        .json()
                        .get("unknownOrders")
                        .get(0)
                        .asText())
                .isEqualTo("NO-SUCH");
    }

    @Test
    void isOpenedOnThePageAfterALookAtWhomItMeets() {
        String number = asks(buyer("Anna", "en"), "lucia.gomez", "<script>alert(1)</script> where is it?");
        assertThat(tom.get("/incidents/new").body()).contains("name=\"text-en\"");
        Map<String, String> form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "title", "Truck <b>burnt</b>",
                "what", "On the A7",
                "by", "ITEM",
                "sku", sku,
                "text-en", "Dear {name}, we send it anew.",
                "step", "preview"));
        Answer preview = submit(form);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.body())
                .contains(number)
                .contains("Truck &lt;b&gt;burnt&lt;/b&gt;")
                .doesNotContain("<script>alert")
                .contains("value=\"open\"");
        assertThat(sent(number)).isEmpty();

        form.put("step", "open");
        Answer opened = submit(form);
        assertThat(opened.status()).as(opened.toString()).isIn(302, 303);
        submit(form);
        works();

        assertThat(sent(number)).containsExactly("Dear Anna, we send it anew.");
        String page = opened.header("location").replaceAll("^https?://[^/]+", "");
        assertThat(tom.get(page).body()).contains(number).contains("told").contains("Truck &lt;b&gt;burnt&lt;/b&gt;");
        assertThat(tom.in(java.util.Locale.CHINESE).get("/incidents").body()).contains("突发事件");
        form.put("text-en", "Dear {x}");
        form.put("step", "preview");
        assertThat(submit(form).status()).isEqualTo(400);
    }

    private Answer submit(Map<String, String> fields) {
        StringBuilder form = new StringBuilder(HttpDesk.formToken(tom.get("/incidents/new")));
        fields.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return tom.form("/incidents/new", form.toString());
    }

    private Map<String, Object> criterion() {
        return Map.of("by", "ITEM", "sku", sku);
    }

    private Map<String, Object> wish() {
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

    private Answer open(String key) {
        return tom.post("/api/incidents", body(wish()), "Idempotency-Key", key);
    }

    private String refused(Map<String, Object> wish, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(wish);
        changed.put(field, value);
        Answer answer = tom.post("/api/incidents", body(changed));
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
        return answer.problem();
    }

    private static String body(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText())
                .toList();
    }

    private void works() {
        outbox.runDue();
        UndoTime.passes(jdbc, clock);
        outbox.runDue();
    }

    private record Buyer(String order, String mail) {}

    private Buyer buyer(String name, String language) {
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

    private String asks(Buyer buyer, String owner, String text) {
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

    /** A second open case of the same customer with the same order: its first message came the same way. */
    private String sameCustomersCase(String number) {
        Buyer other = buyer("Anna", "en");
        String second = asks(other, "lucia.gomez", "And the other one?");
        jdbc.sql("update case_files set customer_id = (select customer_id from case_files where number = ?)"
                        + " where number = ?")
                .params(number, second)
                .update();
        return second;
    }

    private List<String> sent(String number) {
        return jdbc.sql("select m.text from messages m join case_files c on c.id = m.case_id join sandbox_deliveries"
                        + " using (message_id) where c.number = ? and m.author = 'tom.baker' order by m.id")
                .param(number)
                .query(String.class)
                .list();
    }

    private String author(String number) {
        return jdbc.sql("select m.author from messages m join case_files c on c.id = m.case_id"
                        + " where c.number = ? and m.direction = 'OUT' and not m.automatic")
                .param(number)
                .query(String.class)
                .single();
    }

    private String owner(String number) {
        return jdbc.sql("select owner from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String status(String number) {
        return jdbc.sql("select status from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
