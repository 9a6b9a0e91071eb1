package io.firsthand.entitlement;

import static io.firsthand.entitlement.WrittenPurchase.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.rulebook.Decision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Twins of whom one lives in another market: what the judgement makes of it, and the row that is the reason. */
class TwoMarketsTest extends TwinClaims {

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

        assertThat(there.chooser()).isEqualTo(Chooser.BUYER_CURE_FIRST);
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

    private static Purchase watch(String currency) {
        return order(currency).item("Item", 1, 1, "90").purchase();
    }
}
