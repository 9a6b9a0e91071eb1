package io.firsthand.workbench;

import io.firsthand.platform.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as a person sent them; only those that the form's definition has. */
public record FormFields(Map<String, Object> values) {

    /** Longest text that a form takes, characters. */
    private static final int LONGEST = 4000;

    /** Longest list. */
    private static final int MOST_CHOICES = 200;

    /**
     * The trimmed text; empty if nothing was written.
     *
     * @throws Refusal {@code form-value-invalid}, {@code form-text-too-long}
     */
    public Optional<String> text(String field) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw Refusal.invalid("form-value-invalid", field);
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("form-text-too-long", field, "longest", LONGEST);
        }
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    /** A date without time, ISO 8601, as the date picker sends it. */
    public Optional<LocalDate> date(String field) {
        try {
            return text(field).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("form-date-invalid", field);
        }
    }

    /** The values that are chosen of several. */
    public List<String> choices(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    private List<?> list(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MOST_CHOICES) {
            throw Refusal.invalid("form-value-invalid", field);
        }
        return list;
    }
}
