package io.firsthand.rulebook.web;

import io.firsthand.rulebook.TableVersion;
import java.time.Instant;

/**
 * A version as the API shows it.
 *
 * @param origin {@code RELEASE}, {@code FOLDER} or {@code UPLOAD}
 * @param storedBy id of the person; absent for the product at its start
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

    static TableVersionView of(TableVersion version) {
        return new TableVersionView(
                version.table(),
                version.version(),
                version.live(),
                version.origin().name(),
                version.storedBy(),
                version.storedAt(),
                version.reason(),
                version.sha256());
    }
}
