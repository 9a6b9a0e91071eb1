package io.firsthand.handover.web;

import io.firsthand.cases.CaseLists;
import io.firsthand.handover.HandingOverInBulk;
import io.firsthand.handover.HandoverReason;
import io.firsthand.handover.Handovers;
import io.firsthand.handover.LeavingCasesWithOwners;
import io.firsthand.handover.MovedOwners;
import io.firsthand.handover.TransferFigures;
import io.firsthand.people.Away;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.people.OnCallRoster;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.people.Roles;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Problems;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead's page: who is on shift with what load, who is away and who stands in, on call, handing over in bulk. */
@PeoplePage
@RequestMapping(TeamTodayPage.ADDRESS)
class TeamTodayPage {

    static final String ADDRESS = "/team/today";
    private static final int FIGURE_DAYS = 30;

    private final People people;
    private final CaseLists lists;
    private final EnteringAbsences absences;
    private final OnCallRoster roster;
    private final Handovers handovers;
    private final HandingOverInBulk bulk;
    private final MovedOwners moved;
    private final LeavingCasesWithOwners leaving;
    private final TransferFigures figures;
    private final Doing doing;
    private final Problems problems;
    private final Clock clock;

    TeamTodayPage(
            People people,
            CaseLists lists,
            EnteringAbsences absences,
            OnCallRoster roster,
            Handovers handovers,
            HandingOverInBulk bulk,
            MovedOwners moved,
            LeavingCasesWithOwners leaving,
            TransferFigures figures,
            Doing doing,
            Problems problems,
            Clock clock) {
        this.people = people;
        this.lists = lists;
        this.absences = absences;
        this.roster = roster;
        this.handovers = handovers;
        this.bulk = bulk;
        this.moved = moved;
        this.leaving = leaving;
        this.figures = figures;
        this.doing = doing;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * One line of the team.
     *
     * @param load open cases that he acts on
     */
    public record Member(Person person, ShiftState state, String deputy, int load) {}

    @GetMapping
    String show(Model model) {
        Instant now = clock.instant();
        Person lead = people.get(person());
        Map<String, Integer> load = lists.openByActing();
        List<Person> agents =
                people.active().stream().filter(each -> each.has(Roles.AGENT)).toList();
        NamesOf names = new NamesOf(people);
        model.addAttribute(
                "team",
                agents.stream()
                        .map(each -> new Member(
                                each,
                                ShiftState.of(each, now),
                                each.absence(now)
                                        .flatMap(Away::deputy)
                                        .map(names::of)
                                        .orElse(null),
                                load.getOrDefault(each.id(), 0)))
                        .sorted(Comparator.comparing((Member each) ->
                                        !each.person().department().equals(lead.department()))
                                .thenComparing(each -> !each.state().code().equals("ON"))
                                .thenComparing(each -> each.person().id()))
                        .toList());
        model.addAttribute("agents", agents);
        model.addAttribute("owners", Stream.concat(agents.stream(), whoLeft()).toList());
        model.addAttribute("movedOwners", moved.all());
        model.addAttribute("onCall", roster.entries());
        model.addAttribute("onCallNow", roster.now(now).isPresent());
        model.addAttribute("toDecide", handovers.toDecide().size());
        model.addAttribute("reasons", HandoverReason.values());
        model.addAttribute("names", names);
        model.addAttribute("zone", lead.timeZone());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        model.addAttribute("figures", figures.between(today.minusDays(FIGURE_DAYS), today));
        return "team-today";
    }

    @PostMapping("/people/{id}")
    String sickToday(@PathVariable String id, Locale locale, RedirectAttributes after) {
        doing.attempt(() -> absences.sickToday(id, person()), "team.sick-entered", locale, after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/on-call")
    String onCall(
            @RequestParam String personId,
            @RequestParam LocalDateTime from,
            @RequestParam LocalDateTime to,
            Locale locale,
            RedirectAttributes after) {
        var zone = people.get(person()).timeZone();
        doing.attempt(
                () -> roster.enter(
                        personId, from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), person()),
                "team.on-call-entered",
                locale,
                after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/on-call/{id}")
    String offCall(@PathVariable long id, Locale locale, RedirectAttributes after) {
        doing.attempt(() -> roster.remove(id, person()), "team.on-call-removed", locale, after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/handovers")
    String handOver(
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam HandoverReason reason,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String overLimit,
            Locale locale,
            RedirectAttributes after) {
        doing.attempt(
                () -> {
                    HandingOverInBulk.Bulk order = new HandingOverInBulk.Bulk(
                            from, List.of(), to.isEmpty() ? null : to, reason, summary, overLimit);
                    if (!hand(order, locale, after)) {
                        after.addFlashAttribute("again", new Again(from, to, reason.name(), summary, overLimit));
                    }
                },
                "team.bulk-done",
                locale,
                after);
        return "redirect:" + ADDRESS;
    }

    /** The cases that somebody had before he went to another department; the timeline is their summary. */
    @PostMapping("/moved-owners/{owner}/handover")
    String handOverMoved(
            @PathVariable String owner,
            @RequestParam List<String> numbers,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            RedirectAttributes after) {
        doing.attempt(
                () -> hand(
                        new HandingOverInBulk.Bulk(
                                owner, numbers, to.isEmpty() ? null : to, HandoverReason.LEAVE, "", ""),
                        locale,
                        after),
                "team.bulk-done",
                locale,
                after);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/moved-owners/{owner}/leaving")
    String leave(@PathVariable String owner, Locale locale, RedirectAttributes after) {
        doing.attempt(() -> leaving.leave(owner, person()), "team.moved.left", locale, after);
        return "redirect:" + ADDRESS;
    }

    /**
     * Hands over and says what became of it, in lines of text: what a page is told by the one before has to fit into the
     * session.
     *
     * @return whether all of them went
     */
    private boolean hand(HandingOverInBulk.Bulk order, Locale locale, RedirectAttributes after) {
        NamesOf names = new NamesOf(people);
        List<HandingOverInBulk.Result> results = bulk.hand(order, person());
        after.addFlashAttribute("moved", lines(results, result -> result.owner().map(names::of)));
        List<String> stayed = lines(
                results,
                result -> result.refusal()
                        .map(refusal -> problems.of(refusal, locale).getDetail()));
        after.addFlashAttribute("stayed", stayed);
        return stayed.isEmpty();
    }

    /** What was asked for, to be mended where cases stayed. */
    public record Again(String from, String to, String reason, String summary, String overLimit)
            implements Serializable {}

    private static List<String> lines(
            List<HandingOverInBulk.Result> results, Function<HandingOverInBulk.Result, Optional<String>> said) {
        return results.stream()
                .flatMap(result -> said.apply(result).map(text -> result.number() + ": " + text).stream())
                .toList();
    }

    /** Owners of open cases who do not work here any more: their cases wait for a signature. */
    private Stream<Person> whoLeft() {
        return lists.ownersOfOpenCases().stream()
                .flatMap(id -> people.find(id).stream())
                .filter(each -> !each.active() || !each.has(Roles.AGENT));
    }

    private static String person() {
        return SignedIn.person().orElseThrow();
    }
}
