package io.firsthand.rulebook.web;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.web.Problems;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Confidence;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.EvaluatingFacts;
import io.firsthand.rulebook.ReadingRuleTables;
import io.firsthand.rulebook.ReadingRuleTables.LiveTable;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.WrittenTable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Try it": what the live table would decide for facts that one fills in. Touches no case and keeps nothing. */
@PeoplePage
@RequestMapping(RuleTablePages.ADDRESS + "/{table}/try")
class TryPages {

    private final RuleTablePages pages;
    private final ReadingRuleTables reading;
    private final EvaluatingFacts evaluating;
    private final TryForm form;
    private final Outcomes outcomes;
    private final Problems problems;

    TryPages(
            RuleTablePages pages,
            ReadingRuleTables reading,
            EvaluatingFacts evaluating,
            TryForm form,
            Outcomes outcomes,
            Problems problems) {
        this.pages = pages;
        this.reading = reading;
        this.evaluating = evaluating;
        this.form = form;
        this.outcomes = outcomes;
        this.problems = problems;
    }

    /** What one row decided: headings and values, and why. */
    record Answer(String row, String why, String source, String confidence, Map<String, String> outcome) {}

    @GetMapping
    String ask(@PathVariable String table, Locale locale, Model model) {
        show(table, Map.of(), locale, model);
        return "rule-table-try";
    }

    /** The facts come in the body, so that a customer's words stand in no address and no log. */
    @PostMapping("/answer")
    String answer(@PathVariable String table, @RequestParam Map<String, String> given, Locale locale, Model model) {
        LiveTable live = show(table, given, locale, model);
        try {
            List<Decision<Record>> decisions =
                    evaluating.evaluate(table, form.facts(live.table(), given), date(given.get("eventDate")), null);
            model.addAttribute("asked", true);
            model.addAttribute(
                    "answers",
                    decisions.stream()
                            .filter(decision -> decision.row() != null)
                            .map(decision -> new Answer(
                                    decision.row(),
                                    decision.why().in(locale),
                                    decision.source() == null
                                            ? null
                                            : decision.sourceText().in(locale),
                                    confidence(decision.confidence(), locale),
                                    outcomes.of(live.table(), decision.required(), locale)))
                            .toList());
            model.addAttribute("missing", names(live.table(), decisions.get(0).missing(), locale));
        } catch (Refusal refusal) {
            ProblemDetail problem = problems.of(refusal, locale);
            model.addAttribute("error", problem.getDetail());
        }
        return "rule-table-try";
    }

    private static String confidence(Confidence confidence, Locale locale) {
        return confidence == null
                ? null
                : confidence.name() + ": " + confidence.meaning().in(locale);
    }

    private LiveTable show(String table, Map<String, String> given, Locale locale, Model model) {
        LiveTable live = pages.head(table, locale, model);
        WrittenTable written = reading.written(table, live.live().version());
        model.addAttribute("groups", form.groups(live.table(), written, given, locale));
        model.addAttribute("eventDate", given.getOrDefault("eventDate", ""));
        return live;
    }

    private static LocalDate date(String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("event-date-invalid", "eventDate");
        }
    }

    private static List<String> names(RuleTable<?, ?> table, List<String> facts, Locale locale) {
        Map<String, String> headings = new LinkedHashMap<>();
        for (Column column : table.conditions()) {
            headings.putIfAbsent(column.component(), column.heading().in(locale));
        }
        return facts.stream().map(fact -> headings.getOrDefault(fact, fact)).toList();
    }
}
