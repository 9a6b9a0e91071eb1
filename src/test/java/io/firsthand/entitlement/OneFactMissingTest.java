package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twins of whom one leaves a fact open: nobody knows it, so it is asked and is never a no. */
class OneFactMissingTest extends TwinClaims {

    @ParameterizedTest(name = "{0} {1} {2} without {3}")
    @CsvSource({
        "DE, change-of-mind, cosmetics, sealIntact, WITHDRAWAL",
        "CN, change-of-mind, cosmetics, exclusionConfirmed, NO_REASON_RETURN",
        "CN, change-of-mind, home, condition, NO_REASON_RETURN",
        "DE, change-of-mind, home, deliveredOn, WITHDRAWAL",
        "DE, change-of-mind, home, market, WITHDRAWAL",
        "DE, damaged, home, evidenceGiven, CONFORMITY",
        "GB, defect, home, deliveredOn, CONFORMITY"
    })
    void whatNobodyKnowsIsAskedAndNeverANo(
            String market, String reason, String category, String fact, RightKind right) {
        ClaimFacts known = changeOfMind(market, 5)
                .with("reason", reason)
                .with("category", category)
                .with("evidenceGiven", true)
                .with("sealIntact", true)
                .with("flawDisclosed", false)
                .with("exclusionConfirmed", false)
                .with("condition", "OPENED");

        assertThat(status(known, right)).isEqualTo(Status.APPLIES);
        AssessedRight open = JUDGING.right(known.without(fact), right);
        assertThat(open.status()).isEqualTo(Status.UNKNOWN);
        assertThat(open.missing()).contains(fact);
    }

    @Test
    void aLateParcelIsAskedWhetherItsDateWasEssential() {
        ClaimFacts late = changeOfMind("DE", 0)
                .with("reason", "late")
                .with("parcelState", "IN_TRANSIT")
                .with("promisedOn", WEDNESDAY.minusDays(3))
                .with("claimedOn", WEDNESDAY)
                .without("deliveredOn");

        assertThat(JUDGING.right(late.with("dateEssential", true), RightKind.LATE_DELIVERY)
                        .status())
                .isEqualTo(Status.APPLIES);
        AssessedRight open = JUDGING.right(late, RightKind.LATE_DELIVERY);
        assertThat(open.status()).isEqualTo(Status.UNKNOWN);
        assertThat(open.missing()).isNotEmpty();
    }
}
