package io.firsthand.handover;

import io.firsthand.cases.DeputyBecause;
import java.util.Optional;

/**
 * In whose hands a case should be.
 *
 * @param deputy empty: the owner's own
 * @param because null exactly if there is no deputy
 * @param lastResort nobody else was found, so that a lead has to act
 */
record Hands(Optional<String> deputy, DeputyBecause because, boolean lastResort) {

    static final Hands OWNERS = new Hands(Optional.empty(), null, false);

    static Hands of(String deputy, DeputyBecause because) {
        return new Hands(Optional.of(deputy), because, false);
    }
}
