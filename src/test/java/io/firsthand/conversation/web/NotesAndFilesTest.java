package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stays in the house, and files: served as downloads only, taken from a form too. */
@ProductTest
class NotesAndFilesTest extends AnsweringDesk {

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
}
