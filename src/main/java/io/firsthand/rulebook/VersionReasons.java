package io.firsthand.rulebook;

import io.firsthand.platform.text.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says why a version was stored or made live: what the product wrote in the reader's language, what a person wrote as it is. */
@Component
public class VersionReasons {

    private final Texts texts;

    VersionReasons(Texts texts) {
        this.texts = texts;
    }

    public String of(TableVersion version, Locale locale) {
        return of(version.storedBy(), version.reason(), locale);
    }

    public String of(Activation activation, Locale locale) {
        return of(activation.by(), activation.reason(), locale);
    }

    private String of(String person, String reason, Locale locale) {
        if (person != null) {
            return reason;
        }
        return ProductReason.read(reason)
                .map(read -> texts.text(read.key(), locale, read.values()))
                .orElse(reason);
    }
}
