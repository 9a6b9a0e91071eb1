package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The live table {@code refund-eligibility} behind the use case: days counted, unknown facts asked for. */
@ProductTest
@Transactional
class RefundEligibilityRulesTest {

    private static final LocalDate DELIVERED = LocalDate.of(2026, 11, 4);

    @Autowired
    JudgingClaims claims;

    @Autowired
    Questions questions;

    @Autowired
    DecisionRecords records;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0} {1} after {2} days: {4}")
    @CsvSource({
        "CN, change-of-mind, 7, REFUND, no-reason-cn",
        "CN, change-of-mind, 8, NONE, period-over",
        "DE, change-of-mind, 14, REFUND, withdrawal-eu",
        "DE, change-of-mind, 15, NONE, period-over",
        "GB, change-of-mind, 14, REFUND, withdrawal-uk",
        "JP, change-of-mind, 7, REFUND, mail-order-jp",
        "JP, change-of-mind, 8, NONE, period-over",
        "US, change-of-mind, 30, REFUND, promise-us-au-30",
        "AU, change-of-mind, 31, NONE, period-over",
        "CN, damaged, 7, REPLACEMENT_OR_REFUND, broken-cn",
        "FR, damaged, 300, REPLACEMENT_OR_REFUND, broken-eu",
        "ES, defect, 800, REPLACEMENT_OR_REFUND, faulty-three-years",
        "DE, defect, 800, NONE, fault-period-over",
        "GB, defect, 30, REPLACEMENT_OR_REFUND, faulty-uk-30",
        "GB, defect, 31, REPLACEMENT_OR_REFUND, faulty-uk-later",
        "CN, fake, 20, REFUND, fake-cn",
        "US, unsafe, 90, REFUND, unsafe"
    })
    void givesTheMostFavourableRight(String market, String reason, int days, Outcome outcome, String row) {
        Entitlement entitlement = claims.look(claim(market, reason, "home")
                .deliveredOn(DELIVERED)
                .claimedOn(DELIVERED.plusDays(days))
                .evidence(true)
                .facts());

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
        assertThat(entitlement.why().zh()).contains(row);
    }

    @Test
    void asksForAPictureInsteadOfSayingNo() {
        Entitlement entitlement = claims.look(claim("CN", "damaged", "home")
                .deliveredOn(DELIVERED)
                .claimedOn(DELIVERED.plusDays(1))
                .facts());

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("evidenceGiven");
        assertThat(entitlement.why().en()).contains("Ask the customer once");
        assertThat(entitlement.why().zh()).contains("照片");
    }

    @Test
    void asksFirstWhatHappened() {
        Entitlement entitlement = claims.look(claim("CN", "unclear", "home")
                .deliveredOn(DELIVERED)
                .claimedOn(DELIVERED.plusDays(1))
                .facts());

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("reason");
    }

    @Test
    void asksForTheDeliveryDateWhenItDecides() {
        Entitlement entitlement = claims.look(
                claim("DE", "change-of-mind", "home").claimedOn(DELIVERED).facts());

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).contains("deliveredOn");
    }

    @Test
    void fetchesTheProofOfDeliveryAndAsksTheCustomerForNothing() {
        Entitlement entitlement = claims.look(claim("DE", "not-received", "home")
                .deliveredOn(DELIVERED)
                .claimedOn(DELIVERED.plusDays(2))
                .facts());

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("deliveryProof");
        assertThat(entitlement.statutory()).isTrue();
    }

    @Test
    void neverTestsAFaultAgainstTheExclusions() {
        assertThat(claims.look(claim("DE", "defect", "custom-made")
                                .deliveredOn(DELIVERED)
                                .claimedOn(DELIVERED.plusDays(20))
                                .evidence(true)
                                .facts())
                        .row())
                .isEqualTo("faulty-eu");
        assertThat(claims.look(claim("DE", "change-of-mind", "custom-made")
                                .deliveredOn(DELIVERED)
                                .claimedOn(DELIVERED.plusDays(2))
                                .facts())
                        .outcome())
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void judgesALateParcelByTheDaysSinceThePromise() {
        assertThat(late("DE", 13).row()).isEqualTo("late-promise");
        assertThat(late("DE", 14).row()).isEqualTo("late-law");
        assertThat(late("CN", 7).outcome()).isEqualTo(Outcome.REPLACEMENT_OR_REFUND);
        assertThat(late("CN", 6).missing()).containsExactly("carrierTrace");
        assertThat(late("CN", 0).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void blocksASecondPayoutWhileADisputeIsOpen() {
        Entitlement entitlement = claims.look(claim("US", "damaged", "home")
                .deliveredOn(DELIVERED)
                .claimedOn(DELIVERED.plusDays(2))
                .evidence(true)
                .disputed()
                .facts());

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.percent()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(entitlement.row()).isEqualTo("dispute-open");
    }

    @Test
    void saysThatOtherContactsAreNoClaim() {
        Entitlement entitlement =
                claims.look(claim("CN", "invoice", "home").claimedOn(DELIVERED).facts());

        assertThat(entitlement.outcome()).isEqualTo(Outcome.NONE);
        assertThat(entitlement.row()).isEqualTo("otherwise");
    }

    @Test
    void asksWhetherTheSealIsIntactBeforeSayingNo() {
        for (String market : new String[] {"CN", "DE", "GB", "JP", "US", "CA"}) {
            Entitlement entitlement = claims.look(claim(market, "change-of-mind", "cosmetics")
                    .deliveredOn(DELIVERED)
                    .claimedOn(DELIVERED.plusDays(5))
                    .facts());

            assertThat(entitlement.outcome()).as(market).isEqualTo(Outcome.UNKNOWN);
            assertThat(entitlement.missing()).as(market).containsExactly("sealIntact");
        }
    }

    @Test
    void hasAQuestionInBothLanguagesForEverythingThatMayBeMissing() {
        assertThat(Questions.ALL.codes()).allSatisfy(code -> {
            assertThat(questions.question(code).en()).isNotBlank();
            assertThat(questions.question(code).zh()).matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void recordsOnlyWhatIsJudged() {
        ClaimFacts facts = claim("CN", "damaged", "home")
                .deliveredOn(DELIVERED)
                .claimedOn(DELIVERED.plusDays(1))
                .evidence(true)
                .facts();

        claims.look(facts);
        assertThat(recorded("T-30")).isZero();
        claims.judge("T-30", facts);
        assertThat(recorded("T-30")).isEqualTo(1);
    }

    private int recorded(String caseNumber) {
        return records.of(caseNumber, Long.MAX_VALUE, 10).size();
    }

    private Entitlement late(String market, int days) {
        LocalDate promised = LocalDate.of(2026, 11, 1);
        return claims.look(claim(market, "late", "home")
                .parcel("IN_TRANSIT")
                .promisedOn(promised)
                .claimedOn(promised.plusDays(days))
                .facts());
    }

    private static Claim claim(String market, String reason, String category) {
        return new Claim(market, reason, category);
    }

    /** A claim as the order and the case give it. */
    private static final class Claim {

        private final String market;
        private final String reason;
        private final String category;
        private String parcel = "DELIVERED";
        private LocalDate promisedOn;
        private LocalDate deliveredOn;
        private LocalDate claimedOn;
        private Boolean evidence;
        private boolean disputed;

        Claim(String market, String reason, String category) {
            this.market = market;
            this.reason = reason;
            this.category = category;
        }

        Claim parcel(String state) {
            parcel = state;
            return this;
        }

        Claim promisedOn(LocalDate date) {
            promisedOn = date;
            return this;
        }

        Claim deliveredOn(LocalDate date) {
            deliveredOn = date;
            return this;
        }

        Claim claimedOn(LocalDate date) {
            claimedOn = date;
            return this;
        }

        Claim evidence(boolean given) {
            evidence = given;
            return this;
        }

        Claim disputed() {
            disputed = true;
            return this;
        }

        ClaimFacts facts() {
            return new ClaimFacts(
                    Optional.of(market),
                    Optional.of("shop"),
                    Optional.of(reason),
                    Optional.of(category),
                    Optional.of(parcel),
                    Optional.empty(),
                    Optional.ofNullable(promisedOn),
                    Optional.ofNullable(deliveredOn),
                    claimedOn,
                    Optional.ofNullable(evidence),
                    disputed,
                    Optional.empty());
        }
    }
}
