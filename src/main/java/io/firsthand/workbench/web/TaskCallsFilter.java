package io.firsthand.workbench.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of the engine's API and answers the calls by which Tasklist shows, fills, sends, claims and gives back a task, so
 * that a form speaks the viewer's language, nothing a person wrote becomes a process variable, and a task moves only through
 * our use cases.
 */
class TaskCallsFilter extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/([a-z-]+)/?");

    private final TaskCalls calls;
    private final Texts texts;
    private final ObjectMapper json;

    TaskCallsFilter(TaskCalls calls, Texts texts, ObjectMapper json) {
        this.calls = calls;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = CALL.matcher(RequestPath.of(request));
        String person = SignedIn.person().orElse(null);
        if (person == null || !path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            answer(request, response, chain, path.group(1), path.group(2), person);
        } catch (Refusal refusal) {
            refuse(response, refusal, request.getLocale());
        }
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String taskId,
            String call,
            String person)
            throws IOException, ServletException {
        switch (request.getMethod() + " " + call) {
            case "GET deployed-form" -> send(response, 200, calls.deployedForm(taskId, person, request.getLocale()));
            case "GET form-variables" -> send(response, 200, calls.formVariables(taskId, person, request.getLocale()));
            case "POST submit-form" -> {
                calls.submitForm(taskId, person, request.getInputStream());
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "POST claim" -> {
                calls.claim(taskId, person);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "POST unclaim" -> {
                calls.unclaim(taskId, person);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> chain.doFilter(request, response);
        }
    }

    /** Tasklist shows the message of an {@code InvalidRequestException} as it is and keeps the form filled. */
    private void refuse(HttpServletResponse response, Refusal refusal, Locale locale) throws IOException {
        String sentence = texts.text(
                "problem." + refusal.code(), locale, refusal.values().values().toArray());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "InvalidRequestException");
        problem.put("message", sentence);
        problem.put("code", 0);
        send(response, HttpServletResponse.SC_BAD_REQUEST, problem);
    }

    private void send(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), body);
    }
}
