package io.firsthand.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A bearer token as it is listed; the token itself is never shown again.
 *
 * @param personId in whose name it acts
 * @param scopes the parts of the API that it opens
 * @param revokedAt null while it holds
 * @param lastUsedOn day (UTC), null if never
 */
public record ApiToken(
        long id,
        String name,
        String personId,
        Set<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        LocalDate lastUsedOn) {}
