package io.firsthand.workbench;

import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.CustomerWords;
import io.firsthand.remedy.Citations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sentences of an answer in one language: its own, those of the decision letter, and our standard texts. */
final class AnswerWords {

    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja");

    private final CustomerWords own;
    private final CustomerWords letter;
    private final CustomerWords standard;
    private final String between;

    /** @param zone of the customer */
    AnswerWords(String language, ZoneId zone) {
        own = new CustomerWords("answer", language, zone);
        letter = new CustomerWords("letter", language, zone);
        standard = new CustomerWords("texts", language, zone);
        between = WITHOUT_SPACES.contains(language) ? "" : " ";
    }

    /** @param values words, numbers, amounts and instants */
    String say(String key, Object... values) {
        return own.text(key, read(values));
    }

    /** A sentence that not every code has. */
    Optional<String> find(String key) {
        return own.find(key);
    }

    /** As the decision letter says it. */
    String letter(String key, Object... values) {
        return letter.text(key, read(values));
    }

    /** As our standard texts say it. */
    String standard(String key, Object... values) {
        return standard.text(key, read(values));
    }

    Optional<String> findStandard(String key) {
        return standard.find(key);
    }

    /** What a standard letter says after its greeting. */
    String body(String key, Object... values) {
        String whole = standard(key, values).strip();
        int greeting = whole.indexOf("\n\n");
        return greeting < 0 ? whole : capitalized(whole.substring(greeting).strip());
    }

    String day(Instant instant) {
        return own.date(instant);
    }

    /** The statutes that give a right, as the decision letter cites them. */
    String source(Bilingual statutes) {
        return letter("source", new Citations(letter).of(statutes));
    }

    /** What ends a sentence. */
    String stop() {
        return between.isEmpty() ? "。" : ".";
    }

    /** Sentences as one paragraph. */
    String paragraph(List<String> sentences) {
        return String.join(between, sentences);
    }

    /** After a greeting that ends with a comma a letter goes on in lower case; a paragraph does not. */
    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Object[] read(Object... values) {
        return Arrays.stream(values).map(this::read).toArray();
    }

    private Object read(Object value) {
        if (value instanceof Instant instant) {
            return own.moment(instant);
        }
        return value instanceof Money money ? own.money(money) : value;
    }
}
