package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a row of {@code refund-eligibility} gives.
 *
 * @param outcome what follows
 * @param percent of the price to refund, 0 to 100
 * @param statutory whether law is the source
 * @param returnNeeded whether the goods come back first
 * @param ask what must be known before anything is decided
 */
public record Right(
        Entitlement.Outcome outcome,
        BigDecimal percent,
        boolean statutory,
        boolean returnNeeded,
        Optional<List<String>> ask) {}
