package io.firsthand.incidents.web;

import io.firsthand.conversation.Announcement;
import io.firsthand.incidents.AffectedBy;
import io.firsthand.incidents.EndingIncidents;
import io.firsthand.incidents.Incident;
import io.firsthand.incidents.Incidents;
import io.firsthand.incidents.OpeningIncidents;
import io.firsthand.incidents.Telling;
import io.firsthand.incidents.UnlinkingCases;
import io.firsthand.orders.ParcelState;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Problems;
import io.firsthand.triage.ContactReasons;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead's page of incidents: open one after a look at whom it meets, follow the texts, end it. */
@PeoplePage
@RequestMapping(IncidentsPage.ADDRESS)
class IncidentsPage {

    static final String ADDRESS = "/incidents";

    private static final int SHOWN = 200;

    private final OpeningIncidents opening;
    private final EndingIncidents ending;
    private final UnlinkingCases unlinking;
    private final Incidents incidents;
    private final People people;
    private final Texts texts;
    private final Problems problems;

    IncidentsPage(
            OpeningIncidents opening,
            EndingIncidents ending,
            UnlinkingCases unlinking,
            Incidents incidents,
            People people,
            Texts texts,
            Problems problems) {
        this.opening = opening;
        this.ending = ending;
        this.unlinking = unlinking;
        this.incidents = incidents;
        this.people = people;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "incidents",
                incidents.list(Long.MAX_VALUE, SHOWN).stream().map(this::view).toList());
        model.addAttribute("names", this);
        return "incidents";
    }

    @GetMapping("/new")
    String start(Model model, Locale locale) {
        IncidentForm form =
                new IncidentForm(Map.of("key", UUID.randomUUID().toString(), "by", AffectedBy.ORDERS.name()));
        return show(form, model, locale);
    }

    /** First whom it would meet, then, by the second button, for good. */
    @PostMapping("/new")
    String open(
            @RequestParam Map<String, String> fields,
            Model model,
            Locale locale,
            RedirectAttributes after,
            HttpServletResponse answer) {
        IncidentForm form = new IncidentForm(fields);
        try {
            if (form.get("step").equals("open")) {
                Incident incident = opening.open(form.wish(), person());
                after.addFlashAttribute("note", texts.text("incidents.opened", locale, incident.number()));
                return "redirect:" + ADDRESS + "/" + incident.number();
            }
            form.texts();
            model.addAttribute("preview", opening.preview(form.affected(), person()));
        } catch (Refusal refusal) {
            answer.setStatus(problems.of(refusal, locale).getStatus());
            model.addAttribute("error", problems.of(refusal, locale).getDetail());
        }
        return show(form, model, locale);
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        Incident incident = incidents.get(number);
        model.addAttribute("incident", view(incident));
        model.addAttribute("cases", incidents.cases(incident.id(), 0, SHOWN));
        model.addAttribute("languages", Announcement.languages());
        model.addAttribute("names", this);
        return "incident";
    }

    @PostMapping("/{number}/over")
    String over(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Locale locale,
            RedirectAttributes after) {
        return attempt(
                number,
                () -> ending.over(
                        number, new IncidentForm(fields).texts(), fields.containsKey("closeWaiting"), person()),
                texts.text("incidents.ended", locale),
                locale,
                after);
    }

    @PostMapping("/{number}/cases/{caseNumber}/unlinking")
    String unlink(
            @PathVariable String number, @PathVariable String caseNumber, Locale locale, RedirectAttributes after) {
        return attempt(
                number,
                () -> unlinking.unlink(number, caseNumber, person()),
                texts.text("incidents.unlinked", locale, caseNumber),
                locale,
                after);
    }

    @PostMapping("/{number}/cases/{caseNumber}/linking")
    String relink(
            @PathVariable String number, @PathVariable String caseNumber, Locale locale, RedirectAttributes after) {
        return attempt(
                number,
                () -> unlinking.relink(number, caseNumber, person()),
                texts.text("incidents.relinked", locale, caseNumber),
                locale,
                after);
    }

    /** Does it, and shows the incident again with what was done or why not. */
    private String attempt(String number, Runnable act, String done, Locale locale, RedirectAttributes after) {
        try {
            act.run();
            after.addFlashAttribute("note", done);
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", problems.of(refusal, locale).getDetail());
        }
        return "redirect:" + ADDRESS + "/" + number;
    }

    /** A person's name, for the page. */
    public String of(String person) {
        return Optional.ofNullable(person)
                .flatMap(people::find)
                .map(Person::name)
                .orElse(person);
    }

    private String show(IncidentForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", AffectedBy.values());
        model.addAttribute("parcelStates", ParcelState.values());
        model.addAttribute("reasons", reasons(locale));
        model.addAttribute("languages", Announcement.languages());
        return "new-incident";
    }

    private static Map<String, String> reasons(Locale locale) {
        Map<String, String> reasons = new LinkedHashMap<>();
        ContactReasons.codes()
                .forEach(code -> reasons.put(
                        code,
                        ContactReasons.label(code)
                                .map(label -> label.in(locale))
                                .orElse(code)));
        return reasons;
    }

    private IncidentView view(Incident incident) {
        return IncidentView.of(
                incident,
                incidents.figures(incident.id()),
                incidents.text(incident.id(), Telling.Kind.NEWS),
                incidents.text(incident.id(), Telling.Kind.SOLVED));
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
