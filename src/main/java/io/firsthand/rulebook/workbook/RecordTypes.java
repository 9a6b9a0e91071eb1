package io.firsthand.rulebook.workbook;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of a record's components, looked at through Optional. */
final class RecordTypes {

    private final Map<String, Class<?>> types = new HashMap<>();

    RecordTypes(Class<? extends Record> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            types.put(component.getName(), type(component));
        }
    }

    Class<?> of(String component) {
        return types.get(component);
    }

    private static Class<?> type(RecordComponent component) {
        if (component.getType() != Optional.class) {
            return component.getType();
        }
        Type inner = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) (inner instanceof ParameterizedType generic ? generic.getRawType() : inner);
    }
}
