package io.firsthand.cases.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseQuery;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.SearchTerm;
import io.firsthand.cases.SearchingCases;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.Frame;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Problems;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds cases: a term, and what narrows it. */
@PeoplePage
@RequestMapping(CaseSearchPage.ADDRESS)
class CaseSearchPage {

    static final String ADDRESS = "/cases";
    private static final int ON_A_PAGE = 25;
    private static final String OPEN = "OPEN";
    private static final String ENDED = "ENDED";

    private final SearchingCases searching;
    private final CaseFiles caseFiles;
    private final FoundLine.Maker lines;
    private final People people;
    private final Problems problems;

    CaseSearchPage(
            SearchingCases searching, CaseFiles caseFiles, FoundLine.Maker lines, People people, Problems problems) {
        this.searching = searching;
        this.caseFiles = caseFiles;
        this.lines = lines;
        this.people = people;
        this.problems = problems;
    }

    /**
     * What narrows a search, as the page's address carries it.
     *
     * @param status {@code OPEN}, {@code ENDED} (solved or closed) or name of a {@link CaseStatus}
     * @param since a day of the viewer's
     */
    record Filter(String status, String owner, String since) {

        CaseQuery query(Frame frame) {
            return new CaseQuery(
                    Optional.ofNullable(
                            OPEN.equals(status) ? Boolean.TRUE : ENDED.equals(status) ? Boolean.FALSE : null),
                    List.of(CaseStatus.values()).stream()
                            .filter(each -> each.name().equals(status))
                            .findFirst(),
                    Optional.ofNullable(owner).filter(id -> !id.isBlank()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    day().map(day -> day.atStartOfDay(frame.viewer().timeZone()).toInstant()));
        }

        private Optional<LocalDate> day() {
            try {
                return Optional.ofNullable(since)
                        .filter(day -> !day.isBlank())
                        .map(LocalDate::parse)
                        .filter(day -> day.getYear() > 1999 && day.getYear() < 10_000);
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String search,
            @RequestParam(required = false) String after,
            Filter filter,
            @ModelAttribute("frame") Frame frame,
            HttpSession session,
            Locale locale,
            Model model) {
        Optional<String> typed = Optional.ofNullable(search).flatMap(key -> TypedTerms.find(session, key));
        model.addAttribute("term", typed.orElse(""));
        model.addAttribute("search", search);
        model.addAttribute("filter", filter);
        model.addAttribute("later", after != null);
        model.addAttribute("forgotten", search != null && typed.isEmpty());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("owners", owners());
        try {
            model.addAttribute("found", find(typed, filter.query(frame), after, frame, locale));
        } catch (Refusal refusal) {
            model.addAttribute("found", new Page<FoundLine>(List.of(), null));
            model.addAttribute("error", problems.of(refusal, locale).getDetail());
        }
        return "cases";
    }

    /** Keeps what was typed and shows what it finds; the number of a case leads straight to it. */
    @PostMapping("/searches")
    String search(
            @RequestParam(defaultValue = "") String term, Filter filter, HttpSession session, RedirectAttributes page) {
        Optional<CaseFile> named = caseFiles.find(term.strip().toUpperCase(Locale.ROOT));
        if (named.isPresent()) {
            return "redirect:/c/" + named.get().number();
        }
        if (!term.isBlank()) {
            page.addAttribute("search", TypedTerms.keep(session, term));
        }
        add(page, "status", filter.status());
        add(page, "owner", filter.owner());
        add(page, "since", filter.since());
        return "redirect:" + ADDRESS;
    }

    private Page<FoundLine> find(Optional<String> typed, CaseQuery query, String after, Frame frame, Locale locale) {
        Cursor cursor = Cursor.decode(after, 1);
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        return Page.of(
                        searching.find(typed.map(SearchTerm::of), query, before, ON_A_PAGE + 1),
                        ON_A_PAGE,
                        found -> Cursor.of(found.file().id()))
                .map(found -> lines.of(found, frame, locale));
    }

    private List<Person> owners() {
        return people.active().stream()
                .filter(person -> person.has(Roles.AGENT) || person.has(Roles.LEAD))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static void add(RedirectAttributes page, String name, String value) {
        if (value != null && !value.isBlank()) {
            page.addAttribute(name, value);
        }
    }
}
