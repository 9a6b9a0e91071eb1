package io.firsthand.remedy;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may never be proposed or paid, whatever people do in whatever order. */
@ProductTest
class GuardsTest extends GuardedDesk {

    @Autowired
    Remedies remedies;

    @Test
    void refundsNoMoreThanWasCapturedAndIsNotBackYet() {
        var opened = desk.open();
        jdbc.sql("update payments set refunded_outside = 40 where id = ?")
                .param(opened.paymentId())
                .update();

        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("60.01")));
        desk.propose(opened, RemedyDesk.refund("50.00"));
        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("10.01")));
    }

    @Test
    void givesNothingWhileAChargebackIsOpenAlsoIfItCameAfterTheProposal() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        desk.chargeback(opened);

        assertRefused("payment-disputed", () -> desk.propose(opened, RemedyDesk.refund("1.00")));
        assertRefused("payment-disputed", () -> desk.propose(opened, RemedyDesk.goodwill("1.00")));
        assertRefused("payment-disputed", () -> approveAll(remedy));
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PROPOSED);
    }

    @Test
    void refusesAmountsThatCannotBe() {
        var opened = desk.open();
        assertRefused("amount-not-positive", () -> desk.propose(opened, RemedyDesk.refund("0.00")));
        assertRefused("amount-not-positive", () -> desk.propose(opened, RemedyDesk.refund("-1.00")));
        assertRefused("amount-too-fine", () -> desk.propose(opened, RemedyDesk.refund("1.001")));
        assertRefused("amount-too-large", () -> desk.propose(opened, RemedyDesk.refund("1E+40")));
        assertRefused("currency-differs", () -> desk.propose(opened, inDollars()));
    }

    @Test
    void touchesNothingOfAnOrderThatIsNotVerified() {
        var opened = desk.open();
        jdbc.sql("update case_files set order_verified = false where id = ?")
                .param(opened.id())
                .update();

        assertRefused("order-not-verified", () -> desk.propose(opened, RemedyDesk.goodwill("1.00")));
    }

    @Test
    void refusesWhoDoesNotActOnTheCase() {
        var opened = desk.open();

        assertRefused(
                "not-your-case", () -> proposing.propose(opened.number(), RemedyDesk.goodwill("1.00"), "jonas.weber"));
    }

    @Test
    void needsAReasonToGoBeyondTheRules() {
        var opened = desk.open();
        ProposeRemedy without = new ProposeRemedy(
                RemedyKind.REFUND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("100.00")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("  "));
        RemedyPreview preview = proposing.preview(opened.number(), without, RemedyDesk.OWNER);

        if (preview.reasonNeeded()) {
            assertRefused("override-reason-needed", () -> desk.propose(opened, without));
        } else {
            assertThat(preview.entitled().amount()).isGreaterThanOrEqualTo(new BigDecimal("100.00"));
        }
        assertThat(preview.refundable().toString()).isEqualTo("100.00 EUR");
        assertThat(remedies.ofCase(opened.id())).as("a preview stores nothing").isEmpty();
    }

    @Test
    void aReplacementCountsWithTheRefundsAndGoodwillCountsAlone() {
        var opened = desk.open();
        proposing.propose(opened.number(), RemedyDesk.refund("24.00"), "tom.baker");

        String replacement = proposing
                .preview(opened.number(), RemedyDesk.replacement(opened.lineId(), 1), "tom.baker")
                .authorityWhy()
                .en();
        assertThat(replacement).as("192 and 400 CNY").contains("592 CNY");
        assertThat(proposing
                        .preview(opened.number(), RemedyDesk.goodwill("1.00"), "tom.baker")
                        .authorityWhy()
                        .en())
                .contains("(8 CNY)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void neverRefundsMoreThanWasCapturedInWhateverOrder(long seed) {
        var opened = desk.open();
        Random random = new Random(seed);
        List<Remedy> proposed = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 ->
                        proposed.add(desk.propose(
                                opened, RemedyDesk.refund(random.nextInt(1, 60) + "." + random.nextInt(10, 99))));
                    case 2 -> approveAll(any(proposed, random));
                    case 3 ->
                        changing.change(
                                any(proposed, random).number(),
                                RemedyDesk.refund(random.nextInt(1, 60) + ".00"),
                                RemedyDesk.OWNER);
                    case 4 -> {
                        desk.behave(
                                opened,
                                random.nextBoolean() ? SandboxBehaviour.FAIL : SandboxBehaviour.MOVE_THEN_500,
                                1);
                        desk.deliver();
                    }
                    default -> clearing.retry(any(proposed, random).number(), "nora.klein");
                }
            } catch (Refusal expected) {
                // a guard or a state said no: that is what they are for
            }
            assertThat(moved(opened)).isLessThanOrEqualTo(new BigDecimal("100.00"));
        }
        assertThat(intended(opened)).isLessThanOrEqualTo(new BigDecimal("100.00"));
    }

    private BigDecimal moved(RemedyDesk.Opened opened) {
        return jdbc.sql("select coalesce(sum(amount), 0) from sandbox_movements where payee = ? and state = 'SETTLED'")
                .param("payment:pi-" + opened.order())
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal intended(RemedyDesk.Opened opened) {
        return jdbc.sql("select coalesce(sum(amount), 0) from ledger_intents where payment_id = ?"
                        + " and status not in ('FAILED','RETURNED','GIVEN_UP')")
                .param(opened.paymentId())
                .query(BigDecimal.class)
                .single();
    }

    private static Remedy any(List<Remedy> proposed, Random random) {
        if (proposed.isEmpty()) {
            throw Refusal.notFound("remedy-not-found");
        }
        return proposed.get(random.nextInt(proposed.size()));
    }

    private void approveAll(Remedy remedy) {
        for (Remedy now = desk.now(remedy); now.status() == RemedyStatus.PROPOSED; now = desk.now(remedy)) {
            deciding.approve(now.number(), desk.approver(now), now.contentHash(), Optional.empty());
        }
    }

    private static ProposeRemedy inDollars() {
        return new ProposeRemedy(
                RemedyKind.REFUND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                Optional.of("USD"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
