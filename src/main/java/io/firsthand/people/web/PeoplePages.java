package io.firsthand.people.web;

import io.firsthand.people.Grade;
import io.firsthand.people.LeftBehind;
import io.firsthand.people.ManagingPeople;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.PersonDraft;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.Frame;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages of people: who works here, what each may do, a new one, a new password, the last day. */
@PeoplePage
class PeoplePages {

    static final String ADDRESS = "/people";
    private static final int ON_A_PAGE = 50;
    private static final int NAMED = 20;

    private final People people;
    private final ManagingPeople managing;
    private final LeftBehind leftBehind;
    private final Problems problems;
    private final Texts texts;

    PeoplePages(People people, ManagingPeople managing, LeftBehind leftBehind, Problems problems, Texts texts) {
        this.people = people;
        this.managing = managing;
        this.leftBehind = leftBehind;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam(required = false) String after, Model model) {
        Cursor cursor = Cursor.decode(after, 1);
        model.addAttribute(
                "people",
                Page.of(
                                people.after(cursor == null ? "" : cursor.text(0), ON_A_PAGE + 1),
                                ON_A_PAGE,
                                person -> Cursor.of(person.id()))
                        .map(PersonView::of));
        return "people";
    }

    @GetMapping("/new-person")
    String blank(@ModelAttribute("frame") Frame frame, Model model) {
        return form(PersonForm.blank(frame.viewer().timeZone().getId()), true, model);
    }

    @PostMapping("/new-person/save")
    String create(
            @RequestParam MultiValueMap<String, String> given,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        String id = given.getFirst("id");
        PersonForm form = PersonForm.filledIn(id, true, given);
        return saved(
                "people.created",
                id,
                locale,
                after,
                () -> {
                    managing.create(id, form.draft(), given.getFirst("password"), acting());
                    return null;
                },
                refusal -> {
                    refused(refusal, locale, model, response);
                    return form(form, true, model);
                });
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable String id, Model model) {
        return form(PersonForm.of(people.get(id)), false, model);
    }

    @PostMapping(ADDRESS + "/{id}/save")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        PersonForm form = PersonForm.filledIn(id, people.get(id).active(), given);
        return saved(
                "people.changed",
                id,
                locale,
                after,
                () -> managing.change(id, form.draft(), null, acting()),
                refusal -> {
                    refused(refusal, locale, model, response);
                    return form(form, false, model);
                });
    }

    @PostMapping(ADDRESS + "/{id}/password")
    String password(
            @PathVariable String id,
            @RequestParam String password,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return saved(
                "people.new-password",
                id,
                locale,
                after,
                () -> managing.change(id, PersonDraft.unchanged(), password, acting()),
                refusal -> {
                    refused(refusal, locale, model, response);
                    return form(PersonForm.of(people.get(id)), false, model);
                });
    }

    @PostMapping(ADDRESS + "/{id}/activity")
    String activity(
            @PathVariable String id,
            @RequestParam boolean active,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return saved(
                active ? "people.back" : "people.left",
                id,
                locale,
                after,
                () -> managing.change(id, PersonDraft.activity(active), null, acting()),
                refusal -> {
                    refused(refusal, locale, model, response);
                    return form(PersonForm.of(people.get(id)), false, model);
                });
    }

    private String saved(
            String note,
            String id,
            Locale locale,
            RedirectAttributes after,
            Supplier<Person> work,
            Function<Refusal, String> otherwise) {
        try {
            work.get();
        } catch (Refusal refusal) {
            return otherwise.apply(refusal);
        }
        after.addFlashAttribute("note", texts.text(note, locale, id) + casesLeft(id, locale));
        return "redirect:" + ADDRESS;
    }

    /** Names the cases that a lead has to decide about, the first of many; nothing if there are none. */
    private String casesLeft(String id, Locale locale) {
        List<String> cases = leftBehind.casesOf(id);
        if (cases.isEmpty()) {
            return "";
        }
        String named = String.join(", ", cases.subList(0, Math.min(cases.size(), NAMED)));
        return " " + texts.text("people.cases-left", locale, cases.size(), named, cases.size() > NAMED ? ", …" : "");
    }

    private String form(PersonForm person, boolean isNew, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("isNew", isNew);
        model.addAttribute("roles", Roles.ALL);
        model.addAttribute("departments", Roles.DEPARTMENTS);
        model.addAttribute("grades", Grade.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
                        .sorted()
                        .toList());
        return "person";
    }

    private void refused(Refusal refusal, Locale locale, Model model, HttpServletResponse response) {
        ProblemDetail problem = problems.of(refusal, locale);
        response.setStatus(problem.getStatus());
        model.addAttribute("error", problem.getDetail());
        model.addAttribute("field", refusal.field());
    }

    private static String acting() {
        return SignedIn.person().orElseThrow();
    }
}
