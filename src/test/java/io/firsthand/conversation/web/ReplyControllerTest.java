package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.UndoTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers: who may, past what, released by whom, sent once, and what happens when they do not arrive. */
@ProductTest
class ReplyControllerTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutboxWorker outbox;

    @Autowired
    List<OutboxHandler> handlers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    HttpDesk lucia;
    HttpDesk mei;

    private Instant before;

    @AfterEach
    void setTheClockBack() {
        clock.set(before);
    }

    private void outboxRuns() {
        UndoTime.passes(jdbc, clock);
        outbox.runDue();
    }

    @BeforeEach
    void signIn() {
        before = clock.instant();
        lucia = HttpDesk.at(port).login("lucia.gomez");
        mei = HttpDesk.at(port).login("mei.lin");
    }

    private JsonNode contact(String owner, String from) {
        return new ContactCalls(lucia)
                .opened("channel", "mail", "from", from, "text", "My cup is broken", "receivedBy", owner);
    }

    private List<JsonNode> messages(String number) {
        List<JsonNode> items = new ArrayList<>();
        lucia.get("/api/cases/" + number + "/messages?limit=200")
                .json()
                .get("items")
                .forEach(items::add);
        return items;
    }

    private long lastOfCustomer(String number) {
        return messages(number).stream()
                .filter(message -> message.get("direction").asText().equals("IN"))
                .mapToLong(message -> message.get("id").asLong())
                .max()
                .orElseThrow();
    }

    private Answer reply(HttpDesk desk, String number, String text) {
        return desk.post("/api/cases/" + number + "/replies", json("text", text, "seenUpTo", lastOfCustomer(number)));
    }

    private String state(String number, long id) {
        return messages(number).stream()
                .filter(message -> message.get("id").asLong() == id)
                .map(message -> message.get("state").asText())
                .findFirst()
                .orElseThrow();
    }

    private boolean answered(String number) {
        return jdbc.sql("select first_answered_at is not null from case_files where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private boolean unread(String number) {
        return jdbc.sql("select unread_since is not null from case_files where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private void risky(String number) {
        jdbc.sql("update case_files set priority = 'P1' where number = ?")
                .param(number)
                .update();
    }

    @Test
    void sendsTheOwnersAnswerAndStopsTheClockOnlyThen() {
        String number = number(contact("lucia.gomez", someone()));

        Answer answer = reply(lucia, number, "We are sorry. A new cup is on its way.");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("state").asText()).isEqualTo("QUEUED");
        assertThat(answered(number)).isFalse();

        outboxRuns();

        assertThat(state(number, answer.json().get("id").asLong())).isEqualTo("DELIVERED");
        assertThat(answered(number)).isTrue();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("customer-answered");
    }

    @Test
    void letsOnlyTheOwnerADeputyOrALeadAnswer() {
        String number = number(contact("lucia.gomez", someone()));

        assertThat(reply(mei, number, "Hello").problem()).isEqualTo("not-your-case");
        assertThat(reply(HttpDesk.at(port).login("tom.baker"), number, "Hello").status())
                .isEqualTo(201);
    }

    @Test
    void answersNobodyPastAMessageThatWasNotRead() {
        JsonNode receipt = contact("lucia.gomez", someone());
        String number = number(receipt);
        long seen = lastOfCustomer(number);
        new ContactCalls(lucia)
                .joined(
                        "channel",
                        "mail",
                        "from",
                        someone(),
                        "text",
                        "Forget it!",
                        "reference",
                        receipt.get("reference").asText());

        Answer answer = lucia.post("/api/cases/" + number + "/replies", json("text", "Sent!", "seenUpTo", seen));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("customer-wrote-meanwhile");
        assertThat(answer.json().get("newest").asLong())
                .isEqualTo(lastOfCustomer(number))
                .isGreaterThan(seen);
        assertThat(messages(number))
                .noneMatch(message -> message.get("text").asText().equals("Sent!"));
    }

    @Test
    void takesTheUnreadMarkAwayFromWhoAnswersTheLastMessage() {
        JsonNode receipt = contact("lucia.gomez", someone());
        String number = number(receipt);
        new ContactCalls(lucia)
                .joined(
                        "channel",
                        "mail",
                        "from",
                        someone(),
                        "text",
                        "And now?",
                        "reference",
                        receipt.get("reference").asText());

        reply(lucia, number, "It is on its way.");

        assertThat(unread(number)).isFalse();
    }

    @Test
    void holdsAnAssistantsHighRiskAnswerUntilASecondPersonReleasesIt() {
        String number = number(contact("mei.lin", someone()));
        risky(number);

        Answer written = reply(mei, number, "Please see a doctor and send us a photo.");
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        assertThat(written.json().get("state").asText()).isEqualTo("AWAITING_RELEASE");
        long id = written.json().get("id").asLong();
        String release = "/api/cases/" + number + "/replies/" + id + "/release";
        String seen = json(
                "seenUpTo",
                lastOfCustomer(number),
                "version",
                written.json().get("version").asInt());

        assertThat(mei.post(release, seen).problem()).isEqualTo("own-release");
        assertThat(HttpDesk.at(port).login("kenji.sato").post(release, seen).problem())
                .isEqualTo("release-needs-expert");
        assertThat(lucia.get("/api/replies/awaiting-release?limit=200").body()).contains(number);
        outboxRuns();
        assertThat(state(number, id)).isEqualTo("AWAITING_RELEASE");

        assertThat(lucia.post(release, seen).json().get("releasedBy").asText()).isEqualTo("lucia.gomez");
        outboxRuns();

        assertThat(state(number, id)).isEqualTo("DELIVERED");
        assertThat(lucia.post(release, seen).problem()).isEqualTo("reply-not-awaiting");
    }

    @Test
    void sendsAnExpertsHighRiskAnswerAtOnce() {
        String number = number(contact("lucia.gomez", someone()));
        risky(number);

        assertThat(reply(lucia, number, "Please stop using it.")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("QUEUED");
    }

    @Test
    void givesAnAnswerBackToItsAuthorWithANote() {
        String number = number(contact("mei.lin", someone()));
        risky(number);
        JsonNode reply = reply(mei, number, "No.").json();
        String path = "/api/cases/" + number + "/replies/" + reply.get("id").asLong();

        Answer back = lucia.post(
                path + "/return",
                json(
                        "why",
                        "Too curt: explain and offer something.",
                        "version",
                        reply.get("version").asInt()));
        assertThat(back.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(unread(number)).isTrue();
        assertThat(messages(number))
                .anyMatch(message -> message.get("direction").asText().equals("NOTE"));

        String sheet = "/api/workbench/tasks/"
                + jdbc.sql(
                                "select t.id_ from act_ru_task t join case_files c on c.process_instance_id = t.proc_inst_id_"
                                        + " where c.number = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        assertThat(mei.get(sheet).body()).contains("\"whyReturned\":\"Too curt: explain and offer something.\"");

        int version = back.json().get("version").asInt();
        assertThat(mei.put(path, json("text", "We are sorry.", "version", version))
                        .json()
                        .get("text")
                        .asText())
                .isEqualTo("We are sorry.");
        assertThat(mei.put(path, json("text", "Again", "version", version)).problem())
                .isEqualTo("changed-meanwhile");
        assertThat(mei.post(path + "/submission", json("seenUpTo", lastOfCustomer(number)))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("AWAITING_RELEASE");
        assertThat(mei.get(sheet).body()).doesNotContain("\"whyReturned\":\"Too curt");
    }

    @Test
    void releasesAndReturnsOnlyTheWordsThatTheSecondPersonSaw() {
        String number = number(contact("mei.lin", someone()));
        risky(number);
        JsonNode seen = reply(mei, number, "Please stop using it.").json();
        String path = "/api/cases/" + number + "/replies/" + seen.get("id").asLong();
        long customer = lastOfCustomer(number);
        int old = seen.get("version").asInt();
        int returned = lucia.post(path + "/return", json("why", "Add where to send it.", "version", old))
                .json()
                .get("version")
                .asInt();
        mei.put(path, json("text", "Keep using it.", "version", returned));
        JsonNode now =
                mei.post(path + "/submission", json("seenUpTo", customer)).json();

        Answer released = lucia.post(path + "/release", json("seenUpTo", customer, "version", old));
        assertThat(released.status()).isEqualTo(409);
        assertThat(released.problem()).isEqualTo("changed-meanwhile");
        assertThat(lucia.post(path + "/return", json("why", "Old words", "version", old))
                        .problem())
                .isEqualTo("changed-meanwhile");
        assertThat(lucia.post(path + "/release", json("seenUpTo", customer)).status())
                .as("without a version nobody says what he agrees to")
                .isEqualTo(400);
        assertThat(state(number, seen.get("id").asLong())).isEqualTo("AWAITING_RELEASE");

        assertThat(lucia.post(
                                path + "/release",
                                json(
                                        "seenUpTo",
                                        customer,
                                        "version",
                                        now.get("version").asInt()))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("QUEUED");
    }

    @Test
    void showsADraftToItsAuthorOnly() {
        String number = number(contact("lucia.gomez", someone()));
        String replies = "/api/cases/" + number + "/replies";
        String messages = "/api/cases/" + number + "/messages";
        lucia.post(replies, json("text", "Half a thought", "draft", true));

        assertThat(lucia.get(replies).body()).contains("Half a thought");
        assertThat(lucia.get(messages).body()).contains("Half a thought");
        assertThat(mei.get(replies).body()).doesNotContain("Half a thought");
        assertThat(mei.get(messages).body()).contains("My cup is broken").doesNotContain("Half a thought");
    }

    @Test
    void answersNoAddressThatIsNotKnownToBeTheCustomers() {
        ContactCalls contacts = new ContactCalls(lucia);
        JsonNode receipt = contacts.opened("channel", "web", "text", "My cup is broken", "receivedBy", "lucia.gomez");
        String number = number(receipt);
        assertThat(reply(lucia, number, "Hello").problem()).isEqualTo("no-address-to-answer");

        String reference = receipt.get("reference").asText();
        contacts.joined("channel", "mail", "from", someone(), "text", "What did I order?", "reference", reference);
        Answer refused = reply(lucia.in(Locale.CHINESE), number, "You ordered a cup.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("address-not-confirmed");
        assertThat(refused.json().get("detail").asText()).contains("尚未确认");

        String known = knownCustomer();
        contacts.joined("channel", "mail", "from", known, "text", "It is me.", "reference", reference);
        Answer answer = reply(lucia, number, "You ordered a cup.");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().get("address").asText()).isEqualTo(known);
    }

    private String knownCustomer() {
        String mail = someone();
        long id = jdbc.sql("""
                        insert into customers (name, language, country, time_zone, created_at)
                        values ('Ann', 'en', 'GB', 'Europe/London', now()) returning id""").query(Long.class).single();
        jdbc.sql("insert into customer_addresses (customer_id, kind, address) values (?, 'mail', ?)")
                .params(id, mail)
                .update();
        return mail;
    }

    @Test
    void closesNoCaseOverAnAnswerThatWaitsForRelease() {
        String number = number(contact("mei.lin", someone()));
        risky(number);
        reply(mei, number, "We will see.");

        assertThat(mei.post("/api/cases/" + number + "/closing", "{\"closedAs\":\"SOLVED\"}")
                        .problem())
                .isEqualTo("work-still-open");
    }

    @Test
    void keepsADraftUntilItIsSubmittedOrThrownAway() {
        String number = number(contact("lucia.gomez", someone()));
        Answer draft = lucia.post("/api/cases/" + number + "/replies", json("text", "Perhaps", "draft", true));
        String path =
                "/api/cases/" + number + "/replies/" + draft.json().get("id").asLong();

        outboxRuns();
        assertThat(draft.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(HttpDesk.at(port).login("tom.baker").delete(path).problem()).isEqualTo("not-your-draft");
        assertThat(lucia.delete(path).status()).isEqualTo(204);
        assertThat(lucia.delete(path).problem()).isEqualTo("message-not-found");
    }

    @Test
    void takesADoubleClickForOneAnswer() {
        String number = number(contact("lucia.gomez", someone()));
        String body = json("text", "On its way.", "seenUpTo", lastOfCustomer(number));
        String key = UUID.randomUUID().toString();
        String path = "/api/cases/" + number + "/replies";

        Answer first = lucia.post(path, body, "Idempotency-Key", key);
        Answer again = lucia.post(path, body, "Idempotency-Key", key);
        Answer unkeyed = lucia.post(path, body);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(unkeyed.problem()).isEqualTo("reply-repeated");
        assertThat(lucia.post(path, json("text", "On its way.", "seenUpTo", lastOfCustomer(number), "confirmed", true))
                        .status())
                .isEqualTo(201);
        clock.advance(Duration.ofMinutes(2));
        assertThat(lucia.post(path, body).status()).isEqualTo(201);
    }

    @Test
    void tellsTheOwnerThatAnAnswerIsNotTriedAnyMore() {
        String number = number(contact("lucia.gomez", someone()));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();
        assertThat(unread(number)).isFalse();
        OutboxEntry entry = jdbc.sql("select id, topic, key from outbox where topic = 'message' and reference = ?")
                .param(id)
                .query((row, n) ->
                        new OutboxEntry(row.getLong("id"), row.getString("topic"), row.getString("key"), id, 17))
                .single();

        transaction.executeWithoutResult(status -> handlers.stream()
                .filter(handler -> handler.topic().equals(entry.topic()))
                .forEach(handler -> handler.stopped(entry)));

        assertThat(unread(number)).isTrue();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("delivery-stopped");
        assertThat(answered(number)).isFalse();
    }

    @Test
    void tellsTheOwnerThatAnAnswerDidNotArrive() {
        String number = number(contact("lucia.gomez", "bounce@" + UUID.randomUUID() + ".example"));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();

        outboxRuns();

        assertThat(state(number, id)).isEqualTo("FAILED");
        assertThat(answered(number)).isFalse();
        assertThat(unread(number)).isTrue();
        assertThat(lucia.get("/api/cases/" + number + "/timeline").body()).contains("delivery-failed");
    }

    @Test
    void asksBeforeItSendsAgainWhatMayHaveGotThrough() {
        String number = number(contact("lucia.gomez", "silent@" + UUID.randomUUID() + ".example"));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();

        outboxRuns();
        assertThat(state(number, id)).isEqualTo("QUEUED");
        clock.advance(Duration.ofMinutes(5));
        outboxRuns();

        assertThat(state(number, id)).isEqualTo("DELIVERED");
        assertThat(sent(id)).isEqualTo(1);
    }

    @Test
    void waitsForTheWordOfASlowChannel() {
        String number = number(contact("lucia.gomez", "slow@" + UUID.randomUUID() + ".example"));
        long id = reply(lucia, number, "On its way.").json().get("id").asLong();

        outboxRuns();
        assertThat(state(number, id)).isEqualTo("SENT");
        assertThat(answered(number)).isTrue();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(2));
            outboxRuns();
        }

        assertThat(state(number, id)).isEqualTo("DELIVERED");
        assertThat(sent(id)).isEqualTo(1);
    }

    private long sent(long id) {
        return jdbc.sql(
                        "select count(*) from sandbox_deliveries where message_id = (select message_id from messages where id = ?)")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void keepsNotesInTheHouse() {
        String number = number(contact("lucia.gomez", someone()));

        Answer note = mei.post("/api/cases/" + number + "/notes", json("text", "Called the carrier. ${7*7}"));
        outboxRuns();

        assertThat(note.status()).isEqualTo(201);
        assertThat(note.json().get("direction").asText()).isEqualTo("NOTE");
        assertThat(note.json().get("text").asText()).isEqualTo("Called the carrier. ${7*7}");
        assertThat(mei.in(Locale.CHINESE)
                        .post("/api/cases/" + number + "/notes", json("text", " "))
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("既没有文字，也没有附件。");
        assertThat(sent(note.json().get("id").asLong())).isZero();
    }

    @Test
    void servesFilesAsDownloadsOnly() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        JsonNode receipt = new ContactCalls(lucia)
                .opened(
                        "channel",
                        "mail",
                        "from",
                        someone(),
                        "attachments",
                        List.of(Map.of(
                                "name",
                                "杯子 \"x\".png",
                                "content",
                                Base64.getEncoder().encodeToString(page))));

        JsonNode file = messages(number(receipt)).get(0).get("attachments").get(0);
        Answer download = lucia.get(file.get("href").asText());

        assertThat(file.get("mediaType").asText()).isEqualTo("text/html");
        assertThat(download.bytes()).isEqualTo(page);
        assertThat(download.header("content-type")).isEqualTo("application/octet-stream");
        assertThat(download.header("content-disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%9D%AF%E5%AD%90%20x.png");
        assertThat(download.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(download.header("content-security-policy")).contains("sandbox");
        assertThat(lucia.get("/api/attachments/" + UUID.randomUUID()).problem()).isEqualTo("attachment-not-found");
        assertThat(lucia.get("/api/attachments/1").problem()).isEqualTo("wrong-type");
        assertThat(HttpDesk.at(port).get(file.get("href").asText()).status()).isEqualTo(401);
        assertThat(HttpDesk.at(port)
                        .login("ana.silva")
                        .get(file.get("href").asText())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesFilesOfAFormToo() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"channel\"\r\n\r\nweb\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\n" + someone() + "\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"text\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n杯子碎了\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"a.txt\"\r\n\r\nGIF89a...\r\n--b--\r\n";
        Answer answer = lucia.call(
                "POST", "/api/contacts", "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);

        JsonNode message = messages(number(answer.json())).get(0);
        assertThat(message.get("text").asText()).isEqualTo("杯子碎了");
        assertThat(message.get("language").asText()).isEqualTo("zh");
        assertThat(message.get("attachments").get(0).get("mediaType").asText()).isEqualTo("image/gif");
    }

    private List<JsonNode> acknowledgements(String number) {
        return messages(number).stream()
                .filter(message -> message.get("direction").asText().equals("OUT")
                        && message.get("automatic").asBoolean())
                .toList();
    }

    @Test
    void acknowledgesOnceADayInTheCustomersLanguageAndNeverAsAnAnswer() {
        String from = someone();
        ContactCalls contacts = new ContactCalls(lucia);
        String first = number(contacts.opened(
                "channel", "mail", "from", from, "text", "Wo ist mein Paket? Ich habe nicht viel Zeit."));
        String second = number(
                contacts.opened("channel", "mail", "from", from, "text", "Und die Rechnung ist nicht da, bitte."));
        outboxRuns();

        JsonNode acknowledgement = acknowledgements(first).get(0);
        assertThat(acknowledgement.get("text").asText()).contains(first).contains("spätestens");
        assertThat(acknowledgement.get("state").asText()).isEqualTo("DELIVERED");
        assertThat(jdbc.sql("""
                        select headers from sandbox_deliveries d join messages m using (message_id) where m.id = ?""")
                        .param(acknowledgement.get("id").asLong())
                        .query(String.class)
                        .single())
                .contains("Auto-Submitted: auto-replied");
        assertThat(answered(first)).isFalse();
        assertThat(acknowledgements(second)).isEmpty();
        clock.advance(Duration.ofHours(25));
        String third =
                number(contacts.opened("channel", "mail", "from", from, "text", "Wo ist das Paket? Ich warte nicht."));
        assertThat(acknowledgements(third)).hasSize(1);
    }

    @Test
    void acknowledgesNobodyWhoIsTalkedToOrDoesNotRead() {
        ContactCalls contacts = new ContactCalls(lucia);
        assertThat(acknowledgements(number(contact("lucia.gomez", someone())))).isEmpty();
        assertThat(acknowledgements(number(contacts.opened(
                        "channel",
                        "phone",
                        "from",
                        "+49 30 " + Math.abs(UUID.randomUUID().hashCode()),
                        "text",
                        "Wants a refund"))))
                .isEmpty();
        assertThat(acknowledgements(number(contacts.opened(
                        "channel",
                        "mail",
                        "from",
                        "noreply@" + UUID.randomUUID() + ".example",
                        "text",
                        "Where is my order?"))))
                .isEmpty();
        assertThat(acknowledgements(number(contacts.opened("channel", "mail", "text", "Where is my order?"))))
                .isEmpty();
    }
}
