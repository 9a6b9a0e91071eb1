package io.firsthand.platform.security;

import io.firsthand.platform.text.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in, in the browser's language or the one chosen on it. */
@Controller
class LoginPage {

    private final Texts texts;

    LoginPage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/login")
    String show(@RequestParam Map<String, String> parameters, Locale browser, Model model) {
        boolean chosen = parameters.containsKey("lang");
        Locale locale = Locale.forLanguageTag(chosen ? parameters.get("lang") : browser.getLanguage());
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        model.addAttribute("lang", chinese ? "zh" : "en");
        model.addAttribute("other", chinese ? "en" : "zh");
        for (String key : new String[] {"title", "lead", "id", "password", "submit", "switch"}) {
            model.addAttribute(key, texts.text("login." + key, locale));
        }
        if (parameters.containsKey("error")) {
            model.addAttribute("error", texts.text("login.error", locale));
        }
        if (parameters.containsKey("signed-out")) {
            model.addAttribute("note", texts.text("login.signed-out", locale));
        }
        return "login";
    }
}
