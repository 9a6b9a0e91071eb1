package io.firsthand.platform.engine;

import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A process variable, declared once in the contract class of its process. Ids and routing values only: the data stays in our
 * tables, and no person's text or name ever becomes a variable.
 *
 * @param name camelCase, as the diagram's conditions write it
 * @param type String, Long, Boolean or Date, so that nothing is ever serialised as an object
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    private static final Set<Class<?>> STORABLE = Set.of(String.class, Long.class, Boolean.class, Date.class);

    public ProcessVariable {
        Objects.requireNonNull(name, "name");
        if (!STORABLE.contains(type)) {
            throw new IllegalArgumentException("not a type for a process variable: " + type);
        }
    }

    public static ProcessVariable<Long> id(String name) {
        return new ProcessVariable<>(name, Long.class);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> statement(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Date> instant(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** @throws IllegalStateException if the variable is not set: a diagram that calls too early is a defect */
    public T from(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("process variable not set: " + name);
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /**
     * Sets what only a gateway in the same transaction asks: it is gone with the transaction, so nothing is written and
     * deleted for it. An instance that an earlier release gave the variable keeps it, because the engine forbids the change.
     */
    public void pass(VariableScope scope, T value) {
        TypedValue known = scope.getVariableTyped(name);
        boolean kept = known != null && !known.isTransient();
        scope.setVariable(name, Variables.untypedValue(value, !kept));
    }
}
