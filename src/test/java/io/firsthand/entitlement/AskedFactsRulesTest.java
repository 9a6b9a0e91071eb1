package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.Entitlement.Outcome;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The live table {@code refund-eligibility} behind the use case: unknown facts are asked for. */
@ProductTest
class AskedFactsRulesTest extends LiveClaims {

    @Autowired
    Questions questions;

    @Test
    void asksWhatMayStillGiveARightBeforeItSaysNo() {
        Entitlement entitlement = claims.look(claim("DE", "defect", "home")
                .with("deliveredOn", DELIVERED.minusDays(800))
                .with("evidenceGiven", true));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("repairedUnderGuarantee");
        assertThat(claims.look(claim("DE", "defect", "home")
                                .with("deliveredOn", DELIVERED.minusDays(800))
                                .with("evidenceGiven", true)
                                .with("repairedUnderGuarantee", false))
                        .outcome())
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void asksForAPictureInsteadOfSayingNo() {
        Entitlement entitlement = claims.look(
                claim("CN", "damaged", "home").with("deliveredOn", DELIVERED).with("claimedOn", DELIVERED.plusDays(1)));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("evidenceGiven");
        assertThat(entitlement.why().en()).contains("Ask the customer once");
        assertThat(entitlement.why().zh()).contains("照片");
    }

    @Test
    void asksFirstWhatHappened() {
        Entitlement entitlement = claims.look(
                claim("CN", "unclear", "home").with("deliveredOn", DELIVERED).with("claimedOn", DELIVERED.plusDays(1)));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("reason");
    }

    @Test
    void asksForTheDeliveryDateWhenItDecides() {
        Entitlement entitlement =
                claims.look(claim("DE", "change-of-mind", "home").with("claimedOn", DELIVERED));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).contains("deliveredOn");
    }

    @Test
    void fetchesTheProofOfDeliveryAndAsksTheCustomerForNothing() {
        Entitlement entitlement = claims.look(claim("DE", "not-received", "home")
                .with("deliveredOn", DELIVERED)
                .with("claimedOn", DELIVERED.plusDays(2)));

        assertThat(entitlement.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entitlement.missing()).containsExactly("deliveryProven");
        assertThat(entitlement.statutory()).isTrue();
    }

    @Test
    void asksWhetherTheSealIsIntactBeforeSayingNo() {
        for (String market : new String[] {"CN", "DE", "GB", "US", "CA"}) {
            Entitlement entitlement = claims.look(claim(market, "change-of-mind", "cosmetics")
                    .with("deliveredOn", DELIVERED)
                    .with("claimedOn", DELIVERED.plusDays(5)));

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
}
