package io.firsthand.rulebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.firsthand.rulebook.Sheets;
import io.firsthand.support.BrowserTest;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The analyst in a real browser: a wrong workbook, its findings, the mended one, live. Leaves the rules that it found. */
@ProductTest
class AnalystBrowserTest extends BrowserTest {

    private static final String TABLE = "/rule-tables/refund-eligibility";

    @LocalServerPort
    int port;

    private HttpDesk ana;
    private int found;

    @BeforeEach
    void signIn() {
        ana = HttpDesk.at(port).login("ana.silva");
        found = liveVersion();
    }

    @AfterEach
    void goBack() {
        if (liveVersion() != found) {
            ana.post("/api" + TABLE + "/versions/" + found + "/activation", "{\"reason\":\"end of the test\"}");
        }
    }

    @Test
    void mendsAWorkbookAndMakesItLive() {
        byte[] live =
                ana.get("/api" + TABLE + "/versions/" + found + "/workbook").bytes();
        byte[] wrong = Sheets.edited(live, workbook -> {
            Sheets.cell(workbook.getSheet("Rules"), 1, "market").setCellValue("Germany");
            Sheets.cell(workbook.getSheet("Rules"), 2, "percent").setCellValue("a lot");
        });
        byte[] mended = Sheets.edited(live, workbook -> {
            Sheets.cell(workbook.getSheet("Rules"), 1, "note").setCellValue("spring review");
            Sheets.cell(workbook.getSheet("Changes"), 20, "what")
                    .setCellValue(UUID.randomUUID().toString());
        });
        List<String> complaints = new ArrayList<>();
        try (Page page = signedIn("en-GB")) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 400")) {
                    complaints.add(message.text());
                }
            });
            page.getByText("Rule tables").first().click();
            page.getByText("Refund eligibility").first().click();
            // before its script is there the form would be sent the plain way, and the chosen file be forgotten
            page.waitForURL("**" + TABLE);
            page.waitForLoadState();
            page.setInputFiles("#workbook", payload(wrong));
            page.fill("#reason", "spring review");
            page.getByText("Check and make it live").click();

            Locator report = page.locator("#report");
            assertThat(report).containsText("cannot go live yet");
            assertThat(report.locator("tbody tr")).hasCount(2);
            assertThat(report).containsText("Did you mean DE?");
            assertThat(page.locator("#reason")).hasValue("spring review");
            Assertions.assertThat(page.evaluate("document.querySelector('#workbook').files.length"))
                    .as("the file stays chosen")
                    .isEqualTo(1);
            shoot(page, "findings-en");

            page.setInputFiles("#workbook", payload(mended));
            page.getByText("Check only").click();
            assertThat(report).containsText("The workbook is fine");
            page.getByText("Check and make it live").click();
            assertThat(page.locator(".note").first()).containsText("is live, on every node");
            assertThat(page.locator("tbody")).containsText("spring review");

            page.locator(".tabs a").nth(1).click();
            page.getByText("What changed").first().click();
            assertThat(page.locator("ins").first()).containsText("spring review");
            shoot(page, "version-en");
        }
        Assertions.assertThat(complaints).isEmpty();
        Assertions.assertThat(liveVersion()).isGreaterThan(found);
    }

    @Test
    void readsAndTriesATableInChinese() {
        try (Page page = signedIn("zh-CN")) {
            shoot(page, "start-zh");
            page.navigate(url("/rule-tables"));
            shoot(page, "rule-tables-zh");
            page.navigate(url(TABLE));
            assertThat(page.locator("h1")).containsText("退款资格");
            shoot(page, "rule-table-zh");
            page.getByText("试算").click();
            page.selectOption("[name='fact.reason']", "damaged");
            page.selectOption("[name='fact.disputed']", "false");
            page.getByText("查看结果").click();
            assertThat(page.locator(".answer")).containsText("还需要询问的情况");
            shoot(page, "try-zh");
            page.getByText("English").click();
            assertThat(page.locator("h1")).containsText("Refund eligibility");
        }
    }

    private Page signedIn(String language) {
        Page page = browser.page(language);
        page.navigate(url("/login"));
        page.fill("#username", "ana.silva");
        page.fill("#password", HttpDesk.DEMO_PASSWORD);
        page.click("button[type=submit]");
        page.waitForSelector(".tiles");
        return page;
    }

    private static FilePayload payload(byte[] workbook) {
        return new FilePayload(
                "refund-eligibility.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook);
    }

    /** For a person to look at, below {@code target}: a desk's width and a telephone's. */
    private static void shoot(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "analyst-" + name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 900);
    }

    private int liveVersion() {
        return ana.get("/api" + TABLE).json().path("live").path("version").asInt();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
