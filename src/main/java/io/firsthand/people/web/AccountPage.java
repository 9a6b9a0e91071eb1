package io.firsthand.people.web;

import io.firsthand.people.ManagingPeople;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody changes his own password. */
@PeoplePage
class AccountPage {

    private final ManagingPeople managing;
    private final Problems problems;

    AccountPage(ManagingPeople managing, Problems problems) {
        this.managing = managing;
        this.problems = problems;
    }

    @GetMapping("/account")
    String show() {
        return "account";
    }

    /** Ends all of the person's sessions, also this one. */
    @PostMapping("/account/password")
    String password(
            @RequestParam String current,
            @RequestParam String password,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            managing.changeOwnPassword(SignedIn.person().orElseThrow(), current, password);
            return "redirect:/login?signed-out";
        } catch (Refusal refusal) {
            ProblemDetail problem = problems.of(refusal, locale);
            response.setStatus(problem.getStatus());
            model.addAttribute("error", problem.getDetail());
            return "account";
        }
    }
}
