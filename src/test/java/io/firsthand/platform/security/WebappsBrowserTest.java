package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.firsthand.support.BrowserTest;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The web applications in a real browser: they open behind our login, and the call list refuses none of their own calls. */
@ProductTest
class WebappsBrowserTest extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final List<String> refused = new ArrayList<>();

    @BeforeEach
    void people() {
        TestPeople.add(jdbc, "rita.test", "agent");
        TestPeople.add(jdbc, "otto.test", "process-owner");
        TestPeople.add(jdbc, "adam.test", "admin");
    }

    @Test
    void tasklistOpensAndSignsOut() {
        try (BrowserContext context = context("zh-CN")) {
            Page page = signIn(context, "rita.test");
            page.waitForSelector(".task-filters, [cam-tasklist-filters]");
            page.waitForTimeout(SETTLE);
            shoot(page, "tasklist");
            // an agent lands here: the pages of his day are one click away
            Locator menu = page.locator(".desk-menu");
            assertThat(menu.locator("a").allInnerTexts()).contains("下一个", "查找工单", "电话来访", "交接");
            assertThat(refused).isEmpty();
            menu.getByText("查找工单").click();
            page.waitForURL("**/cases");
            page.navigate(url("/camunda/app/tasklist/default/"));
            page.waitForSelector(".desk-menu");
            page.locator(".account .dropdown-toggle, li.account a").first().click();
            page.locator("li.logout a").click();
            page.waitForURL("**/login*");
        }
    }

    @Test
    void cockpitOpensForTheProcessOwner() {
        try (BrowserContext context = context("en")) {
            Page page = signIn(context, "otto.test");
            shoot(page, "home");
            page.navigate(url("/camunda/app/cockpit/default/"));
            page.waitForSelector("text=Right Now");
            page.waitForTimeout(SETTLE);
            shoot(page, "cockpit");
            page.navigate(url("/camunda/app/cockpit/default/#/processes"));
            page.locator("a:has-text('Case handling')").first().click();
            page.waitForSelector(".djs-container");
            page.waitForTimeout(SETTLE);
            shoot(page, "cockpit-definition");
            page.navigate(url("/camunda/app/cockpit/default/#/tasks"));
            page.waitForSelector("text=Assignments by group");
            page.waitForTimeout(SETTLE);
            shoot(page, "cockpit-tasks");
            assertThat(refused).isEmpty();
            page.locator(".desk-menu").getByText("Start").click();
            page.waitForURL(url("/"));
        }
    }

    @Test
    void adminShowsAuthorizationsAndLeadsToOurPageOfPeople() {
        try (BrowserContext context = context("en")) {
            Page page = signIn(context, "adam.test");
            page.navigate(url("/camunda/app/admin/default/"));
            page.waitForURL("**/#/authorization**");
            page.waitForSelector(
                    "td.action", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            page.waitForTimeout(SETTLE);
            shoot(page, "admin-authorizations");
            assertThat(page.locator("td.action > a").first().isVisible()).isFalse();
            assertThat(page.getByText("Create new authorization").first().isVisible())
                    .isFalse();
            assertThat(page.locator("a[href^='#/system']").first().isVisible()).isFalse();
            for (String ours : List.of("users", "user-create", "users/mei.lin", "groups", "group-create", "tenants")) {
                page.navigate(url("/account"));
                page.navigate(url("/camunda/app/admin/default/#/" + ours));
                page.waitForURL("**/people");
            }
            assertThat(refused).isEmpty();
        }
    }

    // the applications' own calls after the page is there; nothing to wait for in particular
    private static final double SETTLE = 2500;

    private BrowserContext context(String locale) {
        BrowserContext context = browser.page(locale).context();
        context.setDefaultTimeout(60_000);
        return context;
    }

    private Page signIn(BrowserContext context, String person) {
        Page page = context.newPage();
        page.onResponse(response -> {
            if (response.status() == 403 || response.status() == 401) {
                refused.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.navigate(url("/login"));
        shoot(page, "login");
        page.fill("#username", person);
        page.fill("#password", HttpDesk.DEMO_PASSWORD);
        page.click("button[type=submit]");
        page.waitForLoadState();
        refused.clear();
        return page;
    }

    /** For a person to look at, below {@code target}. */
    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
