package io.firsthand.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Name, value, name, value … as an ordered map. */
final class NamedValues {

    private NamedValues() {}

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(values);
    }
}
