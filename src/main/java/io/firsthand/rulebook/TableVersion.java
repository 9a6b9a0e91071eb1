package io.firsthand.rulebook;

import java.time.Instant;

/**
 * A stored version of a table.
 *
 * @param version counted from 1 in each table
 * @param storedBy id of the person, null for the product at its start
 * @param live whether it belongs to the current rulebook
 */
public record TableVersion(
        long id,
        String table,
        int version,
        String sha256,
        Origin origin,
        String storedBy,
        Instant storedAt,
        String reason,
        boolean live) {

    /** Where a version came from. */
    public enum Origin {
        /** shipped inside the product */
        RELEASE,
        /** found in the folder beside the process */
        FOLDER,
        /** uploaded by an analyst */
        UPLOAD
    }
}
