package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RecordedDecision;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The live table {@code refund-eligibility} behind the use case: days counted, rights merged, the row that is the reason. */
@ProductTest
class RefundEligibilityRulesTest extends LiveClaims {

    @Autowired
    DecisionRecords records;

    @ParameterizedTest(name = "{0} {1} after {2} days: {3}, {4}")
    @CsvSource({
        "CN, change-of-mind, 7, REFUND, cn-01",
        "DE, change-of-mind, 14, REFUND, eu-01",
        "GB, change-of-mind, 14, REFUND, uk-01",
        "JP, change-of-mind, 7, REFUND, jp-01",
        "US, change-of-mind, 30, REFUND, us-01",
        "AU, change-of-mind, 30, REFUND, au-01",
        "KR, change-of-mind, 7, REFUND, kr-01",
        "TW, change-of-mind, 7, REFUND, tw-01",
        "BR, change-of-mind, 7, REFUND, br-01",
        "CH, change-of-mind, 14, REFUND, promise-14",
        "CN, damaged, 7, REPLACEMENT_OR_REFUND, cn-09",
        "FR, damaged, 300, REPLACEMENT_OR_REFUND, eu-11",
        "ES, defect, 800, REPLACEMENT_OR_REFUND, eu-11-three-years",
        "GB, defect, 30, REPLACEMENT_OR_REFUND, uk-02",
        "GB, defect, 31, REPLACEMENT_OR_REFUND, uk-05-claims",
        "CN, fake, 20, REFUND, cn-11",
        "US, unsafe, 90, REFUND, unsafe"
    })
    void givesTheMostFavourableRight(String market, String reason, int days, Outcome outcome, String row) {
        Entitlement entitlement = claims.look(claim(market, reason, "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(days))
                .with("evidenceGiven", true));

        assertThat(entitlement.outcome()).isEqualTo(outcome);
        assertThat(entitlement.row()).isEqualTo(row);
        assertThat(entitlement.missing()).isEmpty();
        assertThat(entitlement.source()).isNotBlank();
        assertThat(entitlement.why().en())
                .as("the English half of the source")
                .contains(row, entitlement.source().split(" / (?=.*[\\u4e00-\\u9fff])")[0]);
        assertThat(entitlement.why().zh())
                .contains(row)
                .containsPattern("法律|政策|承诺")
                .doesNotContain("law:", "policy:", "promise:");
    }

    @ParameterizedTest(name = "{0} after {1} days: almost {2}")
    @CsvSource({
        "CN, 8, cn-01, at most 7, 不超过 7",
        "DE, 15, eu-01, at most 14, 不超过 14",
        "GB, 15, uk-01, at most 14, 不超过 14",
        "JP, 8, jp-01, at most 8, 不超过 8",
        "US, 31, us-01, at most 30, 不超过 30"
    })
    void namesTheRowThatNearlyGaveItAndTheFactThatKeptItFromIt(
            String market, int days, String row, String wanted, String wantedZh) {
        Entitlement entitlement = claims.look(claim(market, "change-of-mind", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(days)));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.NONE);
        assertThat(entitlement.row()).as("the row that decided").isNull();
        assertThat(entitlement.why().en()).contains("Almost: row " + row, "Day since delivery", wanted);
        assertThat(entitlement.why().zh()).contains("差一点", row, "签收后第几天", wantedZh);
    }

    @Test
    void saysThatASourceIsToBeChecked() {
        Entitlement entitlement = claims.look(claim("BR", "change-of-mind", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(3)));

        assertThat(entitlement.row()).isEqualTo("br-01");
        assertThat(entitlement.why().en()).contains("To be checked");
        assertThat(entitlement.why().zh()).contains("须先核实");
    }

    @Test
    void mergesWhatLawAndPromiseGive() {
        Entitlement entitlement = claims.look(claim("CN", "damaged", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(2))
                .with("evidenceGiven", true));

        assertThat(entitlement.row()).as("the law gives it").isEqualTo("cn-09");
        assertThat(entitlement.statutory()).isTrue();
        assertThat(entitlement.returnNeeded())
                .as("our promise spares the return")
                .isFalse();
        assertThat(entitlement.why().en()).contains("broken-no-return");
    }

    @Test
    void lawIsTheFloorOfOurOwnTerms() {
        ClaimFacts sale = claim("CN", "change-of-mind", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(2))
                .with("ownExclusion", true);

        assertThat(claims.look(sale).row()).isEqualTo("cn-01");
        assertThat(claims.look(sale.with("market", "US")).row()).isEqualTo("promise-own-terms");
    }

    @Test
    void bindsAPromiseAboveTheLaw() {
        ClaimFacts engraved = claim("CN", "change-of-mind", "custom-made")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(2));

        assertThat(claims.look(engraved).row()).isEqualTo("cn-02");
        assertThat(claims.look(engraved.with("returnPromised", true)).row()).isEqualTo("cn-02-promised");
        assertThat(claims.look(engraved.without("returnPromised")).missing()).containsExactly("returnPromised");
    }

    @Test
    void neverTestsAFaultAgainstTheExclusions() {
        assertThat(claims.look(claim("DE", "defect", "custom-made")
                                .with("deliveredOn", DELIVERED)
                                .with("claimedOn", DELIVERED.plusDays(20))
                                .with("evidenceGiven", true))
                        .row())
                .isEqualTo("eu-11");
        assertThat(claims.look(claim("DE", "change-of-mind", "custom-made")
                                .with("deliveredOn", DELIVERED)
                                .with("claimedOn", DELIVERED.plusDays(2)))
                        .outcome())
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void judgesALateParcelByTheDaysSinceThePromise() {
        assertThat(late("DE", 13).row()).isEqualTo("late-promise");
        assertThat(late("DE", 14).row()).isEqualTo("eu-09-reasonable");
        assertThat(late("CN", 7).outcome()).isEqualTo(Outcome.REPLACEMENT_OR_REFUND);
        assertThat(late("CN", 6).missing()).containsExactly("carrierTrace");
        assertThat(late("CN", 0).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void blocksASecondPayoutWhileADisputeIsOpen() {
        Entitlement entitlement = claims.look(claim("US", "damaged", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(2))
                .with("evidenceGiven", true)
                .with("disputed", true));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.percent()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(entitlement.row()).isEqualTo("dispute-open");
    }

    @Test
    void saysThatOtherContactsAreNoClaim() {
        Entitlement entitlement = claims.look(claim("CN", "invoice", "home").with("claimedOn", DELIVERED));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.NONE);
        assertThat(entitlement.row()).isEqualTo("no-claim");
    }

    @Test
    void recordsOnlyWhatIsJudged() {
        ClaimFacts facts = claim("CN", "damaged", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(1))
                .with("evidenceGiven", true);

        claims.look(facts);
        assertThat(recorded("T-30")).isEmpty();
        claims.judge("T-30", facts);
        assertThat(recorded("T-30")).as("every row that counts").containsExactlyInAnyOrder("cn-09", "broken-no-return");
    }

    private List<String> recorded(String caseNumber) {
        return records.of(caseNumber, Long.MAX_VALUE, 10).stream()
                .map(RecordedDecision::row)
                .toList();
    }

    private Entitlement late(String market, int days) {
        LocalDate promised = LocalDate.of(2026, 11, 1);
        return claims.look(claim(market, "late", "home")
                .with("parcelState", "IN_TRANSIT")
                .with("orderedOn", promised.minusDays(10))
                .with("promisedOn", promised)
                .with("claimedOn", promised.plusDays(days)));
    }
}
