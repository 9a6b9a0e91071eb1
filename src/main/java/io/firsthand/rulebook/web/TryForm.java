package io.firsthand.rulebook.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.Kind;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.WrittenTable;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form of a table's facts: a field for each fact that a column asks about, with the values of its list. */
@Component
class TryForm {

    private static final String PREFIX = "fact.";

    private final Texts texts;
    private final Clock clock;

    TryForm(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * By what the columns say that they are about, in the order of the facts.
     *
     * @param given the form's parameters, to show them again
     */
    List<TryGroup> groups(RuleTable<?, ?> table, WrittenTable written, Map<String, String> given, Locale locale) {
        Map<String, List<TryField>> groups = new LinkedHashMap<>();
        for (RecordComponent component : table.facts().getRecordComponents()) {
            Optional<Column> column = column(table, component);
            boolean optional = component.getType() == Optional.class;
            if (column.isPresent() || !optional && component.getType() != Instant.class) {
                String group = column.map(each -> each.group().in(locale)).orElse("");
                groups.computeIfAbsent(group, title -> new ArrayList<>())
                        .add(new TryField(
                                PREFIX + component.getName(),
                                column.map(each -> label(each, locale)).orElse(component.getName()),
                                column.map(TryForm::type).orElse("words"),
                                column.map(each -> options(each, written)).orElse(List.of()),
                                optional || column.filter(TryForm::isWords).isPresent(),
                                given.getOrDefault(PREFIX + component.getName(), "")));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new TryGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** The facts that the form's parameters give; a blank one is unknown. */
    ObjectNode facts(RuleTable<?, ?> table, Map<String, String> given) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : table.facts().getRecordComponents()) {
            String value = given.getOrDefault(PREFIX + component.getName(), "").strip();
            if (!value.isEmpty()) {
                put(
                        facts,
                        component.getName(),
                        value,
                        column(table, component).map(TryForm::type).orElse("words"));
            } else if (component.getType() == Instant.class) {
                facts.put(component.getName(), clock.instant().toString());
            }
        }
        return facts;
    }

    private static void put(ObjectNode facts, String name, String value, String type) {
        switch (type) {
            case "minutes" -> facts.put(name, "PT" + value + "M");
            case "whole", "decimal" -> number(facts, name, value);
            default -> {
                if (value.equals("true") || value.equals("false")) {
                    facts.put(name, Boolean.parseBoolean(value));
                } else {
                    facts.put(name, value);
                }
            }
        }
    }

    /** What is no number stays as it is written, and is refused by name. */
    private static void number(ObjectNode facts, String name, String value) {
        try {
            facts.put(name, new BigDecimal(value));
        } catch (NumberFormatException e) {
            facts.put(name, value);
        }
    }

    private static Optional<Column> column(RuleTable<?, ?> table, RecordComponent component) {
        return table.conditions().stream()
                .filter(column -> column.component().equals(component.getName()))
                .findFirst();
    }

    private String label(Column column, Locale locale) {
        return isWords(column)
                ? texts.text("rules.try.words", locale)
                : column.heading().in(locale);
    }

    private static boolean isWords(Column column) {
        return type(column).equals("words");
    }

    private static String type(Column column) {
        return switch (column.kind().type()) {
            case ONE_OF, SEVERAL_OF, YES_NO -> "choice";
            case WHOLE_NUMBER -> "whole";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case DURATION -> "minutes";
            case SAYS_ANY_OF, SAYS_NONE_OF, TEXT -> "words";
        };
    }

    private List<ListValue> options(Column column, WrittenTable written) {
        if (column.kind().type() == Kind.Type.YES_NO) {
            return Arrays.asList(
                    new ListValue("true", texts.both("rules.yes")), new ListValue("false", texts.both("rules.no")));
        }
        return column.kind().list() == null
                ? List.of()
                : written.values(column.kind().list()).stream()
                        .map(value -> new ListValue(value.code(), both(value)))
                        .toList();
    }

    /** The code stands beside its meaning, as it stands in the cells. */
    private static Bilingual both(ListValue value) {
        return new Bilingual(
                beside(value.label().en(), value.code()), beside(value.label().zh(), value.code()));
    }

    private static String beside(String label, String code) {
        return label.equalsIgnoreCase(code) ? label : label + " (" + code + ")";
    }
}
