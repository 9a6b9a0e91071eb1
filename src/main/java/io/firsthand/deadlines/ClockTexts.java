package io.firsthand.deadlines;

import io.firsthand.platform.text.Texts;
import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What people read for a clock. */
@Component
public class ClockTexts {

    private final Texts texts;

    ClockTexts(Texts texts) {
        this.texts = texts;
    }

    /** Message {@code clock.<KIND>.<name>}; for a name without a text of its own, the kind's and the name. */
    public String name(ClockKey key, Locale locale) {
        try {
            return texts.text("clock." + key.code(), locale);
        } catch (NoSuchMessageException e) {
            return texts.text("clock." + key.kind(), locale) + " (" + key.name() + ")";
        }
    }

    /** As {@link #name(ClockKey, Locale)}, for a code that was written down; one that is none any more is shown as it is. */
    public String name(String code, Locale locale) {
        try {
            return name(ClockKey.parse(code), locale);
        } catch (IllegalArgumentException e) {
            return code;
        }
    }
}
