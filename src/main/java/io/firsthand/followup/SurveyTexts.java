package io.firsthand.followup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What customers read of surveys and gestures, in the languages they are answered in: {@code customer/survey_<language>}. */
@Component
public class SurveyTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    SurveyTexts() {
        texts.setBasename("customer/survey");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /** @param language one that customers are addressed in; others read English */
    public String text(String key, String language, Object... args) {
        return texts.getMessage(key, args, Locale.forLanguageTag(language));
    }
}
