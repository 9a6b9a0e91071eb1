package io.firsthand.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.Sheets;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages on which the analyst changes the rules. Leaves the rules live that it found. */
@ProductTest
class RuleTableChangePagesTest {

    private static final String PAGE = "/rule-tables/priority";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HttpDesk analyst;
    private int found;

    @BeforeEach
    void signIn() {
        analyst = HttpDesk.at(port).login("ana.silva");
        found = liveVersion();
    }

    @AfterEach
    void goBack() {
        if (liveVersion() != found) {
            analyst.post("/api" + PAGE + "/versions/" + found + "/activation", "{\"reason\":\"end of the test\"}");
        }
    }

    @Test
    void opensByRole() {
        TestPeople.add(jdbc, "audrey.test", "auditor");
        String[] readers = {"tom.baker", "paul.owen", "audrey.test"};
        for (String reader : readers) {
            HttpDesk desk = HttpDesk.at(port).login(reader);
            Answer page = desk.get(PAGE);
            assertThat(page.body()).as(reader).contains("Live rows").doesNotContain("Check and make it live");
            assertThat(desk.form(PAGE + "/versions/1/activation", "reason=mine&" + HttpDesk.formToken(page))
                            .status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(send(desk, "live", liveWorkbook(), "mine", found).status())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(HttpDesk.at(port).login("paul.owen").get(PAGE + "/try").status())
                .isEqualTo(403);
        assertThat(HttpDesk.at(port).login("mei.lin").get(PAGE).status()).isEqualTo(403);
        assertThat(HttpDesk.at(port).get(PAGE).header("location")).endsWith("/login");
    }

    @Test
    void listsAllFindingsAndKeepsThePage() {
        byte[] wrong = Sheets.edited(liveWorkbook(), workbook -> {
            Sheets.cell(workbook.getSheet("Rules"), 1, "row").setCellValue("Not An Id");
            Sheets.cell(workbook.getSheet("Rules"), 1, "priority").setCellValue("<b>TOP</b>");
        });

        Answer checked = send(analyst, "check", wrong, "kept \"reason\"", found);
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body())
                .contains("cannot go live yet", "A3", "Live rows", "kept &quot;reason&quot;", "&lt;b&gt;TOP")
                .doesNotContain("<b>TOP");

        HttpDesk chinese = HttpDesk.at(port).login("ana.silva").in(Locale.CHINESE);
        Answer live = send(chinese, "live", wrong, "x", found);
        assertThat(live.status()).isEqualTo(400);
        assertThat(live.body()).contains("暂时不能生效", "小写字母").doesNotContain("??");
        assertThat(liveVersion()).isEqualTo(found);
    }

    @Test
    void makesAWorkbookLiveShowsWhatChangedAndGoesBack() {
        byte[] changed = Sheets.edited(liveWorkbook(), workbook -> {
            Sheets.cell(workbook.getSheet("Rules"), 1, "note").setCellValue("looked at in spring");
            Sheets.cell(workbook.getSheet("Changes"), 20, "what")
                    .setCellValue(UUID.randomUUID().toString());
        });

        assertThat(send(analyst, "check", changed, "", found).body()).contains("The workbook is fine");
        assertThat(send(analyst, "live", changed, "  ", found).body()).contains("Please give a reason");
        assertThat(send(analyst, "live", changed, "a note for spring", found).status())
                .isEqualTo(302);
        int version = liveVersion();
        assertThat(version).isGreaterThan(found);
        assertThat(analyst.get(PAGE).body()).contains("Version " + version + " is live, on every node");
        assertThat(analyst.get(PAGE).body()).contains("by Ana Silva").doesNotContain("on every node");

        assertThat(send(analyst, "live", changed, "a note for spring", found).body())
                .as("the second click")
                .contains("same as the live version");
        byte[] late = Sheets.edited(
                changed,
                workbook ->
                        Sheets.cell(workbook.getSheet("Changes"), 20, "what").setCellValue("late"));
        assertThat(send(analyst, "live", late, "too late", found).body())
                .contains("changed by somebody else meanwhile");

        assertThat(analyst.get(PAGE + "/versions/" + version).body())
                .contains("a note for spring", "looked at in spring", "What changed since version " + (version - 1));
        Answer earlier = analyst.get(PAGE + "/versions/" + found);
        assertThat(earlier.body()).contains("What that would change against version " + version);
        String again = "reason=too+strict&" + HttpDesk.formToken(earlier);
        analyst.form(PAGE + "/versions/" + found + "/activation", again);
        assertThat(analyst.get(PAGE).body()).contains("Version " + found + " is current again");
        assertThat(analyst.form(PAGE + "/versions/" + found + "/activation", again)
                        .header("location"))
                .endsWith("/versions/" + found);
        assertThat(analyst.get(PAGE + "/versions/" + found).body()).contains("is live already");
    }

    @Test
    void tellsTheDifferenceToScriptsToo() {
        byte[] changed = Sheets.edited(liveWorkbook(), workbook -> {
            XSSFSheet rules = workbook.getSheet("Rules");
            Sheets.cell(rules, 1, "note").setCellValue("for scripts " + UUID.randomUUID());
        });
        send(analyst, "live", changed, "for scripts", found);
        int version = liveVersion();

        var changes = analyst.get("/api" + PAGE + "/versions/" + version + "/changes?since=" + found)
                .json();
        assertThat(changes.path("changed")
                        .path(0)
                        .path("cells")
                        .path(0)
                        .path("column")
                        .asText())
                .isEqualTo("note");
        assertThat(changes.path("added")).isEmpty();
        assertThat(analyst.get("/api" + PAGE + "/versions/" + version + "/rows")
                        .json()
                        .path("rows")
                        .path(0)
                        .path("cells")
                        .path("note")
                        .asText())
                .startsWith("for scripts");
        assertThat(analyst.get("/api" + PAGE).json().path("liveReason").asText())
                .isEqualTo("for scripts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "C:\\\\Users\\\\ana\\\\priority.xlsx",
                "<script>alert(1)</script>.xlsx",
                "规则 表.xlsx",
                "${7*7}.xlsx",
                "x.exe"
            })
    void caresForNoFileName(String name) {
        Answer noWorkbook = upload(analyst, name, "no workbook".getBytes(StandardCharsets.UTF_8), "check", "", found);
        assertThat(noWorkbook.body())
                .contains("not a readable .xlsx workbook")
                .doesNotContain("alert(1)", "passwd", "49.xlsx");
        assertThat(upload(analyst, name, new byte[0], "check", "", found).body())
                .contains("Choose a workbook first");
        assertThat(upload(analyst, name, liveWorkbook(), "check", "", found).body())
                .contains("The workbook is fine");
    }

    @Test
    void refusesWhatIsTooLargeAndWhatAnotherSiteSends() {
        assertThat(send(analyst, "check", new byte[3 * 1024 * 1024], "", found).body())
                .contains("The workbook is larger than");
        assertThat(analyst.upload(PAGE + "/workbook", "a.xlsx", liveWorkbook(), Map.of("action", "live", "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(analyst.form(PAGE + "/versions/1/activation", "reason=x").status())
                .isEqualTo(403);
    }

    private int liveVersion() {
        return analyst.get("/api" + PAGE).json().path("live").path("version").asInt();
    }

    private byte[] liveWorkbook() {
        return analyst.get("/api" + PAGE + "/versions/" + liveVersion() + "/workbook")
                .bytes();
    }

    private Answer send(HttpDesk desk, String action, byte[] workbook, String reason, int basedOn) {
        return upload(desk, "priority.xlsx", workbook, action, reason, basedOn);
    }

    private static Answer upload(
            HttpDesk desk, String name, byte[] workbook, String action, String reason, int basedOn) {
        return desk.upload(
                PAGE + "/workbook",
                name,
                workbook,
                Map.of(
                        "_csrf",
                        HttpDesk.formTokenValue(desk.get(PAGE)),
                        "action",
                        action,
                        "reason",
                        reason,
                        "basedOn",
                        String.valueOf(basedOn)));
    }
}
