package io.firsthand.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Facts in the plain form that conditions look at: a code is a String, yes/no a Boolean, a whole number a Long, a decimal a
 * BigDecimal, a date the Long of its days since 1970-01-01, a length of time the Long of its seconds, words a {@link WordText}.
 * An unknown fact is absent.
 */
public final class PlainFacts {

    private PlainFacts() {}

    /** The components of each type of facts, looked up once: every decision asks for all of them. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    /** The components of a record, ready to be read with {@link #value}. Not to be changed. */
    static RecordComponent[] components(Record record) {
        return COMPONENTS.get(record.getClass());
    }

    static Map<String, Object> of(Record facts) {
        Map<String, Object> plain = new HashMap<>();
        for (RecordComponent component : components(facts)) {
            Object value = plain(value(facts, component));
            if (value != null) {
                plain.put(component.getName(), value);
            }
        }
        return plain;
    }

    static Object value(Record facts, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            // records of tests are not public; those of the product were opened when they were looked up
            if (!accessor.canAccess(facts)) {
                accessor.setAccessible(true);
            }
            Object value = accessor.invoke(facts);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain form of a value; null stays null. */
    public static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Integer number) {
            return number.longValue();
        } else if (value instanceof LocalDate date) {
            return date.toEpochDay();
        } else if (value instanceof Duration duration) {
            return duration.toSeconds();
        }
        return value;
    }
}
