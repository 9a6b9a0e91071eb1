package io.firsthand.platform.web;

import io.firsthand.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in a list, as the caller sends it back: the sort key of the last entry seen, so that a page stays right while rows
 * come and go.
 *
 * @param parts of the key, none of them with a blank
 */
public record Cursor(List<String> parts) {

    public static Cursor of(Object... parts) {
        return new Cursor(Stream.of(parts).map(String::valueOf).toList());
    }

    /**
     * @return null if none was sent
     * @throws Refusal {@code cursor-invalid} if it is none of ours
     */
    public static Cursor decode(String after, int parts) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(plain.split(" ", -1)));
            if (cursor.parts.size() == parts) {
                return cursor;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.stream().collect(Collectors.joining(" ")).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal {@code cursor-invalid} */
    public long number(int index) {
        try {
            return Long.parseLong(parts.get(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** @throws Refusal {@code cursor-invalid} */
    public Instant instant(int index) {
        try {
            return Instant.parse(parts.get(index));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    public String text(int index) {
        return parts.get(index);
    }

    private static Refusal invalid() {
        return Refusal.invalid("cursor-invalid", "after");
    }
}
