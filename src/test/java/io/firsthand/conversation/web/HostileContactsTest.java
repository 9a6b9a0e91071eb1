package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is sent twice, broken, too large or hostile leaves nothing half-done behind. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class HostileContactsTest extends ContactsDesk {

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void takesTheSameMessageOnceHoweverOftenItComesAtOnce() throws Exception {
        String body = json(
                "channel", "mail", "from", someone(), "text", "Where is my parcel?", "externalId", UUID.randomUUID());
        long cases = count("case_files");
        long messages = count("messages where direction = 'IN'");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Answer> call = () -> mei.post("/api/contacts", body);
            List<String> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(20, call))) {
                assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(201);
                answers.add(answer.get().body());
            }
            assertThat(answers).hasSize(20).containsOnly(answers.get(0));
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("case_files") - cases).isEqualTo(1);
        assertThat(count("messages where direction = 'IN'") - messages).isEqualTo(1);
    }

    @Test
    void letsNoReusedIdHideAnotherMessage() {
        String id = UUID.randomUUID().toString();
        JsonNode first = opened("channel", "mail", "from", someone(), "text", "one", "externalId", id);
        JsonNode second = opened("channel", "mail", "from", someone(), "text", "two", "externalId", id);

        assertThat(second.get("caseNumber")).isNotEqualTo(first.get("caseNumber"));
    }

    @Test
    void honoursAnIdempotencyKey() {
        String body = json("channel", "mail", "from", someone(), "text", "Where is my parcel?");
        String key = UUID.randomUUID().toString();

        Answer first = mei.post("/api/contacts", body, "Idempotency-Key", key);
        Answer again = mei.post("/api/contacts", body, "Idempotency-Key", key);
        Answer other = mei.post("/api/contacts", body.replace("parcel", "refund"), "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                                        | 400 | missing-value     | 缺少“channel”。",
                "{\"channel\":\"pigeon\",\"text\":\"a\"}                   | 400 | unknown-channel   | 没有这个渠道。",
                "{\"channel\":\"mail\",\"from\":\"a@b.c\"}                 | 400 | nothing-said      | 既没有文字，也没有附件。",
                "{\"channel\":\"mail\",\"text\":\" \\u0000 \"}             | 400 | nothing-said      | 既没有文字，也没有附件。",
                "{\"channel\":\"mail\",\"text\":\"\\u00a0\\u3000\\u202e\\u200b\\ufeff\\n\"} | 400 | nothing-said | 既没有文字，也没有附件。",
                "{\"channel\":\"mail\",\"text\":\"a\",\"attachments\":[{\"name\":\"x\",\"content\":\"\"}]} | 400 | attachment-empty | 第 1 个附件是空文件。",
                "{\"channel\":\"mail\",\"text\":\"a\",\"attachments\":[{\"name\":\"x\",\"content\":\"%%\"}]} | 400 | wrong-type | “attachments[0].content”的值类型不正确。",
                "{\"channel\":\"mail\",\"text\":\"a\",\"reference\":\"C1.xx\"} | 400 | bad-token      | 该令牌或凭证不是由我们发出的，或已过期、已被撤销。",
                "{\"channel\":\"mail\",\"text\":\"a\",\"status\":\"CLOSED\"} | 400 | unknown-field   | 没有名为“status”的输入项。",
                "{\"channel\":\"mail\",\"text\":                           | 400 | malformed-json    | 请求内容不是有效的 JSON。",
            })
    void refusesWhatIsBrokenAndKeepsNothingOfIt(String body, int status, String code, String zh) {
        long cases = count("case_files");
        long messages = count("messages");

        Answer english = mei.in(Locale.ENGLISH).post("/api/contacts", body);
        Answer chinese = mei.in(Locale.CHINESE).post("/api/contacts", body);

        assertThat(english.status()).as(english.toString()).isEqualTo(status);
        assertThat(english.problem()).isEqualTo(code);
        assertThat(english.header("content-type")).startsWith("application/problem+json");
        assertThat(english.json().get("detail").asText()).matches("\\A[\\x20-\\x7e]+\\.\\z");
        assertThat(chinese.problem()).isEqualTo(code);
        assertThat(chinese.json().get("detail").asText()).isEqualTo(zh);
        assertThat(count("case_files")).isEqualTo(cases);
        assertThat(count("messages")).isEqualTo(messages);
    }

    @Test
    void refusesMoreThanOneMegabyteOfText() {
        Answer most = mei.post("/api/contacts", json("channel", "mail", "text", "a".repeat(1024 * 1024)));
        Answer more = mei.post("/api/contacts", json("channel", "mail", "text", "a".repeat(1024 * 1024 + 1)));

        assertThat(most.status()).as(most.toString()).isEqualTo(201);
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.problem()).isEqualTo("text-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "#{1+1} ${execution.id} @{x} *{y} [[${7*7}]] __${7*7}__",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\u202Egnp.exe \u200B\u200D\u2066x\u2069",
                "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDE80 \uD83C\uDDE8\uD83C\uDDF3",
                "'; drop table messages; --",
                "line\nline\ttab {0} {1,number} ''",
                "{{constructor.constructor('alert(1)')()}}",
            })
    void keepsHostileWordsAsTheyAre(String words) {
        String number = opened("channel", "mail", "from", someone(), "text", words, "language", "en")
                .get("caseNumber")
                .asText();

        JsonNode message = mei.get("/api/cases/" + number + "/messages")
                .json()
                .get("items")
                .get(0);
        assertThat(message.get("text").asText()).isEqualTo(words);
    }

    @Test
    void takesOutOnlyWhatNoTextCanHold() {
        String body =
                "{\"channel\":\"mail\",\"from\":\"x\\r\\nBcc: y@example.org\",\"text\":\"a\\u0000b\\ud800c\\r\\nd\\u001b[31m\"}";
        Answer answer = mei.post("/api/contacts", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);

        JsonNode message = mei.get(
                        "/api/cases/" + answer.json().get("caseNumber").asText() + "/messages")
                .json()
                .get("items")
                .get(0);
        assertThat(message.get("text").asText()).isEqualTo("ab\uFFFDc\nd[31m");
        assertThat(message.get("address").asText()).isEqualTo("x Bcc: y@example.org");
    }

    @Test
    void letsNothingOfTheWordsIntoLogsOrTheEngine(CapturedOutput output) {
        String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
        String number = ContactCalls.number(opened(
                "channel",
                "mail",
                "from",
                marker + "@example.org",
                "text",
                marker + " my cup is broken",
                "orderNumber",
                marker));
        mei.post("/api/contacts", json("channel", marker, "text", marker));
        mei.post("/api/contacts", "{\"channel\":\"mail\",\"automatic\":\"" + marker + "\"}");
        mei.get("/api/cases/" + number + "/messages?limit=" + marker);

        assertThat(output).doesNotContain(marker);
        assertThat(jdbc.sql("""
                        select (select count(*) from act_hi_varinst where text_ like :any)
                             + (select count(*) from act_ru_variable where text_ like :any)
                             + (select count(*) from outbox where key like :any or last_problem like :any)
                             + (select count(*) from timeline_entries where details::text like :any)""")
                        .param("any", "%" + marker + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNoBodyLargerThanTheRouteNeeds() {
        JsonNode receipt = opened("channel", "mail", "from", someone(), "text", "one", "receivedBy", "mei.lin");

        Answer answer = mei.post(
                "/api/cases/" + ContactCalls.number(receipt) + "/notes", json("text", "a".repeat(3 * 1024 * 1024)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
    }
}
