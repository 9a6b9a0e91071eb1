package io.firsthand.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the types of the OpenAPI document: one that is nested carries its home, e.g. {@code CaseSheetLine}. Under their own
 * names alone, types that are called alike would be described as one of them.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if another type of ours has this name: one of them has to be called otherwise */
    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getSimpleName();
        for (Class<?> home = type.getEnclosingClass(); home != null; home = home.getEnclosingClass()) {
            name = home.getSimpleName().replaceFirst("Controller$", "") + name;
        }
        Class<?> first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException("two schemas " + name + ": " + first.getName() + ", " + type.getName());
        }
        return name;
    }
}
