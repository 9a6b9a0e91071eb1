package io.firsthand.platform.pages;

import io.firsthand.platform.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the frame around every page for people. */
@ControllerAdvice(annotations = PeoplePage.class)
class FrameAdvice {

    private final Viewers viewers;
    private final Menu menu;

    FrameAdvice(Viewers viewers, Menu menu) {
        this.viewers = viewers;
        this.menu = menu;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Viewer viewer = viewers.get(SignedIn.person().orElseThrow());
        String address = request.getRequestURI();
        return new Frame(viewer, locale, menu.of(viewer), address, otherLanguage(request, address, locale));
    }

    private static String otherLanguage(HttpServletRequest request, String address, Locale locale) {
        boolean sent = request.getMethod().equals("POST");
        // what a form is sent to lies one level below its page
        String page = sent ? address.substring(0, address.lastIndexOf('/')) : address;
        return UriComponentsBuilder.fromPath(page)
                .query(sent ? null : request.getQueryString())
                .replaceQueryParam("lang", locale.getLanguage().equals("zh") ? "en" : "zh")
                .build()
                .toUriString();
    }
}
