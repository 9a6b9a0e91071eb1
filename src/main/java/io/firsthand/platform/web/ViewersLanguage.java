package io.firsthand.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * English or Chinese: on our pages the one that the viewer chose there, else whichever his browser's list names first.
 * Programs, and the scripts of the web applications, say it with each call.
 */
class ViewersLanguage extends AcceptHeaderLocaleResolver implements HandlerInterceptor {

    private static final String CHOICE = "lang";
    private static final String COOKIE = "FIRSTHAND-LANGUAGE";

    ViewersLanguage() {
        setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (isForPrograms(request)) {
            return super.resolveLocale(request);
        }
        return chosen(request)
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .flatMap(cookie -> ours(cookie.getValue())))
                .orElseGet(() -> super.resolveLocale(request));
    }

    /** Keeps what the viewer chose. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isForPrograms(request)) {
            chosen(request)
                    .ifPresent(locale -> response.addHeader(
                            HttpHeaders.SET_COOKIE,
                            ResponseCookie.from(COOKIE, locale.getLanguage())
                                    .path("/")
                                    .maxAge(Duration.ofDays(365))
                                    .httpOnly(true)
                                    .secure(request.isSecure())
                                    .sameSite("Lax")
                                    .build()
                                    .toString()));
        }
        return true;
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? ours(request.getParameter(CHOICE)) : Optional.empty();
    }

    private static Optional<Locale> ours(String language) {
        return List.of(Locale.ENGLISH, Locale.CHINESE).stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/camunda/") || path.startsWith("/v3/");
    }
}
