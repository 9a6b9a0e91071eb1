package io.firsthand.platform.audit;

import java.time.Instant;

/**
 * One sealed act or decision, as auditors read it.
 *
 * @param seq place in the chain
 * @param at when it happened
 * @param actor id of the person; null for the customer and the system
 * @param act kebab; of a decision {@code decided-<table>}
 * @param subject number of the case, or id of what it was done to
 * @param details ids, codes and amounts, as JSON
 * @param chain hash of this entry and all before it, hexadecimal
 */
public record AuditEntry(
        long seq, Instant at, String actor, String act, String subject, String details, String chain) {}
