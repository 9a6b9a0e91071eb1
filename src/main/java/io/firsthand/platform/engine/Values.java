package io.firsthand.platform.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values for declared process variables: the only way in, so that nothing undeclared reaches the engine. */
public final class Values {

    private static final Values NONE = new Values(Map.of());

    private final Map<String, Object> byName;

    private Values(Map<String, Object> byName) {
        this.byName = byName;
    }

    public static Values none() {
        return NONE;
    }

    public static <T> Values of(ProcessVariable<T> variable, T value) {
        return NONE.and(variable, value);
    }

    /** A copy with one value more. */
    public <T> Values and(ProcessVariable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(byName);
        more.put(variable.name(), value);
        return new Values(more);
    }

    Map<String, Object> asMap() {
        return new LinkedHashMap<>(byName);
    }
}
