package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.ShippedRulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twins of whom one claims a day later: what the judgement makes of it, and the row that is the reason. */
class OneDayApartTest extends TwinClaims {

    @ParameterizedTest(name = "{0}: {2} days, and not one more ({3})")
    @CsvSource({
        "CN, NO_REASON_RETURN, 7, cn-01",
        "DE, WITHDRAWAL, 14, eu-01",
        "GB, WITHDRAWAL, 14, uk-01",
        "JP, WITHDRAWAL, 7, jp-01",
        "KR, WITHDRAWAL, 7, kr-01",
        "TW, WITHDRAWAL, 7, tw-01",
        "BR, WITHDRAWAL, 7, br-01",
        "US, SELLER_PROMISE, 30, us-01",
        "AU, SELLER_PROMISE, 30, au-01"
    })
    void theLastDayCountsAndTheNextDoesNot(String market, RightKind right, int days, String row) {
        ClaimFacts last = changeOfMind(market, days).with("policyShown", false);
        ClaimFacts late = last.with("claimedOn", last.claimedOn().plusDays(1));

        assertThat(status(last, right)).isEqualTo(Status.APPLIES);
        assertThat(JUDGING.why(last, right)).contains("row " + row);
        assertThat(status(late, right)).isEqualTo(Status.DOES_NOT_APPLY);
        assertThat(JUDGING.why(late, right)).contains("row " + row, "\"Day since delivery\" is");
    }

    @Test
    void theShortRightToRejectInBritainEndsAfterThirtyDays() {
        AssessedRight last = JUDGING.right(fault("GB", 30), RightKind.CONFORMITY);
        AssessedRight late = JUDGING.right(fault("GB", 31), RightKind.CONFORMITY);

        assertThat(last.remedies()).startsWith(LegalRemedy.REFUND);
        assertThat(last.decidedBy().map(Decision::row)).contains("uk-02");
        assertThat(late.remedies()).startsWith(LegalRemedy.REPLACEMENT);
        assertThat(late.decidedBy().map(Decision::row)).contains("uk-05-claims");
    }

    @Test
    void whoHadItRepairedHasAYearMoreFromTheDayOnWhichTheLawBegan() {
        LocalDate begins = LocalDate.of(2026, 7, 31);
        ClaimFacts first = fault("DE", 0)
                .with("deliveredOn", begins.minusMonths(30))
                .with("claimedOn", begins)
                .with("repairedUnderGuarantee", true);

        assertThat(JUDGING.why(first, RightKind.CONFORMITY)).contains("row eu-15");
        assertThat(status(first.with("claimedOn", begins.minusDays(1)), RightKind.CONFORMITY))
                .isEqualTo(Status.DOES_NOT_APPLY);
    }

    @ParameterizedTest(name = "{2} begins on {1}")
    @CsvSource({"change-of-mind, 2026-06-19, eu-08", "customs-hold, 2026-07-01, eu-17"})
    void dutiesBeginOnTheirDay(String reason, LocalDate begins, String row) {
        ClaimFacts first = changeOfMind("DE", 0)
                .with("reason", reason)
                .with("deliveredOn", begins)
                .with("claimedOn", begins)
                .with("imported", true)
                .with("price", new BigDecimal("80"))
                .with("currency", "EUR");

        assertThat(duties(first)).contains(row);
        assertThat(duties(first.with("claimedOn", begins.minusDays(1)))).doesNotContain(row);
    }

    private static List<String> duties(ClaimFacts claim) {
        return TABLES
                .rulebook()
                .collect(
                        ShippedRulebook.<RightFacts, Duty>table("statutory-duties"),
                        JUDGING.rights(claim).facts(),
                        claim.claimedOn())
                .stream()
                .map(Decision::row)
                .toList();
    }
}
