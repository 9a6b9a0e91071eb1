package io.firsthand.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** A test in the machine's Chromium; without one it is skipped and says so. */
public abstract class BrowserTest {

    /** Longer than the usual five seconds: a busy machine needs them to show Tasklist. */
    private static final int PATIENCE_MILLIS = 60_000;

    protected static Browser browser;

    @BeforeAll
    static void startsTheBrowser() {
        Optional<Path> chromium = Browser.installed();
        Assumptions.assumeTrue(
                chromium.isPresent(), "no Chromium on this machine (apt-get install chromium): browser tests skipped");
        browser = Browser.start(chromium.get());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void endsTheBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    /** Signs in on the login page. Where that leads depends on the person, and whether it has loaded shows later. */
    protected static Page signIn(int port, String language, String person) {
        Page page = browser.page(language);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("[name=username]", person);
        page.fill("[name=password]", HttpDesk.DEMO_PASSWORD);
        page.click("button[type=submit]");
        // going on before would cut the sign-in off
        page.waitForURL(
                url -> !url.endsWith("/login"), new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        return page;
    }

    /** Tasklist gives its own parts seven seconds to arrive and stays empty then: a busy machine needs a second try. */
    protected static void reloadUntilThere(Page page, Locator part) {
        for (int tries = 0; tries < 4 && !part.isVisible(); tries++) {
            try {
                part.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            } catch (TimeoutError slow) {
                page.reload();
            }
        }
    }
}
