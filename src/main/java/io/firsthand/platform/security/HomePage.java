package io.firsthand.platform.security;

import io.firsthand.platform.text.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the login leads: agents straight to their tasks, everybody else to what he may open. */
@Controller
class HomePage {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Texts texts;

    HomePage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/")
    String show(Locale locale, Model model) {
        if (SignedIn.has("agent")) {
            return "redirect:" + TASKLIST;
        }
        Map<String, String> links = new LinkedHashMap<>();
        offer(links, TASKLIST, "home.tasklist", locale, "lead");
        offer(links, "/camunda/app/cockpit/default/", "home.cockpit", locale, "process-owner", "admin");
        offer(links, "/camunda/app/admin/default/", "home.admin", locale, "admin");
        links.put("/swagger-ui/index.html", texts.text("home.api", locale));
        model.addAttribute("lang", locale.getLanguage());
        model.addAttribute("title", texts.text("home.title", locale));
        model.addAttribute("signOut", texts.text("home.sign-out", locale));
        model.addAttribute("links", links);
        return "home";
    }

    private void offer(Map<String, String> links, String address, String key, Locale locale, String... roles) {
        for (String role : roles) {
            if (SignedIn.has(role)) {
                links.put(address, texts.text(key, locale));
            }
        }
    }
}
