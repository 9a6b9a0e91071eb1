package io.firsthand.followup.web;

import io.firsthand.followup.AnsweringSurveys;
import io.firsthand.followup.AnsweringSurveys.Look;
import io.firsthand.followup.AnsweringSurveys.Standing;
import io.firsthand.followup.SurveyTexts;
import io.firsthand.platform.web.RequestRate;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The customer's survey, behind the signed address that he was sent. Opening it stores nothing, because mail scanners open
 * addresses too; sending the form stores once.
 */
@Hidden
@Controller
class SurveyPage {

    private final AnsweringSurveys answering;
    private final SurveyTexts texts;
    private final RequestRate rate;

    SurveyPage(AnsweringSurveys answering, SurveyTexts texts, RequestRate rate) {
        this.answering = answering;
        this.texts = texts;
        this.rate = rate;
    }

    @GetMapping("/survey/{token}")
    String open(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        guard(response);
        if (!rate.allows(request.getRemoteAddr())) {
            return message(model, response, language(request), "too-many", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Look> look = answering.look(token);
        if (look.isEmpty()) {
            return message(model, response, language(request), "unknown", HttpStatus.NOT_FOUND);
        }
        return look.get().standing() == Standing.OPEN
                ? form(model, look.get(), SurveyForm.EMPTY, null)
                : closed(model, response, look.get());
    }

    @PostMapping("/survey/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) String score,
            @RequestParam(required = false) String answer,
            @RequestParam(required = false) String comment,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        guard(response);
        if (!rate.allows(request.getRemoteAddr())) {
            return message(model, response, language(request), "too-many", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Look> look = answering.look(token);
        if (look.isEmpty()) {
            return message(model, response, language(request), "unknown", HttpStatus.NOT_FOUND);
        }
        SurveyForm form = SurveyForm.of(score, answer, comment);
        if (form.fault().isPresent() && look.get().standing() == Standing.OPEN) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(model, look.get(), form, form.fault().get());
        }
        Look before = form.fault().isPresent()
                ? look.get()
                : answering
                        .answer(token, form.score(), form.answer(), form.comment())
                        .orElseThrow();
        return before.standing() == Standing.OPEN
                ? message(model, response, before.language(), "thanks", HttpStatus.OK)
                : closed(model, response, before);
    }

    private String form(Model model, Look look, SurveyForm form, String fault) {
        model.addAttribute("survey", SurveyView.of(texts, look, form, fault));
        return "survey";
    }

    private String closed(Model model, HttpServletResponse response, Look look) {
        return switch (look.standing()) {
            case ANSWERED -> message(model, response, look.language(), "answered", HttpStatus.CONFLICT);
            case REOPENED -> message(model, response, look.language(), "reopened", HttpStatus.GONE);
            default -> message(model, response, look.language(), "expired", HttpStatus.GONE);
        };
    }

    private String message(Model model, HttpServletResponse response, String language, String key, HttpStatus status) {
        response.setStatus(status.value());
        model.addAttribute(
                "notice",
                new Notice(
                        texts.text("language", language),
                        texts.text(key + ".title", language),
                        texts.text(key + ".text", language)));
        return "customer-notice";
    }

    private static String language(HttpServletRequest request) {
        return request.getLocale().getLanguage();
    }

    private record Notice(String language, String title, String text) {}

    /** The address is the key: it must not travel on, and what it shows must not stay behind. */
    private static void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
