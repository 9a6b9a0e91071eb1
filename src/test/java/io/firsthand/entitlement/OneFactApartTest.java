package io.firsthand.entitlement;

import static io.firsthand.entitlement.KnownCosts.costs;
import static io.firsthand.entitlement.WrittenPurchase.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.rulebook.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twins who differ in one fact: what the judgement makes of it, and the row that is the reason. */
class OneFactApartTest extends TwinClaims {

    @ParameterizedTest(name = "{0} {1} {2}: {3} decides, by {6}")
    @CsvSource({
        "DE, change-of-mind, cosmetics, sealIntact, true, false, eu-06-e",
        "DE, change-of-mind, digital, performed, false, true, eu-06-m",
        "GB, change-of-mind, media, sealIntact, true, false, uk-01-seal",
        "CN, change-of-mind, cosmetics, exclusionConfirmed, false, true, cn-03-a",
        "CN, change-of-mind, media, sealIntact, true, false, cn-02-media",
        "TW, change-of-mind, custom-made, exclusionTold, false, true, tw-01-exceptions"
    })
    void oneFactTakesTheRightAway(
            String market, String reason, String category, String fact, boolean with, boolean without, String row) {
        ClaimFacts has = changeOfMind(market, 5)
                .with("reason", reason)
                .with("category", category)
                .with("sealIntact", true)
                .with("performed", false)
                .with("exclusionConfirmed", false)
                .with("flawDisclosed", false)
                .with("condition", "OPENED")
                .with(fact, with);
        RightKind right = market.equals("CN") ? RightKind.NO_REASON_RETURN : RightKind.WITHDRAWAL;

        assertThat(status(has, right)).isEqualTo(Status.APPLIES);
        assertThat(status(has.with(fact, without), right)).isEqualTo(Status.EXCLUDED);
        assertThat(JUDGING.why(has.with(fact, without), right)).contains("row " + row);
    }

    @Test
    void aFaultIsNeverTestedAgainstExclusionsOfAChangeOfMind() {
        ClaimFacts unsealed = fault("DE", 5).with("category", "cosmetics").with("sealIntact", false);

        assertThat(status(unsealed, RightKind.CONFORMITY)).isEqualTo(Status.APPLIES);
        assertThat(status(unsealed.with("reason", "change-of-mind"), RightKind.WITHDRAWAL))
                .isEqualTo(Status.EXCLUDED);
    }

    @Test
    void aMattressMayBeUnsealedThoughALipstickMayNot() {
        ClaimFacts lipstick =
                changeOfMind("FR", 5).with("category", "cosmetics").with("sealIntact", false);

        assertThat(status(lipstick, RightKind.WITHDRAWAL)).isEqualTo(Status.EXCLUDED);
        assertThat(status(lipstick.with("category", "mattresses"), RightKind.WITHDRAWAL))
                .as("row eu-07 voids the exclusion")
                .isEqualTo(Status.APPLIES);
    }

    @Test
    void whoWasNotToldOfHisRightHasAYearMoreAndLosesNothingForUse() {
        ClaimFacts told = changeOfMind("DE", 100).with("rightExplained", true).with("condition", "USED");
        ClaimFacts notTold = told.with("rightExplained", false);

        assertThat(status(told, RightKind.WITHDRAWAL)).isEqualTo(Status.DOES_NOT_APPLY);
        assertThat(JUDGING.why(notTold, RightKind.WITHDRAWAL)).contains("row eu-02");
        assertThat(JUDGING.money(notTold).deduction()).isEqualByComparingTo("0");
        assertThat(JUDGING.money(told.with("claimedOn", WEDNESDAY.plusDays(5))).deduction())
                .as("told, within 14 days, used")
                .isEqualByComparingTo("100");
    }

    @Test
    void aMinorFaultLeavesEverythingButTheRefund() {
        ClaimFacts fault = fault("DE", 100).with("minorFault", false);

        assertThat(JUDGING.right(fault, RightKind.CONFORMITY).remedies()).contains(LegalRemedy.REFUND);
        assertThat(JUDGING.right(fault.with("minorFault", true), RightKind.CONFORMITY)
                        .remedies())
                .doesNotContain(LegalRemedy.REFUND)
                .contains(LegalRemedy.REPLACEMENT, LegalRemedy.REPAIR);
    }

    @Test
    void aMinorFaultReducesThePriceByTheValueThatItTakesAndAsksHowMuchThatIs() {
        ClaimFacts minor = fault("DE", 100).with("minorFault", true);
        Purchase lamp = order("EUR").item("Item", 1, 1, "80").purchase();
        ClaimCosts quarter = costs("valueLostByFault", "25");

        assertThat(JUDGING.amounts(minor, lamp, quarter).refund().total()).hasToString("20.00 EUR");
        assertThat(JUDGING.amounts(minor, lamp, ClaimCosts.NONE).missing()).containsExactly("valueLostByFault");
        assertThat(JUDGING.amounts(minor.with("minorFault", false), lamp, quarter)
                        .refund()
                        .total())
                .as("no minor fault: the whole price")
                .hasToString("80.00 EUR");
    }

    @Test
    void whoKnewGetsTenTimesOnlyForWhatAHouseholdNeeds() {
        ClaimFacts unaware = changeOfMind("CN", 20)
                .with("reason", "expired-food")
                .with("category", "food")
                .with("knowledgeSign", "PAST_SHELF_LIFE")
                .with("labelFlaw", "NONE")
                .with("buyerKnew", false);
        Purchase wine = order("CNY").item("Item", 60, 60, "100").purchase();
        ClaimCosts household = costs("provenLoss", "0", "householdQuantity", 2);

        assertThat(JUDGING.amounts(unaware, wine, household).payout().total()).hasToString("60000.00 CNY");
        assertThat(JUDGING.amounts(unaware.with("buyerKnew", true), wine, household)
                        .payout()
                        .total())
                .as("row cn-15")
                .hasToString("2000.00 CNY");
    }

    @Test
    void whoPaysTheWayBackIsAskedOnlyWhereSomethingComesBack() {
        ClaimFacts back = fault("CN", 3).with("platform", "taobao");
        ClaimFacts lost = changeOfMind("CN", 3)
                .with("platform", "taobao")
                .with("reason", "lost")
                .with("parcelState", "LOST");

        assertThat(JUDGING.rights(lost).applying()).isNotEmpty();
        assertThat(asked(lost)).doesNotContain("freightLeftOpen");
        assertThat(asked(back)).contains("freightLeftOpen");
    }

    private static List<String> asked(ClaimFacts claim) {
        return JUDGING.terms(claim).stream()
                .flatMap(of -> of.missing().stream())
                .toList();
    }

    @Test
    void anOpenDisputeBlocksAnyPayment() {
        ClaimFacts claim = changeOfMind("DE", 5);

        assertThat(JUDGING.rights(claim).blockedBy()).isEmpty();
        assertThat(JUDGING.rights(claim.with("disputed", true)).blockedBy().map(Decision::row))
                .contains("dispute-open");
    }
}
