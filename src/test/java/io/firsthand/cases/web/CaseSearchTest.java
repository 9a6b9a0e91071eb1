package io.firsthand.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what a case is found, by whom, and what a search does not tell. */
@ProductTest
class CaseSearchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    HttpDesk lucia;

    /** a word that no other test uses */
    private final String word = "zq" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void signIn() {
        lucia = HttpDesk.at(port).login("lucia.gomez");
    }

    @Test
    void findsACaseByNameAddressOrderParcelAndNumber() {
        Buyer buyer = buyer("Zoë Müller-" + word);
        String number = opened(buyer.mail, "Where is it?", buyer.order);

        assertThat(numbers("zoe MULLER-" + word)).containsExactly(number);
        assertThat(numbers(word.substring(0, 20))).as("the beginning of a name").containsExactly(number);
        assertThat(numbers(" " + buyer.mail.toUpperCase(Locale.ROOT))).containsExactly(number);
        assertThat(numbers("+" + buyer.phone)).containsExactly(number);
        assertThat(numbers("0" + buyer.phone.substring(2)))
                .as("as dialled at home")
                .containsExactly(number);
        assertThat(numbers(buyer.order.toLowerCase(Locale.ROOT))).containsExactly(number);
        assertThat(numbers(buyer.parcel.substring(0, 4) + " " + buyer.parcel.substring(4)))
                .containsExactly(number);
        assertThat(numbers(number.toLowerCase(Locale.ROOT))).contains(number);
    }

    @Test
    void findsWordsOfTheConversationAlsoInChineseAndAfterTheCaseWasClosed() {
        String chinese = "杯" + rare() + "碎";
        String number = opened(mail(), "你好，我的" + chinese + "了，" + word + " 请处理。", null);
        lucia.post("/api/cases/" + number + "/notes", "{\"text\":\"Überprüft " + word + "note\"}");

        assertThat(numbers(chinese)).containsExactly(number);
        assertThat(numbers(chinese.substring(0, 2) + " " + word)).containsExactly(number);
        assertThat(numbers("uberpruft " + word)).containsExactly(number);
        assertThat(numbers(chinese + "别")).isEmpty();

        lucia.put("/api/cases/" + number + "/reason", "{\"reason\":\"how-to\"}");
        Answer closed = lucia.post("/api/cases/" + number + "/withdrawal", "{\"closedAs\":\"WITHDRAWN\"}");
        assertThat(closed.status()).as(closed.toString()).isEqualTo(204);
        assertThat(numbers(chinese)).containsExactly(number);
        assertThat(search(lucia, "term", chinese, "open", false)
                        .json()
                        .at("/items/0/summary/closedAs")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void findsAnUnknownSenderByHisAddress() {
        String stranger = mail();
        String number = opened(stranger, "Hello?", null);

        assertThat(numbers(stranger)).containsExactly(number);
    }

    @Test
    void findsANameThatManyBearAndOneThatFewBear() {
        Buyer first = buyer("Common-" + word);
        String number = opened(first.mail, "Where is it?", first.order);
        // so many that the newest customers tell it is common
        jdbc.sql("""
                        insert into customers (name, language, country, time_zone, created_at)
                        select 'Common-' || ?, 'en', 'GB', 'UTC', now() from generate_series(1, 40)""").param(word).update();

        assertThat(numbers("common-" + word)).containsExactly(number);
    }

    @Test
    void doesNotLeadFromAnOrderToACaseThatOnlyNamesIt() {
        Buyer owner = buyer("Owner " + word);
        String stranger = opened(mail(), "It is mine", owner.order);

        assertThat(numbers(owner.order)).doesNotContain(stranger);
        assertThat(numbers(owner.parcel)).isEmpty();
        assertThat(numbers("Owner " + word)).isEmpty();
        assertThat(search(lucia, "term", stranger).body()).doesNotContain(owner.order, "Owner");
    }

    @Test
    void tellsNobodyOfWhatIsNotSentYet() {
        String mail = mail();
        String number = opened(mail, "Hello " + word, null);
        String secret = word + "draft";
        Answer draft = lucia.post("/api/cases/" + number + "/replies", json(Map.of("text", secret, "draft", true)));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        assertThat(numbers(secret)).isEmpty();

        jdbc.sql("update messages set state = 'QUEUED' where text = ?")
                .param(secret)
                .update();
        assertThat(numbers(secret)).containsExactly(number);
        jdbc.sql("update messages set state = 'DRAFT' where text = ?")
                .param(secret)
                .update();
        assertThat(numbers(secret)).isEmpty();
    }

    @Test
    void narrowsAndPagesNewestFirst() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(0, opened(mail(), "Where is " + word + " " + i, null));
        }
        lucia.post("/api/cases/" + numbers.get(1) + "/waiting", "{\"waitingFor\":\"OUTSIDE\"}");

        Answer first = search(lucia, "term", word, "limit", 2);
        assertThat(numbers(first)).containsExactly(numbers.get(0), numbers.get(1));
        assertThat(first.json().at("/items/1/waitingFor").asText()).isEqualTo("OUTSIDE");
        assertThat(first.json().at("/items/1/waitingUntil").asText()).isNotEmpty();
        assertThat(first.json().at("/items/0/lastSaidAt").asText()).isNotEmpty();
        assertThat(numbers(search(
                        lucia,
                        "term",
                        word,
                        "limit",
                        2,
                        "after",
                        first.json().path("next").asText())))
                .containsExactly(numbers.get(2));
        assertThat(numbers(search(lucia, "term", word, "status", "WAITING"))).containsExactly(numbers.get(1));
        assertThat(numbers(search(lucia, "term", word, "owner", "mei.lin"))).isEmpty();
        assertThat(numbers(search(lucia, "term", word, "owner", "lucia.gomez"))).hasSize(3);
        assertThat(numbers(search(lucia, "term", word, "since", "2099-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(lucia.get("/api/cases?status=WAITING&owner=lucia.gomez&since=2020-01-01T00:00:00Z")
                        .body())
                .contains(numbers.get(1))
                .doesNotContain(numbers.get(0));
    }

    @Test
    void takesHostileTermsAsTheLettersTheyAre() {
        String number = opened(mail(), "100% of " + word + "_x 'quoted' \\ done", null);

        assertThat(numbers("100% " + word)).containsExactly(number);
        assertThat(numbers("'" + word + "_x' OR '1'='1")).isEmpty();
        for (String hostile : List.of(
                "%%", "__", "''", "\\\\", "):*", "a & !b | <->", "' || pg_sleep(9) --", "\u0000\u0000ab", "😀😀")) {
            Answer answer = search(lucia, "term", hostile);
            assertThat(answer.status()).as(hostile + ": " + answer).isEqualTo(200);
        }
        assertThat(search(lucia, "term", "%%").json().at("/items")).isEmpty();
        assertThat(search(lucia, "term", "\ud83d").problem()).isEqualTo("search-term-short");
    }

    @Test
    void refusesWhatIsTooShortOrTooLongWithASentence() {
        assertThat(search(lucia, "term", " a ").problem()).isEqualTo("search-term-short");
        assertThat(search(lucia, "limit", 5).problem()).isEqualTo("search-term-short");
        assertThat(search(lucia, "term", "x".repeat(10_000)).problem()).isEqualTo("search-term-long");
        Answer chinese = search(HttpDesk.at(port).login("wang.fang").in(Locale.CHINESE), "term", "杯");
        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.json().path("detail").asText()).contains("至少输入 2 个字符");
        assertThat(search(lucia, "term", "ab", "after", "???").problem()).isEqualTo("cursor-invalid");
    }

    @Test
    void letsTheDeskAndAuditorsLookAndNobodyElse() {
        TestPeople.add(jdbc, "search.auditor", "auditor");
        TestPeople.add(jdbc, "search.robot", "integration");
        HttpDesk auditor = HttpDesk.at(port).login("search.auditor");
        auditor.get("/");
        assertThat(search(auditor, "term", word).status()).isEqualTo(200);
        for (String other : List.of("search.robot", "ana.silva", "ada.admin")) {
            HttpDesk desk = HttpDesk.at(port).login(other);
            desk.get("/");
            assertThat(search(desk, "term", word).status()).as(other).isEqualTo(403);
        }
        assertThat(search(HttpDesk.at(port), "term", word).status()).isIn(401, 403);
    }

    private List<String> numbers(String term) {
        Answer answer = search(lucia, "term", term);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return numbers(answer);
    }

    private static List<String> numbers(Answer answer) {
        return answer.json().path("items").findValues("summary").stream()
                .map(summary -> summary.path("number").asText())
                .toList();
    }

    private static Answer search(HttpDesk desk, Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return desk.post("/api/cases/searches", json(body));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two characters that hardly stand together anywhere. */
    private static String rare() {
        int from = 0x4e00;
        int chosen = Math.floorMod(UUID.randomUUID().hashCode(), 2000 * 2000);
        return new String(Character.toChars(from + 18000 + chosen % 2000))
                + new String(Character.toChars(from + 16000 + chosen / 2000));
    }

    private static String mail() {
        return UUID.randomUUID() + "@example.org";
    }

    private record Buyer(String mail, String phone, String order, String parcel) {}

    private Buyer buyer(String name) {
        String digits = String.valueOf(
                1_000_000_000L + Math.abs((long) UUID.randomUUID().hashCode()));
        Buyer buyer = new Buyer(mail(), "49" + digits, "SR-" + digits, "TRK" + digits + "DE");
        jdbc.sql("""
                        with c as (insert into customers (name, language, country, time_zone, created_at)
                                   values (:name, 'de', 'DE', 'Europe/Berlin', now()) returning id),
                             a as (insert into customer_addresses (customer_id, kind, address)
                                   select id, 'mail', :mail from c union all select id, 'phone', :phone from c),
                             o as (insert into orders (number, customer_id, shop, platform, market, currency, goods_total,
                                                       shipping_total, ordered_at, promised_on, cny_rate)
                                   select :order, id, 'shop', 'shop', 'DE', 'EUR', 20, 0, now(), now(), 8 from c returning id)
                        insert into parcels (order_id, carrier, tracking_number, state)
                        select id, 'DHL', :parcel, 'IN_TRANSIT' from o""")
                .param("name", name)
                .param("mail", buyer.mail)
                .param("phone", buyer.phone)
                .param("order", buyer.order)
                .param("parcel", buyer.parcel)
                .update();
        return buyer;
    }

    private String opened(String mail, String text, String order) {
        Map<String, Object> body = new HashMap<>(
                Map.of("channel", "mail", "from", mail, "text", text, "receivedBy", "lucia.gomez", "language", "en"));
        if (order != null) {
            body.put("orderNumber", order);
        }
        Answer answer = lucia.post("/api/contacts", json(body));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("caseNumber").asText();
    }
}
