package io.firsthand.workbench.web;

import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.workbench.NextTask;
import io.firsthand.workbench.NextTasks;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One click to what has to be done first. */
@PeoplePage
class NextTaskPage {

    static final String ADDRESS = "/next";

    private final NextTasks next;

    NextTaskPage(NextTasks next) {
        this.next = next;
    }

    @GetMapping(ADDRESS)
    String show(Locale locale, Model model) {
        NextTask task = next.of(SignedIn.person().orElseThrow(), locale);
        if (task.taskId() != null) {
            return "redirect:" + task.address();
        }
        model.addAttribute("text", task.text());
        return "next";
    }
}
