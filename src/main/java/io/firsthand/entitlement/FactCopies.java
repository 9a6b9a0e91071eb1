package io.firsthand.entitlement;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Copies records of facts with one fact changed, wherever among the parts it stands. */
final class FactCopies {

    private FactCopies() {}

    static <R extends Record> R with(R facts, String fact, Object value) {
        return changed(facts, fact, value).orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    static <R extends Record> R without(R facts, String fact) {
        return changed(facts, fact, null).orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    /** @param value null for unknown */
    private static <R extends Record> Optional<R> changed(R facts, String fact, Object value) {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(facts, component))
                .toArray();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(fact) && !(values[i] instanceof Record)) {
                values[i] = components[i].getType() == Optional.class ? Optional.ofNullable(value) : value;
                return Optional.of(copy(facts, components, values));
            }
            if (values[i] instanceof Record part) {
                Optional<? extends Record> changed = changed(part, fact, value);
                if (changed.isPresent()) {
                    values[i] = changed.get();
                    return Optional.of(copy(facts, components, values));
                }
            }
        }
        return Optional.empty();
    }

    private static Object value(Record facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R copy(R facts, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return (R) facts.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
