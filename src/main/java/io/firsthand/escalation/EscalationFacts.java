package io.firsthand.escalation;

import io.firsthand.triage.Priority;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Facts of the table {@code escalation-matrix}.
 *
 * @param kind a decision, or facts and work; a peer question is not asked of the table
 * @param family the queue that the contact reason belongs to, e.g. {@code logistics}
 * @param sumCny what the case is about, CNY at the order date; empty while no order is verified
 */
public record EscalationFacts(HelpKind kind, Priority priority, Optional<String> family, Optional<BigDecimal> sumCny) {}
