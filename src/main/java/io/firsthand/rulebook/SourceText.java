package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row's source as people read it. The cell holds both languages, {@code law: PRC E-Commerce Law art. 20 / 法律：《电子商务法》第
 * 20 条}; where an analyst wrote one only, both readers see it, and its kind is said in Chinese all the same. A clock names table
 * and row before it.
 */
public final class SourceText {

    private static final Map<String, String> KINDS = Map.of("law", "法律：", "policy", "政策：", "promise", "承诺：");
    private static final Pattern KIND = Pattern.compile("(?<=^|; )(law|policy|promise)\\s*[:：]\\s*");
    private static final Pattern ROW = Pattern.compile("(?s)([a-z-]+ \\d+ [A-Za-z0-9-]+: )(.*)");
    private static final String CHINESE_HALF = "(.*[\\u4e00-\\u9fff].*)";
    private static final Pattern HALVES = Pattern.compile("(?s)([^\\u4e00-\\u9fff]+) / " + CHINESE_HALF);
    /** an English half that cites a law by its Chinese name, as older workbooks do */
    private static final Pattern MIXED_HALVES = Pattern.compile("(?s)(.+) / " + CHINESE_HALF);

    private static final Pattern PART = Pattern.compile(
            "(?s)(?:^|[;；]\\s*)(law|policy|promise|法律|政策|承诺)\\s*[:：]\\s*(.*?)(?=[;；]\\s*(?:law|policy|promise|法律|政策|承诺)\\s*[:：]|$)");
    private static final Set<String> OF_LAW = Set.of("law", "法律");

    private SourceText() {}

    /**
     * What a customer is cited: the statutes alone, without a word about what they are, and nothing of our policies and promises.
     *
     * @param source of a row, as the analyst wrote it; null is nothing
     * @return empty if it cites no statute
     */
    public static Optional<Bilingual> statutes(String source) {
        Bilingual whole = of(source);
        String english = laws(whole.en(), "; ");
        String chinese = laws(whole.zh(), "；");
        return english.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bilingual(english, chinese.isEmpty() ? english : chinese));
    }

    /** A sentence of ours about the law begins in lower case, and is no citation. */
    private static String laws(String text, String between) {
        return PART.matcher(text)
                .results()
                .filter(part -> OF_LAW.contains(part.group(1)))
                .flatMap(part -> Arrays.stream(part.group(2).split("[;；]\\s*")))
                .map(String::strip)
                .filter(law -> !law.isEmpty() && !Character.isLowerCase(law.charAt(0)))
                .collect(Collectors.joining(between));
    }

    /** @param source as the analyst wrote it, perhaps after the row that it stands in; null is nothing */
    public static Bilingual of(String source) {
        if (source == null) {
            return new Bilingual("", "");
        }
        Matcher row = ROW.matcher(source);
        if (row.matches()) {
            Bilingual cell = cell(row.group(2));
            return new Bilingual(row.group(1) + cell.en(), row.group(1) + cell.zh());
        }
        return cell(source);
    }

    private static Bilingual cell(String cell) {
        Matcher halves = HALVES.matcher(cell);
        if (!halves.matches()) {
            halves = MIXED_HALVES.matcher(cell);
        }
        if (!halves.matches()) {
            return new Bilingual(cell, chinese(cell));
        }
        String english = halves.group(1).strip();
        String own = chinese(halves.group(2).strip());
        Matcher kind = KIND.matcher(english);
        boolean kindMissing = KINDS.values().stream().noneMatch(own::startsWith) && kind.lookingAt();
        return new Bilingual(english, kindMissing ? KINDS.get(kind.group(1)) + own : own);
    }

    private static String chinese(String text) {
        return KIND.matcher(text).replaceAll(kind -> KINDS.get(kind.group(1)));
    }
}
