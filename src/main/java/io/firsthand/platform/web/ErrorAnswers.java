package io.firsthand.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Failures before or beside our controllers (filters, the servlet container): the same document, or a page for a browser. */
@Hidden
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorAnswers implements ErrorController {

    private static final String PROBLEM = ErrorAnswers.class.getName();

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model, HttpServletResponse response) {
        ProblemDetail problem = problem(request);
        response.setStatus(problem.getStatus());
        model.addAttribute("problem", problem);
        return "error";
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> document(HttpServletRequest request) {
        ProblemDetail problem = problem(request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /**
     * Has a browser that asked for one of our pages shown the problem as a page.
     *
     * @return false if the caller wants a document
     */
    static boolean showAsPage(ProblemDetail problem) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (request.getRequestURI().startsWith("/api/")
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return false;
        }
        try {
            request.setAttribute(PROBLEM, problem);
            attributes.getResponse().sendError(problem.getStatus());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProblemDetail problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof ProblemDetail known) {
            return known;
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return problems.of(status, code(status), LocaleContextHolder.getLocale(), Map.of());
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "not-signed-in";
            case FORBIDDEN -> "not-allowed";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case PAYLOAD_TOO_LARGE -> "too-large";
            default -> status.is5xxServerError() ? "failed" : "bad-request";
        };
    }
}
