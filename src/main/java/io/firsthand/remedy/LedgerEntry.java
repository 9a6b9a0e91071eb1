package io.firsthand.remedy;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a ledger intent.
 *
 * @param actor id of the person who took it; empty for the system
 * @param note kebab code; for a payment by hand its reference
 */
public record LedgerEntry(
        Instant at,
        LedgerStatus status,
        int attempt,
        Optional<String> actor,
        Optional<String> providerRef,
        Optional<String> note) {}
