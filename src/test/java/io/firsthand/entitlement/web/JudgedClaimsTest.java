package io.firsthand.entitlement.web;

import static io.firsthand.entitlement.web.ClaimCalls.codes;
import static io.firsthand.entitlement.web.ClaimCalls.right;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole judgement of a claim over HTTP: rights, sums, clocks, approvals, and what has to be asked. */
@ProductTest
class JudgedClaimsTest {

    @LocalServerPort
    int port;

    private ClaimCalls claims;

    @BeforeEach
    void signIn() {
        claims = new ClaimCalls(HttpDesk.at(port).login("mei.lin"));
    }

    @Test
    void judgesAWithdrawalWholeToTheLastSecondOfTheLastDay() {
        JsonNode judged = claims.judged(EntitlementExamples.WITHDRAWAL);

        JsonNode withdrawal = right(judged, "WITHDRAWAL");
        assertThat(withdrawal.path("applies").asText()).isEqualTo("YES");
        assertThat(withdrawal.path("row").path("source").asText()).startsWith("law:");
        assertThat(withdrawal.path("because").path("en").asText())
                .contains(withdrawal.path("row").path("row").asText());
        assertThat(withdrawal.path("because").path("zh").asText()).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(judged.at("/refund/amount").asText()).isEqualTo("84.95");
        assertThat(codes(judged.at("/refund/lines"))).contains("item", "standard-delivery", "express-stays");
        assertThat(judged.at("/payout/amount").asText()).isEqualTo("0.00");
        assertThat(judged.at("/wayBack/paidBy").asText()).isEqualTo("BUYER");
        assertThat(judged.at("/approvals/0/step").asText()).isEqualTo("REFUND");
        assertThat(judged.at("/approvals/0/approvals"))
                .as("662 CNY are above an expert's 500")
                .isNotEmpty();
        assertThat(judged.path("clocks").findValuesAsText("code"))
                .as("one right has one deadline")
                .contains("refund")
                .doesNotContain("LEGAL.refund-after-withdrawal");
        assertThat(judged.path("clocks").findValuesAsText("dueAt"))
                .as("14 days from the notice, the last one to its end in Berlin")
                .contains("2026-12-02T23:00:00Z");
    }

    @Test
    void saysNoOneSecondLaterAndNamesTheRowThatAlmostGaveIt() {
        JsonNode judged = claims.judged(
                EntitlementExamples.WITHDRAWAL.replace("2026-11-18T23:59:59+01:00", "2026-11-19T00:00:00+01:00"));

        JsonNode withdrawal = right(judged, "WITHDRAWAL");
        assertThat(withdrawal.path("applies").asText()).isEqualTo("NO");
        assertThat(withdrawal.path("almost").path("en").asText()).contains("eu-01");
        assertThat(judged.at("/refund/amount").asText()).isEqualTo("0.00");
        assertThat(judged.at("/approvals/0/step").asText()).isEqualTo("DENIAL");
    }

    @Test
    void leavesOutTheHolidaysOfTheMarketsCalendar() {
        String christmas = EntitlementExamples.WITHDRAWAL
                .replace("2026-11-04T18:00:00+01:00", "2026-12-11T18:00:00+01:00")
                .replace("2026-11-18T23:59:59+01:00", "2026-12-28T23:59:59+01:00");

        assertThat(right(claims.judged(christmas), "WITHDRAWAL").path("applies").asText())
                .as("the fourteenth day is Christmas, then comes a weekend")
                .isEqualTo("YES");
        assertThat(right(claims.judged(christmas.replace("2026-12-28", "2026-12-29")), "WITHDRAWAL")
                        .path("applies")
                        .asText())
                .isEqualTo("NO");
    }

    @Test
    void countsAClaimFromItsSendingWhereThatIsEnough() {
        String late = EntitlementExamples.WITHDRAWAL.replace(
                "\"claimedAt\": \"2026-11-18T23:59:59+01:00\"",
                "\"sentAt\": \"2026-11-18T23:59:59+01:00\", \"claimedAt\": \"2026-11-19T08:00:00+01:00\"");

        assertThat(right(claims.judged(late), "WITHDRAWAL").path("applies").asText())
                .isEqualTo("YES");
    }

    @Test
    void settlesAPartOfAThresholdPromotionLineByLine() {
        JsonNode judged = claims.judged(EntitlementExamples.PROMOTION);

        assertThat(right(judged, "NO_REASON_RETURN").path("applies").asText()).isEqualTo("YES");
        assertThat(codes(judged.at("/refund/lines"))).containsSubsequence("item", "discount-lost", "gift");
        assertThat(judged.at("/refund/amount").asText()).isEqualTo("50.00");
        assertThat(judged.at("/approvals/0/approvals")).isEmpty();
    }

