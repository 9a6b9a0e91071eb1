package io.firsthand.platform.security;

import java.util.Set;

/**
 * Someone who can sign in.
 *
 * @param id of the person
 * @param passwordHash as {@link org.springframework.security.crypto.password.PasswordEncoder} wrote it; null: not by password
 * @param roles what he may open
 */
public record Account(String id, String passwordHash, Set<String> roles) {}
