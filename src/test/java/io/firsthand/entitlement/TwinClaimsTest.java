package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.entitlement.Purchase.Item;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.ShippedRulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twins: two claims that differ in one thing only, in the market, by a day, in one fact, or in one that nobody knows. What
 * differs in the judgement, and the row that is the reason, is asserted.
 */
class TwinClaimsTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);
    private static final ShippedRulebook TABLES = Judging.shipped();
    private static final Judging JUDGING = new Judging(TABLES.rulebook());

    // the same facts in two markets

    @Test
    void tenDaysAreInTimeInGermanyAndTooLateInChina() {
        ClaimFacts german = changeOfMind("DE", 10);
        ClaimFacts chinese = german.with("market", "CN");

        assertThat(status(german, RightKind.WITHDRAWAL)).isEqualTo(Status.APPLIES);
        assertThat(JUDGING.why(german, RightKind.WITHDRAWAL)).contains("row eu-01");
        assertThat(status(chinese, RightKind.NO_REASON_RETURN)).isEqualTo(Status.DOES_NOT_APPLY);
        assertThat(JUDGING.why(chinese, RightKind.NO_REASON_RETURN))
                .contains("row cn-01", "\"Day since delivery\" is 10");
    }

    @Test
    void aFortnightThatEndsOnASaturdayIsLongerInTheUnionThanInBritain() {
        LocalDate saturday = LocalDate.of(2026, 11, 7);
        ClaimFacts german =
                changeOfMind("DE", 0).with("deliveredOn", saturday).with("claimedOn", saturday.plusDays(16));

        assertThat(status(german, RightKind.WITHDRAWAL)).isEqualTo(Status.APPLIES);
        assertThat(status(german.with("market", "GB"), RightKind.WITHDRAWAL)).isEqualTo(Status.DOES_NOT_APPLY);
    }

    @Test
    void theDeliveryDayCountsInJapanAndNotInKorea() {
        ClaimFacts japanese = changeOfMind("JP", 8).with("policyShown", false);

        assertThat(JUDGING.why(japanese, RightKind.WITHDRAWAL)).contains("row jp-01", "\"Day since delivery\" is 9");
        assertThat(JUDGING.why(japanese.with("market", "KR"), RightKind.WITHDRAWAL))
                .contains("row kr-01", "\"Day since delivery\" is 8");
    }

    @Test
    void aFaultIsMendedAsTheBuyerChoosesInGermanyAndAsTheSellerChoosesInAustralia() {
        ClaimFacts german = fault("DE", 100);
        AssessedRight there = JUDGING.right(german, RightKind.CONFORMITY);
        AssessedRight downUnder = JUDGING.right(german.with("market", "AU"), RightKind.CONFORMITY);

        assertThat(there.chooser()).isEqualTo(Chooser.BUYER);
        assertThat(there.decidedBy().map(Decision::row)).contains("eu-11");
        assertThat(downUnder.chooser()).isEqualTo(Chooser.SELLER);
        assertThat(downUnder.remedies()).startsWith(LegalRemedy.REPAIR);
        assertThat(downUnder.decidedBy().map(Decision::row)).contains("au-03");
    }

    @Test
    void aFaultAfterTwoAndAHalfYearsCountsInSpainAndNoMoreInGermany() {
        ClaimFacts spanish = fault("ES", 912).with("repairedUnderGuarantee", false);

        assertThat(JUDGING.why(spanish, RightKind.CONFORMITY)).contains("row eu-11-three-years");
        assertThat(status(spanish.with("market", "DE"), RightKind.CONFORMITY)).isEqualTo(Status.DOES_NOT_APPLY);
        assertThat(JUDGING.why(spanish.with("market", "DE"), RightKind.CONFORMITY))
                .contains("\"Month since delivery\" is 30");
    }

    @Test
    void aFakeCostsThreeTimesThePriceInChinaAndThePriceInFrance() {
        ClaimFacts chinese = changeOfMind("CN", 20).with("reason", "fake").with("evidenceGiven", true);
        Amounts there = JUDGING.amounts(chinese, watch("CNY"), ClaimCosts.NONE);
        Amounts here = JUDGING.amounts(chinese.with("market", "FR"), watch("EUR"), ClaimCosts.NONE);

        assertThat(there.refund().total()).hasToString("90.00 CNY");
        assertThat(there.payout().total()).hasToString("500.00 CNY");
        assertThat(there.payout().lines().get(0).text().en()).contains("row cn-11");
        assertThat(here.refund().total()).hasToString("90.00 EUR");
        assertThat(here.payout().lines()).isEmpty();
    }

    @Test
    void theWayBackIsTheBuyersInKoreaAndTheSellersInTaiwan() {
        ClaimFacts korean = changeOfMind("KR", 5);

        assertThat(JUDGING.money(korean).sellerPaysReturn()).isFalse();
        assertThat(JUDGING.money(korean.with("market", "TW")).sellerPaysReturn())
                .isTrue();
    }

    // one day apart

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

    // one fact changed

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
        Purchase lamp = order("EUR", 1, "80");
        ClaimCosts quarter = new ClaimCosts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("25")));

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
        Purchase wine = order("CNY", 60, "100");
        ClaimCosts household = new ClaimCosts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                Optional.of(2),
                Optional.empty());

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

    // one fact missing

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

    private static Status status(ClaimFacts claim, RightKind right) {
        return JUDGING.right(claim, right).status();
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

    private static ClaimFacts changeOfMind(String market, int days) {
        return ClaimFacts.on(WEDNESDAY.plusDays(days))
                .with("market", market)
                .with("platform", "shop")
                .with("reason", "change-of-mind")
                .with("category", "home")
                .with("parcelState", "DELIVERED")
                .with("deliveredOn", WEDNESDAY)
                .with("condition", "OPENED")
                .with("rightExplained", true)
                .with("exclusionConfirmed", false)
                .with("exclusionTold", true)
                .with("flawDisclosed", false)
                .with("returnPromised", false)
                .with("ownExclusion", false);
    }

    private static ClaimFacts fault(String market, int days) {
        return changeOfMind(market, days).with("reason", "defect").with("evidenceGiven", true);
    }

    private static Purchase watch(String currency) {
        return order(currency, 1, "90");
    }

    private static Purchase order(String currency, int quantity, String price) {
        return new Purchase(
                Currency.getInstance(currency),
                Optional.empty(),
                List.of(new Item("Item", quantity, 0, quantity, new BigDecimal(price))),
                List.of(),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO);
    }
}
