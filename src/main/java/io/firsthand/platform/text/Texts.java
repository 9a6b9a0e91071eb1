package io.firsthand.platform.text;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The product's texts by key. Each module keeps its own bundle: {@code messages/<module>_en.properties} and {@code _zh}. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @return the text in the viewer's language; a missing key is an error, never a key on the screen
     * @throws org.springframework.context.NoSuchMessageException if no bundle holds the key
     */
    public String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, supported(locale));
    }

    /** The text in both languages. */
    public Bilingual both(String key, Object... args) {
        return new Bilingual(text(key, Locale.ENGLISH, args), text(key, Locale.CHINESE, args));
    }

    private static Locale supported(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
