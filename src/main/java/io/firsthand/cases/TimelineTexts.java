package io.firsthand.cases;

import io.firsthand.platform.text.Texts;
import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Says a timeline entry as one sentence in the viewer's language. */
@Component
public class TimelineTexts {

    private final Texts texts;

    TimelineTexts(Texts texts) {
        this.texts = texts;
    }

    /** Message {@code timeline.<kind>}, its places filled with the values; a code with a text of its own is said in words. */
    public String text(TimelineEntry entry, Locale locale) {
        Object[] values = entry.details().entrySet().stream()
                .map(detail -> word(detail.getKey(), String.valueOf(detail.getValue()), locale))
                .toArray();
        return texts.text("timeline." + entry.kind(), locale, values);
    }

    private Object word(String name, String value, Locale locale) {
        try {
            return texts.text("timeline.value." + name + "." + value, locale);
        } catch (NoSuchMessageException e) {
            return value;
        }
    }
}
