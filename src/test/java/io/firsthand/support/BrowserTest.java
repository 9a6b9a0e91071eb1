package io.firsthand.support;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
}