    @Test
    void asksTwoManagersForMoreThanTheRightsGive() {
        String more = EntitlementExamples.PROMOTION.replace(
                "\"currency\": \"CNY\",",
                "\"currency\": \"CNY\", \"wanted\": {\"amount\": 120, \"currency\": \"CNY\"},");

        JsonNode refund = claims.judged(more).at("/approvals/0");

        assertThat(refund.path("amount").asText()).isEqualTo("120.00");
        assertThat(refund.path("approvals")).as("the rights give 50").hasSize(2);
        assertThat(refund.path("because").path("zh").asText()).isNotBlank();
    }

    @Test
    void countsWhatTheCustomerWasGivenBeforeForTheApprovalsAndForWhatIsLeft() {
        String alone = EntitlementExamples.PROMOTION;
        assertThat(claims.judged(alone).at("/approvals/0/approvals"))
                .as("50 CNY")
                .isEmpty();

        JsonNode often = claims.judged(earlier("\"refunds\": {\"toCustomerCny\": 600}"));
        assertThat(often.at("/approvals/0/approvals"))
                .as("with 600 CNY to this customer in 30 days")
                .isNotEmpty();
        assertThat(often.at("/refund/amount").asText()).isEqualTo("50.00");

        JsonNode hardlyAnythingLeft = claims.judged(earlier("\"refunds\": {\"ofOrder\": 260}"));
        assertThat(hardlyAnythingLeft.at("/refund/amount").asText())
                .as("270 were captured")
                .isEqualTo("10.00");
        assertThat(codes(hardlyAnythingLeft.at("/refund/lines"))).contains("no-more-than-paid");

        Answer more = claims.about(
                earlier("\"refunds\": {\"ofOrder\": 60}").replace("\"earlier\"", "\"goneBack\": 50, \"earlier\""));
        assertThat(codes(more.json().path("contradictions"))).containsExactly("refunded-above-gone-back");
    }

    @Test
    void startsTheClockOfThePlatformAndBlocksAPaymentWhileADisputeIsOpen() {
        String claim = EntitlementExamples.WITHDRAWAL
                .replace("\"platform\": \"shop\"", "\"platform\": \"amazon\", \"disputed\": true")
                .replace("change-of-mind", "platform-claim");

        JsonNode judged = claims.judged(claim);

        assertThat(codes(judged.path("clocks"))).contains("PLATFORM.platform-claim");
        assertThat(judged.at("/clocks/0/dueAt").asText())
                .as("72 hours, day and night")
                .isEqualTo("2026-11-21T22:59:59Z");
        assertThat(judged.at("/blocked/row").asText()).isEqualTo("dispute-open");
    }

    @Test
    void keepsRefundAndPayoutApart() {
        String fake = EntitlementExamples.PROMOTION
                .replace("change-of-mind", "fake")
                .replace("\"parcelState\"", "\"evidenceGiven\": true, \"parcelState\"");

        JsonNode judged = claims.judged(fake);

        assertThat(judged.at("/refund/amount").asText())
                .as("120 less its share of the discount")
                .isEqualTo("101.25");
        assertThat(judged.at("/payout/amount").asText())
                .as("three times the price, at least 500")
                .isEqualTo("500.00");
        assertThat(codes(judged.at("/payout/lines"))).containsExactly("multiple-of-price-floor");
        assertThat(judged.path("approvals").findValuesAsText("step")).containsExactly("REFUND", "PAYOUT");
        assertThat(judged.at("/approvals/1/approvals").toString())
                .as("a multiple of the price is never one person's to grant")
                .contains("\"department\":\"legal\"");
    }

    @Test
    void asksTwoManagersWhateverTheSumWhereTheReasonIsDanger() {
        String unsafe = EntitlementExamples.PROMOTION.replace("change-of-mind", "unsafe");

        JsonNode refund = claims.judged(unsafe).at("/approvals/0");

        assertThat(refund.path("step").asText()).isEqualTo("REFUND");
        assertThat(refund.path("approvals")).hasSize(2);
        assertThat(refund.path("approvals").toString()).contains("\"department\":\"legal\"");
    }

    @Test
    void asksWhatItDoesNotKnow() {
        JsonNode judged = claims.judged(EntitlementExamples.LITTLE_KNOWN);

        assertThat(judged.path("questions")).isNotEmpty();
        assertThat(judged.path("questions").toString()).contains("\"fact\":\"market\"");
        assertThat(judged.path("rights").toString()).contains("\"applies\":\"UNKNOWN\"");
        assertThat(judged.at("/evidence/code").asText()).isEqualTo("photo-damage");
        assertThat(judged.path("refund").isMissingNode())
                .as("no sums, no refund")
                .isTrue();
    }

    private static String earlier(String given) {
        return EntitlementExamples.PROMOTION.replace(
                "\"currency\": \"CNY\",", "\"currency\": \"CNY\", \"earlier\": {" + given + "},");
    }
}
