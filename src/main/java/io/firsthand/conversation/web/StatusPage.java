package io.firsthand.conversation.web;

import io.firsthand.conversation.CaseStatusForCustomers;
import io.firsthand.conversation.CaseStatusForCustomers.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The customer's own view of how his request stands, behind the signed reference that he was given. */
@Hidden
@Controller
class StatusPage {

    private final CaseStatusForCustomers statuses;

    StatusPage(CaseStatusForCustomers statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/status/{reference}")
    String status(
            @PathVariable String reference, Model model, HttpServletRequest request, HttpServletResponse response) {
        // the address is the key: it must not travel on, and what it shows must not stay behind
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Status> status = statuses.find(reference);
        if (status.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("notice", statuses.unknown(request.getLocale().getLanguage()));
            return "customer-notice";
        }
        model.addAttribute("status", status.get());
        return "status";
    }
}
