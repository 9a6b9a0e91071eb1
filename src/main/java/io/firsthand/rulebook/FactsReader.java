package io.firsthand.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads facts that somebody outside gives, strictly: what is unknown, of the wrong type or outside a list is refused. */
final class FactsReader {

    private final ObjectMapper json;

    FactsReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The facts record of a table.
     *
     * @throws Refusal {@code fact-unknown}, {@code fact-missing}, {@code fact-invalid}, {@code fact-not-in-list},
     *     {@code facts-contradictory}
     */
    Record read(CompiledTable table, JsonNode given) {
        Class<? extends Record> type = table.table().facts();
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(components, given);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, given.get(component.getName())))
                .toArray();
        for (int i = 0; i < components.length; i++) {
            requireInList(table, components[i].getName(), values[i]);
        }
        return make(type, components, values);
    }

    private static void refuseUnknown(RecordComponent[] components, JsonNode given) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw Refusal.invalid("fact-unknown", "facts", "known", String.join(", ", known));
            }
        }
    }

    private Object value(RecordComponent component, JsonNode given) {
        boolean absent = given == null || given.isNull();
        boolean optional = component.getType() == Optional.class;
        if (absent && optional) {
            return Optional.empty();
        }
        if (absent && component.getType() == WordText.class) {
            return WordText.of("");
        }
        if (absent) {
            throw Refusal.invalid("fact-missing", "facts." + component.getName(), "fact", component.getName());
        }
        JavaType type = json.getTypeFactory().constructType(component.getGenericType());
        Object value = value(component, given, optional ? type.containedType(0) : type);
        return optional ? Optional.of(value) : value;
    }

    private Object value(RecordComponent component, JsonNode given, JavaType type) {
        try {
            Object value = given.isContainerNode() && !type.isContainerType() ? null : json.treeToValue(given, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw invalid(component);
        }
        throw invalid(component);
    }

    private static Refusal invalid(RecordComponent component) {
        return Refusal.invalid("fact-invalid", "facts." + component.getName(), "fact", component.getName());
    }

    private static void requireInList(CompiledTable table, String fact, Object given) {
        Object value = PlainFacts.plain(given instanceof Optional<?> optional ? optional.orElse(null) : given);
        for (Column column : table.table().conditions()) {
            if (column.component().equals(fact)
                    && column.kind().type() == Kind.Type.ONE_OF
                    && value != null
                    && !table.codes(column.kind().list()).contains(value)) {
                throw Refusal.invalid(
                        "fact-not-in-list",
                        "facts." + fact,
                        "fact",
                        fact,
                        "list",
                        String.join(", ", table.codes(column.kind().list())));
            }
        }
    }

    private static Record make(Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.invalid("facts-contradictory", "facts");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
