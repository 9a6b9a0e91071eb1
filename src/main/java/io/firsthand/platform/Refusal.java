package io.firsthand.platform;

import java.util.Map;

/**
 * A request that the product understands and will not carry out, or cannot. It rolls the transaction back and reaches a
 * person as one plain sentence in his language: message {@code problem.<code>}, filled with the values.
 *
 * <p>The code is kebab-case and stable: callers may rely on it. Values are named, hold no personal data and appear in the
 * problem document; in the message they stand by position, in the order given.
 */
public class Refusal extends RuntimeException {

    /** What kind of no it is; the web layer maps it to a status. */
    public enum Kind {
        /** the request is broken or says something that cannot be */
        INVALID,
        /** the person may not do this */
        FORBIDDEN,
        /** there is no such thing, or the person may not know of it */
        NOT_FOUND,
        /** right in itself, but not in the present state; looking again may help */
        CONFLICT,
        /** larger than what is taken */
        TOO_LARGE,
        /** readable, but its parts exclude each other */
        CONTRADICTORY
    }

    private final transient Map<String, Object> values;
    private final Kind kind;
    private final String code;
    private final String field;

    private Refusal(Kind kind, String code, String field, Map<String, Object> values) {
        super(kind + " " + code + " " + values);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.values = values;
    }

    /** @param field name of the input that is wrong, or null if none alone is */
    public static Refusal invalid(String code, String field, Object... namesAndValues) {
        return new Refusal(Kind.INVALID, code, field, NamedValues.of(namesAndValues));
    }

    public static Refusal forbidden(String code, Object... namesAndValues) {
        return new Refusal(Kind.FORBIDDEN, code, null, NamedValues.of(namesAndValues));
    }

    public static Refusal notFound(String code, Object... namesAndValues) {
        return new Refusal(Kind.NOT_FOUND, code, null, NamedValues.of(namesAndValues));
    }

    public static Refusal conflict(String code, Object... namesAndValues) {
        return new Refusal(Kind.CONFLICT, code, null, NamedValues.of(namesAndValues));
    }

    public static Refusal tooLarge(String code, String field, Object... namesAndValues) {
        return new Refusal(Kind.TOO_LARGE, code, field, NamedValues.of(namesAndValues));
    }

    /** @param field the first input that cannot be */
    public static Refusal contradictory(String code, String field, Object... namesAndValues) {
        return new Refusal(Kind.CONTRADICTORY, code, field, NamedValues.of(namesAndValues));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The input that is wrong, or null. */
    public String field() {
        return field;
    }

    /** Named values of the sentence, in order. */
    public Map<String, Object> values() {
        return values;
    }
}
