package io.firsthand.handover.web;

import io.firsthand.handover.AnsweringHandovers;
import io.firsthand.handover.Handovers;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for the viewer's answer: cases that are to become his, and for leads those that nobody answered. */
@PeoplePage
@RequestMapping(HandoversPage.ADDRESS)
class HandoversPage {

    static final String ADDRESS = "/team/handovers";

    private final Handovers handovers;
    private final AnsweringHandovers answering;
    private final People people;
    private final Doing doing;

    HandoversPage(Handovers handovers, AnsweringHandovers answering, People people, Doing doing) {
        this.handovers = handovers;
        this.answering = answering;
        this.people = people;
        this.doing = doing;
    }

    @GetMapping
    String show(Model model) {
        boolean lead = SignedIn.has("lead");
        model.addAttribute("forMe", handovers.toAnswer(person()));
        model.addAttribute("toDecide", lead ? handovers.toDecide() : List.of());
        model.addAttribute("names", new NamesOf(people));
        model.addAttribute("agents", lead ? agents() : List.of());
        return "handovers";
    }

    @PostMapping("/{number}/{id}/acceptance")
    String accept(@PathVariable String number, @PathVariable long id, Locale locale, RedirectAttributes after) {
        doing.attempt(() -> answering.accept(number, id, person()), "team.handover-accepted", locale, after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{number}/{id}/refusal")
    String refuse(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            RedirectAttributes after) {
        doing.attempt(() -> answering.refuse(number, id, person(), why), "team.handover-refused", locale, after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{number}/{id}/redirection")
    String redirect(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam String to,
            Locale locale,
            RedirectAttributes after) {
        doing.attempt(
                () -> answering.redirect(number, id, person(), to, null), "team.handover-redirected", locale, after);
        return "redirect:" + ADDRESS;
    }

    private List<Person> agents() {
        return people.active().stream()
                .filter(person -> person.has(Roles.AGENT))
                .toList();
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
