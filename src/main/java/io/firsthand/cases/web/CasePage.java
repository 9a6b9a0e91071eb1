package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.OwnerReasons;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.TimelineEntry;
import io.firsthand.cases.TimelineTexts;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.pages.Viewers;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case to read, for whoever meets its number and has no task of it: where it stands, whose it is, what happened. */
@PeoplePage
class CasePage {

    private static final int ON_A_PAGE = 100;

    private final CaseFiles caseFiles;
    private final OwnerReasons reasons;
    private final Timeline timeline;
    private final TimelineTexts texts;
    private final Viewers people;

    CasePage(CaseFiles caseFiles, OwnerReasons reasons, Timeline timeline, TimelineTexts texts, Viewers people) {
        this.caseFiles = caseFiles;
        this.reasons = reasons;
        this.timeline = timeline;
        this.texts = texts;
        this.people = people;
    }

    /** An entry as one reads it. */
    record Line(Instant at, String who, String text) {}

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, @RequestParam(required = false) String after, Locale locale, Model model) {
        CaseFile file = caseFiles.leadingTo(number);
        Cursor cursor = Cursor.decode(after, 1);
        long from = cursor == null ? 0 : cursor.number(0);
        model.addAttribute("number", file.number());
        model.addAttribute("openedAt", file.openedAt());
        model.addAttribute("status", file.status().name());
        model.addAttribute("subject", file.subject());
        model.addAllAttributes(owner(file, locale));
        model.addAttribute(
                "lines",
                Page.of(timeline.entries(file.id(), from, ON_A_PAGE + 1), ON_A_PAGE, entry -> Cursor.of(entry.id()))
                        .map(entry -> line(entry, locale)));
        return "case";
    }

    private Map<String, String> owner(CaseFile file, Locale locale) {
        Optional<String> owner = file.owner().map(people::nameOf);
        return owner.map(name -> Map.of(
                        "owner",
                        name,
                        "why",
                        reasons.why(file.id()).map(why -> why.in(locale)).orElse("")))
                .orElse(Map.of());
    }

    private Line line(TimelineEntry entry, Locale locale) {
        return new Line(entry.at(), entry.actor().map(people::nameOf).orElse(null), texts.text(entry, locale));
    }
}
