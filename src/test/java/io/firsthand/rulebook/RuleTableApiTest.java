package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The analyst's way over HTTP: look, check, upload, go back; and who may not. Leaves the shipped rules live. */
@ProductTest
class RuleTableApiTest {

    private static final String TABLE = "/api/rule-tables/owner-routing";

    @LocalServerPort
    int port;

    private HttpDesk analyst;

    @BeforeEach
    void signIn() {
        analyst = HttpDesk.at(port).login("ana.silva");
    }

    private int liveVersion() {
        return analyst.get(TABLE).json().path("live").path("version").asInt();
    }

    private byte[] liveWorkbook() {
        return analyst.get(TABLE + "/versions/" + liveVersion() + "/workbook").bytes();
    }

    private static byte[] harmlesslyChanged(byte[] workbook) {
        return Sheets.edited(
                workbook,
                changed -> Sheets.cell(changed.getSheet("Changes"), 20, "what")
                        .setCellValue("nothing: " + UUID.randomUUID()));
    }

    private static byte[] broken(byte[] workbook) {
        return Sheets.edited(
                workbook,
                changed -> Sheets.cell(changed.getSheet("Rules"), 1, "row").setCellValue("Not An Id"));
    }

    private static Answer send(HttpDesk desk, String path, byte[] workbook, String reason, int basedOn) {
        String boundary = "firsthand-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"t.xlsx\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        for (String field : new String[] {"reason\"\r\n\r\n" + reason, "basedOn\"\r\n\r\n" + basedOn}) {
            body.writeBytes(("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field)
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return desk.call("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    @Test
    void listsTheTablesPageByPage() {
        Answer first = analyst.get("/api/rule-tables?limit=2");
        assertThat(first.json().path("items")).hasSize(2);
        Answer second = analyst.get(
                "/api/rule-tables?limit=2&after=" + first.json().path("next").asText());
        assertThat(second.json().path("items").get(0).path("name").asText())
                .isGreaterThan(first.json().path("items").get(1).path("name").asText());
        assertThat(analyst.get("/api/rule-tables/no-such").problem()).isEqualTo("rule-table-unknown");
        assertThat(analyst.get(TABLE + "/versions/999/workbook").problem()).isEqualTo("rule-table-version-unknown");
    }

    @Test
    void uploadsANextVersionAndGoesBack() {
        int shipped = liveVersion();
        Answer uploaded = send(analyst, TABLE + "/versions", harmlesslyChanged(liveWorkbook()), "a test", shipped);
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        int version = uploaded.json().path("version").asInt();
        assertThat(version).isGreaterThan(shipped);
        assertThat(uploaded.json().path("storedBy").asText()).isEqualTo("ana.silva");
        assertThat(liveVersion()).isEqualTo(version);

        assertThat(send(analyst, TABLE + "/versions", harmlesslyChanged(liveWorkbook()), "too late", shipped)
                        .problem())
                .isEqualTo("rule-table-changed-meanwhile");

        Answer back = analyst.post(TABLE + "/versions/" + shipped + "/activation", "{\"reason\":\"only a test\"}");
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(liveVersion()).isEqualTo(shipped);
        assertThat(analyst.get(TABLE + "/versions")
                        .json()
                        .path("items")
                        .get(0)
                        .path("version")
                        .asInt())
                .isEqualTo(version);
    }

    @Test
    void answersABrokenWorkbookWithItsFindings() {
        byte[] workbook = broken(liveWorkbook());
        Answer check = send(analyst, TABLE + "/checks", workbook, "", 1);
        assertThat(check.status()).as(check.toString()).isEqualTo(200);
        assertThat(check.json().path("sound").asBoolean()).isFalse();

        int before = liveVersion();
        Answer upload = send(analyst.in(Locale.CHINESE), TABLE + "/versions", workbook, "x", before);
        assertThat(upload.status()).isEqualTo(400);
        assertThat(upload.problem()).isEqualTo("workbook-broken");
        assertThat(upload.json().path("detail").asText()).contains("处错误");
        assertThat(upload.json().path("findings").get(0).path("cell").asText()).isEqualTo("A3");
        assertThat(upload.json()
                        .path("findings")
                        .get(0)
                        .path("advice")
                        .path("zh")
                        .asText())
                .contains("小写字母");
        assertThat(liveVersion()).isEqualTo(before);
    }

    @Test
    void letsOnlyAnalystsChangeRules() {
        byte[] workbook = liveWorkbook();
        HttpDesk agent = HttpDesk.at(port).login("mei.lin");
        HttpDesk lead = HttpDesk.at(port).login("tom.baker");
        assertThat(agent.get("/api/rule-tables").status()).isEqualTo(403);
        assertThat(lead.get("/api/rule-tables").status()).isEqualTo(200);
        for (HttpDesk desk : new HttpDesk[] {agent, lead}) {
            assertThat(send(desk, TABLE + "/versions", workbook, "mine", 1).status())
                    .isEqualTo(403);
            assertThat(send(desk, TABLE + "/checks", workbook, "mine", 1).status())
                    .isEqualTo(403);
            assertThat(desk.post(TABLE + "/versions/1/activation", "{\"reason\":\"mine\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void evaluatesFactsWithoutACase() {
        Answer unknown = analyst.post("/api/decisions/owner-routing", "{\"facts\":{\"colour\":\"red\"}}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.problem()).isEqualTo("fact-unknown");
        assertThat(analyst.post("/api/decisions/no-such", "{\"facts\":{}}").problem())
                .isEqualTo("rule-table-unknown");
        assertThat(analyst.post("/api/decisions/owner-routing", "{}").problem()).isEqualTo("facts-missing");

        Answer joined = analyst.post("/api/decisions/joining", "{\"facts\":{\"reason\":\"unclear\"}}");
        assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
        assertThat(joined.json().path("decisions").get(0).path("row").asText()).isNotBlank();
        assertThat(joined.json()
                        .path("decisions")
                        .get(0)
                        .path("outcome")
                        .path("days")
                        .isInt())
                .isTrue();
    }
}
