package io.firsthand.people;

import io.firsthand.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a password must be: long. Nothing else makes one harder to guess without making it harder to remember. */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    // bcrypt reads no further
    private static final int LONGEST_BYTES = 72;

    private PasswordPolicy() {}

    /** @throws Refusal {@code password-too-short}, {@code password-too-long}, {@code password-is-id} */
    static void check(String id, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.invalid("password-too-short", "password", "shortest", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Refusal.invalid("password-too-long", "password", "longestBytes", LONGEST_BYTES);
        }
        if (password.toLowerCase(Locale.ROOT).contains(id)) {
            throw Refusal.invalid("password-is-id", "password");
        }
    }
}
