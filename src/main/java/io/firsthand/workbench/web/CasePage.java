package io.firsthand.workbench.web;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.OwnerReasons;
import io.firsthand.platform.engine.EngineAccess;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.pages.Viewers;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.workbench.NextTasks;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The case behind its number, for a link in a mail or a chat: open, waiting or closed, with everything that the tab of its
 * task shows, and the way to the task if there is one.
 */
@PeoplePage
class CasePage {

    private final CaseFiles caseFiles;
    private final OwnerReasons reasons;
    private final Viewers people;
    private final EngineAccess access;

    CasePage(CaseFiles caseFiles, OwnerReasons reasons, Viewers people, EngineAccess access) {
        this.caseFiles = caseFiles;
        this.reasons = reasons;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/c/{number}")
    String show(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = find(number);
        if (!file.number().equalsIgnoreCase(number.strip())) {
            return "redirect:/c/" + file.number();
        }
        model.addAttribute("number", file.number());
        model.addAttribute("openedAt", file.openedAt());
        model.addAttribute("closedAt", file.closedAt().orElse(null));
        model.addAttribute("status", file.status().name());
        model.addAttribute("subject", file.subject());
        model.addAttribute("owner", file.owner().map(people::nameOf).orElse(null));
        model.addAttribute(
                "why",
                file.owner()
                        .flatMap(owner -> reasons.why(file.id()))
                        .map(why -> why.in(locale))
                        .orElse(null));
        model.addAttribute("task", task(file).isPresent());
        return "case";
    }

    /** The older address of the same page. */
    @GetMapping("/cases/{number}")
    String moved(@PathVariable String number) {
        return "redirect:/c/" + find(number).number();
    }

    /** To the task, if it is still there; a case whose task ended meanwhile is shown instead. */
    @GetMapping("/c/{number}/task")
    String task(@PathVariable String number) {
        CaseFile file = find(number);
        return "redirect:" + task(file).map(NextTasks::addressOf).orElse("/c/" + file.number());
    }

    /** The case of the number, or the one that it was merged into. */
    private CaseFile find(String number) {
        String typed = number.strip();
        String upper = typed.toUpperCase(Locale.ROOT);
        return caseFiles.leadingTo(caseFiles.find(upper).isPresent() ? upper : typed);
    }

    private Optional<String> task(CaseFile file) {
        return SignedIn.has("agent") || SignedIn.has("lead")
                ? access.openTask(SignedIn.person().orElseThrow(), file.number())
                : Optional.empty();
    }
}
