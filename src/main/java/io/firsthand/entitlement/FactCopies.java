package io.firsthand.entitlement;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes records of facts of which nothing is known, and copies with one fact changed, wherever among the parts it stands. */
final class FactCopies {

    private FactCopies() {}

    /** @param type a record of optional facts and nothing else */
    static <R extends Record> R unknown(Class<R> type) {
        Shape shape = Shape.SHAPES.get(type);
        return copy(
                shape,
                shape.components().stream().map(component -> Optional.empty()).toArray());
    }

    static <R extends Record> R with(R facts, String fact, Object value) {
        return changed(facts, fact, value).orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    static <R extends Record> R without(R facts, String fact) {
        return changed(facts, fact, null).orElseThrow(() -> new IllegalArgumentException("no fact " + fact));
    }

    /** How a record is read and made; looked up once, because every judgement copies facts. */
    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return of(type);
            }
        };

        private static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        List.of(components),
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param value null for unknown */
    private static <R extends Record> Optional<R> changed(R facts, String fact, Object value) {
        Shape shape = Shape.SHAPES.get(facts.getClass());
        Object[] values = shape.components().stream()
                .map(component -> value(facts, component))
                .toArray();
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components().get(i);
            if (component.getName().equals(fact) && !(values[i] instanceof Record)) {
                values[i] = component.getType() == Optional.class ? Optional.ofNullable(value) : value;
                return Optional.of(copy(shape, values));
            }
            if (values[i] instanceof Record part) {
                Optional<? extends Record> changed = changed(part, fact, value);
                if (changed.isPresent()) {
                    values[i] = changed.get();
                    return Optional.of(copy(shape, values));
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
    private static <R extends Record> R copy(Shape shape, Object[] values) {
        try {
            return (R) shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
