package io.firsthand.platform.security;

/** Asks a person for his password once more. */
public interface PasswordCheck {

    /** Whether this is the person's password; wrong ones count as at the log-in, and a locked id is always wrong. */
    boolean isOf(String id, String password);
}
