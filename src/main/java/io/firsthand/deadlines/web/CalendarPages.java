package io.firsthand.deadlines.web;

import io.firsthand.deadlines.CalendarHistory;
import io.firsthand.deadlines.CalendarPlan;
import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.ChangingCalendars;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.Frame;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The business calendars as an analyst keeps them: opening hours, holidays and make-up days, and who changed what. */
@PeoplePage
class CalendarPages {

    static final String ADDRESS = "/calendars";

    private final Calendars calendars;
    private final CalendarHistory history;
    private final ChangingCalendars changing;
    private final Problems problems;
    private final Texts texts;
    private final Clock clock;

    CalendarPages(
            Calendars calendars,
            CalendarHistory history,
            ChangingCalendars changing,
            Problems problems,
            Texts texts,
            Clock clock) {
        this.calendars = calendars;
        this.history = history;
        this.changing = changing;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A calendar in the list.
     *
     * @param until the last date it says anything of; null if none. After it no holiday is known
     * @param ending whether that is soon, or over
     * @param unchecked whether it is as released, so that nobody here has looked at its days
     */
    record Listed(
            String code,
            String title,
            String market,
            String timeZone,
            int days,
            LocalDate until,
            boolean ending,
            boolean unchecked) {}

    @GetMapping(ADDRESS)
    String list(Locale locale, Model model) {
        Set<String> checked = history.checked();
        model.addAttribute(
                "calendars",
                calendars.plans().stream()
                        .map(plan -> listed(plan, isUnchecked(plan.code(), checked), locale))
                        .toList());
        model.addAttribute("mayChange", SignedIn.has("analyst"));
        return "calendars";
    }

    @GetMapping("/new-calendar")
    String blank(@ModelAttribute("frame") Frame frame, Model model) {
        return form(CalendarForm.blank(frame.viewer().timeZone().getId()), model);
    }

    @GetMapping(ADDRESS + "/{code}")
    String one(@PathVariable String code, Model model) {
        return form(CalendarForm.of(CalendarBody.of(calendars.plan(code))), model);
    }

    @PostMapping("/new-calendar/save")
    String create(
            @RequestParam MultiValueMap<String, String> given,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        String code = given.getFirst("code");
        return save(CalendarForm.filledIn(code == null ? "" : code.strip(), given), locale, model, after, response);
    }

    @PostMapping(ADDRESS + "/{code}/save")
    String change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return save(CalendarForm.filledIn(code, given), locale, model, after, response);
    }

    private String save(
            CalendarForm form, Locale locale, Model model, RedirectAttributes after, HttpServletResponse response) {
        try {
            CalendarPlan plan = changing.change(
                    form.body().plan(form.code()), SignedIn.person().orElseThrow(), form.reason());
            after.addFlashAttribute("note", texts.text("calendars.saved", locale, plan.code(), plan.version()));
            return "redirect:" + ADDRESS + "/" + plan.code();
        } catch (Refusal refusal) {
            ProblemDetail problem = problems.of(refusal, locale);
            response.setStatus(problem.getStatus());
            model.addAttribute("error", problem.getDetail());
            return form(form, model);
        }
    }

    private String form(CalendarForm form, Model model) {
        model.addAttribute("calendar", form);
        model.addAttribute("history", form.isNew() ? List.of() : history.of(form.code()));
        model.addAttribute("unchecked", !form.isNew() && isUnchecked(form.code(), history.checked()));
        model.addAttribute("mayChange", SignedIn.has("analyst") && !form.code().equals(Calendars.ALWAYS));
        return "calendar";
    }

    /** What is never closed has no days to check. */
    private static boolean isUnchecked(String code, Set<String> checked) {
        return !code.equals(Calendars.ALWAYS) && !checked.contains(code);
    }

    private Listed listed(CalendarPlan plan, boolean unchecked, Locale locale) {
        LocalDate until = plan.days().isEmpty()
                ? null
                : plan.days().get(plan.days().size() - 1).date();
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.timeZone());
        return new Listed(
                plan.code(),
                plan.title().in(locale),
                plan.market().orElse(null),
                plan.timeZone().getId(),
                plan.days().size(),
                until,
                until != null && until.isBefore(today.plusDays(60)),
                unchecked);
    }
}
