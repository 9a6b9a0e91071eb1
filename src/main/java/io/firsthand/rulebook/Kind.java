package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What the cells of a column may say. Every kind is a small closed grammar; nothing else is taken.
 *
 * @param type the grammar
 * @param list the values of a closed list, else null
 */
public record Kind(Type type, ClosedList list) {

    /** The grammars. */
    public enum Type {
        ONE_OF("a value of the list", "列表中的值", "; several with commas, or: not A, B", "；可写多个（逗号分隔），或：not A, B"),
        SEVERAL_OF("values of the list, with commas between", "列表中的值，用逗号分隔", "", ""),
        YES_NO("yes or no", "yes（是）或 no（否）", "", ""),
        WHOLE_NUMBER("a whole number", "整数", "; or >= 10, < 5, 10..20", "；或 >= 10、< 5、10..20"),
        DECIMAL("a number", "数字", "; or >= 10.5, < 5, 10..20", "；或 >= 10.5、< 5、10..20"),
        DATE(
                "a date 2026-01-31",
                "日期 2026-01-31",
                "; or >= 2026-01-31, 2026-01-01..2026-01-31",
                "；或 >= 2026-01-31、2026-01-01..2026-01-31"),
        DURATION(
                "a length of time, e.g. 30 min, 2 h, 3 d",
                "时长，如 30 min、2 h、3 d（分钟、小时、天）",
                "; or >= 2 h, 1 d..3 d",
                "；或 >= 2 h、1 d..3 d"),
        SAYS_ANY_OF(
                "words or phrases with commas; broke* = words that begin so; cancel*+order = both",
                "词或短语，逗号分隔；broke* 表示以此开头；cancel*+order 表示两者都出现",
                "",
                ""),
        SAYS_NONE_OF(
                "words or phrases that must not occur, written as in \"says any of\"", "不得出现的词或短语，写法同“包含任一”", "", ""),
        TEXT("any text", "任意文字", "", "");

        private final Bilingual value;
        private final Bilingual condition;

        Type(String english, String chinese, String moreEnglish, String moreChinese) {
            this.value = new Bilingual(english, chinese);
            this.condition = new Bilingual(english + moreEnglish, chinese + moreChinese);
        }

        /** How a single value is written: in a result, or as a fact of a test. */
        public Bilingual value() {
            return value;
        }

        /** How a condition is written. */
        public Bilingual condition() {
            return condition;
        }
    }

    /** A value of a closed list. Fact or result: String or enum. A condition takes several values, or {@code not A, B}. */
    public static Kind oneOf(ClosedList list) {
        return new Kind(Type.ONE_OF, list);
    }

    /** Several values of a closed list, in a result. Result: {@code List<String>}. */
    public static Kind severalOf(ClosedList list) {
        return new Kind(Type.SEVERAL_OF, list);
    }

    /** Yes or no. Fact or result: boolean. */
    public static Kind yesNo() {
        return new Kind(Type.YES_NO, null);
    }

    /** A whole number. Fact or result: int or long. */
    public static Kind wholeNumber() {
        return new Kind(Type.WHOLE_NUMBER, null);
    }

    /** A decimal number, also an amount of money (the heading names the currency). Fact or result: BigDecimal. */
    public static Kind decimal() {
        return new Kind(Type.DECIMAL, null);
    }

    /** A date. Fact or result: LocalDate. */
    public static Kind date() {
        return new Kind(Type.DATE, null);
    }

    /** A length of time. Fact or result: Duration. */
    public static Kind duration() {
        return new Kind(Type.DURATION, null);
    }

    /** The text says any of these words. Fact: {@link WordText}. */
    public static Kind saysAnyOf() {
        return new Kind(Type.SAYS_ANY_OF, null);
    }

    /** The text says none of these words. Fact: {@link WordText}. */
    public static Kind saysNoneOf() {
        return new Kind(Type.SAYS_NONE_OF, null);
    }

    /** Free text, in a result only. Result: String. */
    public static Kind text() {
        return new Kind(Type.TEXT, null);
    }

    boolean isWords() {
        return type == Type.SAYS_ANY_OF || type == Type.SAYS_NONE_OF;
    }

    boolean fitsFact(Class<?> fact) {
        return type != Type.SEVERAL_OF && type != Type.TEXT && fits(fact);
    }

    boolean fitsResult(Class<?> result) {
        return !isWords() && fits(result);
    }

    private boolean fits(Class<?> java) {
        return switch (type) {
            case ONE_OF -> java == String.class || java.isEnum();
            case SEVERAL_OF -> java == List.class;
            case YES_NO -> java == boolean.class || java == Boolean.class;
            case WHOLE_NUMBER -> java == int.class || java == long.class || java == Integer.class || java == Long.class;
            case DECIMAL -> java == BigDecimal.class;
            case DATE -> java == LocalDate.class;
            case DURATION -> java == Duration.class;
            case SAYS_ANY_OF, SAYS_NONE_OF -> java == WordText.class;
            case TEXT -> java == String.class;
        };
    }
}
