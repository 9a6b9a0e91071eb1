package io.firsthand.workbench.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.firsthand.platform.text.Texts;
import io.firsthand.workbench.TaskList;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The engine keeps one name for a list; Tasklist gets it in the viewer's language. Other people's filters stay as they are. */
class TaskListNamesFilter extends OncePerRequestFilter {

    private static final Pattern CALL =
            Pattern.compile("/camunda/api/engine/engine/default/filter(/(?!count)[^/]+)?/?");

    private final Texts texts;
    private final ObjectMapper json;

    TaskListNamesFilter(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || !CALL.matcher(RequestPath.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK && kept.getContentSize() > 0) {
            JsonNode answer = json.readTree(kept.getContentAsByteArray());
            name(answer, request.getLocale());
            kept.resetBuffer();
            kept.getOutputStream().write(json.writeValueAsBytes(answer));
        }
        kept.copyBodyToResponse();
    }

    private void name(JsonNode answer, Locale viewer) {
        if (answer.isArray()) {
            answer.forEach(filter -> name(filter, viewer));
        } else if (answer instanceof ObjectNode filter
                && filter.path("properties") instanceof ObjectNode properties
                && properties.hasNonNull(TaskList.MARK)) {
            String key =
                    TaskList.valueOf(properties.get(TaskList.MARK).asText()).textKey();
            filter.put("name", texts.text(key, viewer));
            properties.put("description", texts.text(key + ".description", viewer));
        }
    }
}
