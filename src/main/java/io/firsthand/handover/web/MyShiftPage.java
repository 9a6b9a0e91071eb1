package io.firsthand.handover.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseLists;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own shift and absences, and the cases on which he acts for others. */
@PeoplePage
@RequestMapping(MyShiftPage.ADDRESS)
class MyShiftPage {

    static final String ADDRESS = "/team/me";

    private final People people;
    private final EnteringAbsences absences;
    private final CaseLists lists;
    private final Doing doing;
    private final Clock clock;

    MyShiftPage(People people, EnteringAbsences absences, CaseLists lists, Doing doing, Clock clock) {
        this.people = people;
        this.absences = absences;
        this.lists = lists;
        this.doing = doing;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        Person me = people.get(person());
        List<CaseFile> mine = lists.inHandsOf(me.id());
        model.addAttribute("me", me);
        model.addAttribute("state", ShiftState.of(me, clock.instant()));
        model.addAttribute("absences", absences.list(me.id(), me.id()));
        model.addAttribute("kinds", AbsenceKind.values());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), me.timeZone()));
        model.addAttribute("colleagues", colleagues(me));
        model.addAttribute("names", new NamesOf(people));
        model.addAttribute(
                "owned",
                mine.stream()
                        .filter(each -> each.owner().filter(me.id()::equals).isPresent())
                        .count());
        model.addAttribute(
                "actedOn",
                mine.stream()
                        .filter(each -> each.deputy().filter(me.id()::equals).isPresent())
                        .toList());
        return "my-shift";
    }

    @PostMapping("/absences")
    String enter(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam AbsenceKind kind,
            @RequestParam(defaultValue = "") String deputy,
            Locale locale,
            RedirectAttributes after) {
        AbsenceDraft draft = new AbsenceDraft(from, to, kind, deputy.isEmpty() ? null : deputy);
        doing.attempt(() -> absences.enter(person(), draft, person()), "team.absence-entered", locale, after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/absences/{id}")
    String end(@PathVariable long id, Locale locale, RedirectAttributes after) {
        doing.attempt(() -> absences.cancel(person(), id, person()), "team.absence-ended", locale, after);
        return "redirect:" + ADDRESS;
    }

    private List<Person> colleagues(Person me) {
        return people.active().stream()
                .filter(person -> person.has(Roles.AGENT) && !person.id().equals(me.id()))
                .toList();
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
