package io.firsthand.rulebook.web;

import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.pages.Viewers;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.rulebook.ComparingVersions;
import io.firsthand.rulebook.ReadingRuleTables;
import io.firsthand.rulebook.ReadingRuleTables.LiveTable;
import io.firsthand.rulebook.TableVersion;
import io.firsthand.rulebook.VersionReasons;
import java.time.Instant;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule tables to read: what is live, what was before, and what changed from one to the next. */
@PeoplePage
@RequestMapping(RuleTablePages.ADDRESS)
class RuleTablePages {

    static final String ADDRESS = "/rule-tables";
    private static final int ON_A_PAGE = 20;

    private final ReadingRuleTables reading;
    private final ComparingVersions comparing;
    private final VersionReasons reasons;
    private final Viewers people;

    RuleTablePages(ReadingRuleTables reading, ComparingVersions comparing, VersionReasons reasons, Viewers people) {
        this.reading = reading;
        this.comparing = comparing;
        this.reasons = reasons;
        this.people = people;
    }

    /** A table in the list. */
    record Entry(String name, String title, String about, int version, Instant since, String by) {}

    /** A version in the history. */
    record VersionEntry(int version, boolean live, String origin, Instant at, String by, String reason) {}

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute(
                "tables",
                reading.all().stream().map(table -> entry(table, locale)).toList());
        return "rule-tables";
    }

    @GetMapping("/{table}")
    String one(@PathVariable String table, Locale locale, Model model) {
        show(table, locale, model);
        return "rule-table";
    }

    /** What the page of one table shows. */
    void show(String name, Locale locale, Model model) {
        LiveTable live = head(name, locale, model);
        model.addAttribute(
                "grid", Grid.of(live.table(), reading.written(name, live.live().version()), locale));
        model.addAttribute("mayChange", SignedIn.has("analyst"));
        model.addAttribute("mostBytes", UploadedWorkbook.MOST_BYTES);
    }

    /** What all pages of a table have in their head. */
    LiveTable head(String name, Locale locale, Model model) {
        LiveTable live = reading.get(name);
        model.addAttribute("table", entry(live, locale));
        model.addAttribute("hitPolicy", live.table().hitPolicy().name());
        model.addAttribute("mayTry", SignedIn.has("analyst") || SignedIn.has("lead"));
        return live;
    }

    @GetMapping("/{table}/versions")
    String versions(
            @PathVariable String table, @RequestParam(required = false) String after, Locale locale, Model model) {
        head(table, locale, model);
        Cursor cursor = Cursor.decode(after, 1);
        int below = cursor == null ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, cursor.number(0));
        model.addAttribute(
                "versions",
                Page.of(
                                reading.versions(table, below, ON_A_PAGE + 1),
                                ON_A_PAGE,
                                version -> Cursor.of(version.version()))
                        .map(found -> entry(found, locale)));
        return "rule-table-history";
    }

    /** @param since version to compare with; the one before if left out */
    @GetMapping("/{table}/versions/{version}")
    String version(
            @PathVariable String table,
            @PathVariable int version,
            @RequestParam(required = false) Integer since,
            Locale locale,
            Model model) {
        LiveTable live = head(table, locale, model);
        model.addAttribute("version", entry(reading.version(table, version), locale));
        model.addAttribute("grid", Grid.of(live.table(), reading.written(table, version), locale));
        model.addAttribute("mayChange", SignedIn.has("analyst"));
        int earlier = since == null ? version - 1 : since;
        if (earlier >= 1) {
            model.addAttribute(
                    "difference", DifferenceView.of(comparing.between(table, earlier, version), live.table(), locale));
        }
        if (live.live().version() != version) {
            model.addAttribute(
                    "again",
                    DifferenceView.of(comparing.between(table, live.live().version(), version), live.table(), locale));
        }
        return "rule-table-version";
    }

    private Entry entry(LiveTable live, Locale locale) {
        return new Entry(
                live.table().name(),
                live.table().title().in(locale),
                live.table().about().in(locale),
                live.live().version(),
                live.since().at(),
                name(live.since().by()));
    }

    private VersionEntry entry(TableVersion version, Locale locale) {
        return new VersionEntry(
                version.version(),
                version.live(),
                version.origin().name(),
                version.storedAt(),
                name(version.storedBy()),
                reasons.of(version, locale));
    }

    private String name(String person) {
        return person == null ? null : people.nameOf(person);
    }
}
