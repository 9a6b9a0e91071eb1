package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row's source as people read it. The cell holds {@code policy: no claim}, or both languages: {@code policy: no claim /
 * 无可主张的权利}. A citation needs no Chinese half; its kind is said in Chinese all the same.
 */
final class SourceText {

    private static final Map<String, String> KINDS = Map.of("law", "法律：", "policy", "政策：", "promise", "承诺：");
    private static final Pattern KIND = Pattern.compile("(?<=^|; )(law|policy|promise)\\s*[:：]\\s*");
    private static final Pattern HALVES = Pattern.compile("(?s)(.+) / (.*[\\u4e00-\\u9fff].*)");

    private SourceText() {}

    /** @param cell as the analyst wrote it; null is nothing */
    static Bilingual of(String cell) {
        if (cell == null) {
            return new Bilingual("", "");
        }
        Matcher halves = HALVES.matcher(cell);
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
