package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseLists;
import io.firsthand.cases.CaseQuery;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.MergedCases;
import io.firsthand.cases.OwnerReasons;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.TimelineTexts;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockTexts;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, read. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final CaseFiles caseFiles;
    private final CaseLists lists;
    private final MergedCases merged;
    private final OwnerReasons reasons;
    private final Timeline timeline;
    private final TimelineTexts texts;
    private final CaseClocks clocks;
    private final ClockTexts clockTexts;
    private final Clock clock;

    CaseController(
            CaseFiles caseFiles,
            CaseLists lists,
            MergedCases merged,
            OwnerReasons reasons,
            Timeline timeline,
            TimelineTexts texts,
            CaseClocks clocks,
            ClockTexts clockTexts,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.lists = lists;
        this.merged = merged;
        this.reasons = reasons;
        this.timeline = timeline;
        this.texts = texts;
        this.clocks = clocks;
        this.clockTexts = clockTexts;
        this.clock = clock;
    }

    /** The list by status, owner and reason. A name, an address or words go by {@code POST /api/cases/searches}. */
    @GetMapping
    Page<CaseSummary> list(
            @RequestParam Optional<Boolean> open,
            @RequestParam Optional<CaseStatus> status,
            @RequestParam Optional<String> owner,
            @RequestParam Optional<String> reason,
            @RequestParam Optional<Instant> since,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after) {
        CaseQuery query = new CaseQuery(open, status, owner, reason, Optional.empty(), Optional.empty(), since);
        int size = Paging.limit(limit);
        List<CaseFile> found = lists.list(query, idAfter(after, Long.MAX_VALUE), size + 1);
        return Page.of(found, size, caseFile -> Cursor.of(caseFile.id())).map(CaseSummary::of);
    }

    @GetMapping("/{number}")
    CaseView one(@PathVariable String number, Locale locale) {
        // the number of a merged case keeps working
        CaseFile caseFile = caseFiles.leadingTo(number);
        Instant now = clock.instant();
        return CaseView.of(
                caseFile,
                merged.numbersIn(caseFile.id()),
                reasons.why(caseFile.id()).map(why -> why.in(locale)).orElse(null),
                clocks.of(caseFile.id()).stream()
                        .map(each -> ClockView.of(each, now, clockTexts, locale))
                        .toList());
    }

    @GetMapping("/{number}/timeline")
    Page<TimelineView> timeline(
            @PathVariable String number,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after,
            Locale locale) {
        int size = Paging.limit(limit);
        long caseId = caseFiles.get(number).id();
        return Page.of(timeline.entries(caseId, idAfter(after, 0), size + 1), size, entry -> Cursor.of(entry.id()))
                .map(entry -> new TimelineView(
                        entry.id(),
                        entry.at(),
                        entry.actor().orElse(null),
                        entry.kind(),
                        entry.details(),
                        texts.text(entry, locale)));
    }

    private static long idAfter(String after, long first) {
        Cursor cursor = Cursor.decode(after, 1);
        return cursor == null ? first : cursor.number(0);
    }
}
