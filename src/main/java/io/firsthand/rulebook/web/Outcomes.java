package io.firsthand.rulebook.web;

import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says the result of a row in words: each result column with its value. */
@Component
class Outcomes {

    private final Texts texts;

    Outcomes(Texts texts) {
        this.texts = texts;
    }

    /** By heading, in the order of the table; what the row leaves blank is left out. */
    Map<String, String> of(RuleTable<?, ?> table, Record outcome, Locale locale) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Column column : table.results()) {
            Object value = value(outcome, column.component());
            if (value != null && !(value instanceof Collection<?> several && several.isEmpty())) {
                said.put(column.heading().in(locale), said(value, column, locale));
            }
        }
        return said;
    }

    private String said(Object value, Column column, Locale locale) {
        if (value instanceof Boolean truth) {
            return texts.text(truth ? "rules.yes" : "rules.no", locale);
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        } else if (value instanceof Duration duration) {
            return duration(duration, locale);
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(each -> label(each, column, locale)).collect(Collectors.joining(", "));
        }
        return label(value, column, locale);
    }

    private String duration(Duration duration, Locale locale) {
        long minutes = duration.toMinutes();
        if (minutes % 60 != 0 || minutes == 0) {
            return texts.text("rules.minutes", locale, minutes);
        }
        return minutes % (24 * 60) == 0
                ? texts.text("rules.days", locale, minutes / (24 * 60))
                : texts.text("rules.hours", locale, minutes / 60);
    }

    /** The shipped meaning of a code; one that an analyst added speaks for itself. */
    private static String label(Object value, Column column, Locale locale) {
        String code = value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (column.kind().list() == null) {
            return code;
        }
        return column.kind().list().values().stream()
                .filter(each -> each.code().equals(code))
                .map(ListValue::label)
                .map(label -> label.in(locale))
                .findFirst()
                .orElse(code);
    }

    private static Object value(Record outcome, String name) {
        for (RecordComponent component : outcome.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    component.getAccessor().setAccessible(true);
                    Object value = component.getAccessor().invoke(outcome);
                    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }
}
