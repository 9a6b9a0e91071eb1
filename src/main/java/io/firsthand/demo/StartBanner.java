package io.firsthand.demo;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells the newcomer, once all is ready, where to go and as whom. It is for a person at a console, so it is no log line. */
class StartBanner {

    private final Environment settings;
    private final PrintStream console;

    StartBanner(Environment settings, PrintStream console) {
        this.settings = settings;
        this.console = console;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        console.println(String.join(System.lineSeparator(), DemoTable.lines("/demo/banner.txt"))
                .replace("{address}", "http://localhost:" + settings.getProperty("local.server.port", "8080"))
                .replace("{password}", PeopleSeed.PASSWORD)
                .replace("{token}", TokenSeed.TOKEN)
                .replace("{data}", EmbeddedDatabaseConfiguration.home(settings).toString())
                .replace(
                        "{people}",
                        DemoTable.rows("people").stream()
                                .filter(person -> !person.get("good_for_en").isEmpty())
                                .map(StartBanner::line)
                                .collect(joining(System.lineSeparator()))));
    }

    private static String line(Map<String, String> person) {
        return "    %-14s %-11s %-10s %s / %s"
                .formatted(
                        person.get("id"),
                        person.get("grade").toLowerCase(Locale.ROOT),
                        person.get("department"),
                        person.get("good_for_en"),
                        person.get("good_for_zh"));
    }
}
