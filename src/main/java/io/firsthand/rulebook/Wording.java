package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says facts and conditions as people read them. */
final class Wording {

    private Wording() {}

    /** @param fact in plain form, see {@link PlainFacts} */
    static Bilingual value(Kind kind, Object fact) {
        if (fact instanceof Boolean truth) {
            return truth(truth);
        } else if (fact instanceof String code && kind.list() != null) {
            return label(kind, code);
        } else if (fact instanceof WordText) {
            return new Bilingual("the words of the customer", "客户的原话");
        }
        return both(
                fact instanceof BigDecimal number ? bound(kind, number) : bound(kind, new BigDecimal(fact.toString())));
    }

    static Bilingual condition(Kind kind, Condition condition) {
        if (condition instanceof Condition.Truth truth) {
            return truth(truth.value());
        } else if (condition instanceof Condition.Among among) {
            return new Bilingual(
                    (among.negated() ? "none of: " : "") + codes(kind, among, Bilingual::en, ", "),
                    (among.negated() ? "以下之外：" : "") + codes(kind, among, Bilingual::zh, "、"));
        } else if (condition instanceof Condition.Range range) {
            return range(kind, range);
        }
        return new Bilingual("words of the row", "该行所列词语");
    }

    private static String codes(
            Kind kind, Condition.Among among, Function<Bilingual, String> language, String separator) {
        return among.codes().stream()
                .sorted()
                .map(code -> language.apply(label(kind, code)))
                .collect(Collectors.joining(separator));
    }

    private static Bilingual range(Kind kind, Condition.Range range) {
        if (range.from() != null && range.to() != null) {
            return range.from().equals(range.to())
                    ? both(bound(kind, range.from()))
                    : new Bilingual(
                            bound(kind, range.from()) + " to " + bound(kind, range.to()),
                            bound(kind, range.from()) + " 至 " + bound(kind, range.to()));
        } else if (range.from() != null) {
            String from = bound(kind, range.from());
            return range.fromIncluded()
                    ? new Bilingual("at least " + from, "不少于 " + from)
                    : new Bilingual("more than " + from, "大于 " + from);
        }
        String to = bound(kind, range.to());
        return range.toIncluded()
                ? new Bilingual("at most " + to, "不超过 " + to)
                : new Bilingual("less than " + to, "小于 " + to);
    }

    private static String bound(Kind kind, BigDecimal number) {
        return switch (kind.type()) {
            case DATE -> LocalDate.ofEpochDay(number.longValue()).toString();
            case DURATION -> number.longValue() / 60 + " min";
            default -> number.stripTrailingZeros().toPlainString();
        };
    }

    private static Bilingual truth(boolean truth) {
        return truth ? new Bilingual("yes", "是") : new Bilingual("no", "否");
    }

    /** The shipped meaning of a code; one that an analyst added speaks for itself. */
    private static Bilingual label(Kind kind, String code) {
        return kind.list().values().stream()
                .filter(value -> value.code().equals(code))
                .map(ListValue::label)
                .findFirst()
                .orElse(both(code));
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }
}
