package io.firsthand.rulebook.web;

import io.firsthand.rulebook.TableVersion;
import java.time.Instant;

/**
 * A version as the API shows it.
 *
 * @param origin {@code RELEASE}, {@code FOLDER} or {@code UPLOAD}
 * @param storedBy id of the person; absent for the product at its start
 * @param reason as its person wrote it; what the product wrote is in the caller's language
 */
record TableVersionView(
        String table,
        int version,
        boolean live,
        String origin,
        String storedBy,
        Instant storedAt,
        String reason,
        String sha256) {

    static TableVersionView of(TableVersion version, String reason) {
        return new TableVersionView(
                version.table(),
                version.version(),
                version.live(),
                version.origin().name(),
                version.storedBy(),
                version.storedAt(),
                reason,
                version.sha256());
    }
}
