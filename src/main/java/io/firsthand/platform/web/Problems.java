package io.firsthand.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Problem documents (RFC 9457) in the viewer's language: {@code type} and {@code code} are stable, {@code detail} is the one
 * plain sentence {@code problem.<code>}, named values stand beside them. Nothing of an exception's own text gets in.
 */
@Component
public class Problems {

    /** Stable prefix of every problem's type; the code follows. */
    public static final String TYPE = "https://firsthand.io/problems/";

    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "code", "field", "errors");

    private final Texts texts;
    private final ObjectMapper json;

    Problems(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The problem that a refusal is. */
    public ProblemDetail of(Refusal refusal, Locale viewer) {
        ProblemDetail problem = of(status(refusal.kind()), refusal.code(), viewer, refusal.values());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    /**
     * A problem by its code.
     *
     * @param values of the sentence by position, and of the document by name; no personal data
     */
    public ProblemDetail of(HttpStatusCode status, String code, Locale viewer, Map<String, Object> values) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(title(status, viewer));
        problem.setDetail(detail(status, code, viewer, values));
        problem.setProperty("code", code);
        values.forEach((name, value) -> {
            if (!RESERVED.contains(name)) {
                problem.setProperty(name, value);
            }
        });
        return problem;
    }

    /** Writes a problem where no controller is at work: filters, the log-in. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), problem);
    }

    private String title(HttpStatusCode status, Locale viewer) {
        try {
            return texts.text("problem-title." + status.value(), viewer);
        } catch (NoSuchMessageException unnamed) {
            return texts.text(status.is5xxServerError() ? "problem-title.500" : "problem-title.400", viewer);
        }
    }

    private String detail(HttpStatusCode status, String code, Locale viewer, Map<String, Object> values) {
        try {
            return texts.text("problem." + code, viewer, values.values().toArray());
        } catch (NoSuchMessageException unworded) {
            // ProblemMessagesTest fails on such a code; the caller still gets the code and a sentence
            return title(status, viewer);
        }
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case CONTRADICTORY -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
