package io.firsthand.platform.text;

import java.util.Locale;
import java.util.Objects;

/**
 * One text in both languages of the product.
 *
 * @param en English
 * @param zh Chinese (simplified)
 */
public record Bilingual(String en, String zh) {

    public Bilingual {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
    }

    /** The text for a viewer: Chinese for any Chinese locale, else English. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
