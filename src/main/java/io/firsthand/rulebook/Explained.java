package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the names in braces of a row's sentence with the facts and results that it speaks of. */
final class Explained {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Bilingual UNKNOWN = new Bilingual("unknown", "未知");

    private Explained() {}

    static Bilingual fill(Bilingual sentence, Record facts, Record outcome) {
        return new Bilingual(
                fill(sentence.en(), facts, outcome, Bilingual::en), fill(sentence.zh(), facts, outcome, Bilingual::zh));
    }

    private static String fill(String sentence, Record facts, Record outcome, Function<Bilingual, String> language) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        Matcher matcher = NAME.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = language.apply(shown(valueOf(matcher.group(1), facts, outcome)));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private static Object valueOf(String name, Record facts, Record outcome) {
        for (Record record : List.of(facts, outcome)) {
            for (RecordComponent component : PlainFacts.components(record)) {
                if (component.getName().equals(name)) {
                    return PlainFacts.value(record, component);
                }
            }
        }
        return null;
    }

    private static Bilingual shown(Object value) {
        if (value == null) {
            return UNKNOWN;
        } else if (value instanceof Boolean truth) {
            return truth ? new Bilingual("yes", "是") : new Bilingual("no", "否");
        } else if (value instanceof BigDecimal number) {
            return both(number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Duration duration) {
            return duration(duration);
        } else if (value instanceof List<?> several) {
            return both(several.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return both(value.toString());
    }

    private static Bilingual duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes > 0 && minutes % (24 * 60) == 0) {
            return new Bilingual(minutes / (24 * 60) + " d", minutes / (24 * 60) + " 天");
        } else if (minutes > 0 && minutes % 60 == 0) {
            return new Bilingual(minutes / 60 + " h", minutes / 60 + " 小时");
        }
        return new Bilingual(minutes + " min", minutes + " 分钟");
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }
}
