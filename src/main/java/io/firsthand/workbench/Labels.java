package io.firsthand.workbench;

import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.Texts;
import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What people read for a code. */
@Component
class Labels {

    private final Texts texts;

    Labels(Texts texts) {
        this.texts = texts;
    }

    /** Message {@code label.<group>.<code>}; a code that came from outside and has no text is shown as it is. */
    String of(String group, String code, Locale locale) {
        try {
            return texts.text("label." + group + "." + code, locale);
        } catch (NoSuchMessageException e) {
            return code;
        }
    }

    String of(Enum<?> value, Locale locale) {
        return texts.text("label." + value.getDeclaringClass().getSimpleName() + "." + value.name(), locale);
    }

    /** Why something is refused, in one sentence. */
    String of(Refusal refusal, Locale locale) {
        return texts.text(
                "problem." + refusal.code(), locale, refusal.values().values().toArray());
    }

    String text(String key, Locale locale, Object... values) {
        return texts.text(key, locale, values);
    }

    /** The language's name in the viewer's language. */
    String language(String tag, Locale locale) {
        return "und".equals(tag)
                ? texts.text("label.language.unknown", locale)
                : Locale.forLanguageTag(tag).getDisplayLanguage(display(locale));
    }

    String country(String code, Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(display(locale));
    }

    CaseSheet.Amount amount(Money money) {
        return new CaseSheet.Amount(
                money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    private static Locale display(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
