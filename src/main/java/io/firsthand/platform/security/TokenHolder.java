package io.firsthand.platform.security;

import java.util.Set;

/**
 * In whose name a bearer token acts, and where.
 *
 * @param personId who is recorded as the acting person
 * @param roles his roles
 * @param scopes the only parts of the API that the token opens, see {@link AccessRule#scope()}
 */
public record TokenHolder(String personId, Set<String> roles, Set<String> scopes) {}
