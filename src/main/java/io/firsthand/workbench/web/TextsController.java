package io.firsthand.workbench.web;

import io.firsthand.platform.text.Texts;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Case tab's texts in the viewer's language. */
@Tag(name = "Workbench")
@RestController
@RequestMapping("/api/workbench/texts")
class TextsController {

    private static final String PREFIX = "tab.";

    private final Texts texts;

    TextsController(Texts texts) {
        this.texts = texts;
    }

    /** By key; the places {@code {0}} … stay, the tab fills them. */
    @GetMapping
    ResponseEntity<Map<String, String>> texts(Locale locale) {
        Map<String, String> answer = new TreeMap<>();
        ResourceBundle keys = ResourceBundle.getBundle("messages/workbench", Locale.ENGLISH);
        for (String key : keys.keySet()) {
            if (key.startsWith(PREFIX)) {
                answer.put(key, texts.text(key, locale, "{0}", "{1}", "{2}"));
            }
        }
        return ResponseEntity.ok().header("Cache-Control", "no-cache").body(answer);
    }
}
