package io.firsthand.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Refuses a call in the shape that Tasklist and Cockpit show to a person. */
@Component
class EngineCallRefusal {

    private static final Logger LOG = LoggerFactory.getLogger(EngineCallRefusal.class);

    private final Texts texts;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    EngineCallRefusal(Texts texts, LocaleResolver locales, ObjectMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.info("engine call refused: {} {}", request.getMethod(), request.getRequestURI());
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type",
                        "AuthorizationException",
                        "message",
                        texts.text("problem.call-not-allowed", locales.resolveLocale(request)),
                        "code",
                        0));
    }
}
