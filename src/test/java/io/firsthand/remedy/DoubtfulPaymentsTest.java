package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Money;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Payments of which two words disagree: nothing is repeated by itself, and finance decides. */
@ProductTest
class DoubtfulPaymentsTest extends PaymentsDesk {

    /** The timer after which finance looks for a payment of which nothing is heard. */
    private static final String NO_WORD = "IntermediateCatchEvent_NoWord";

    @Test
    void doesNotBelieveAnAmountThatWasNotAskedFor() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.refund("30.00"), SandboxBehaviour.WRONG_AMOUNT, null);

        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.UNKNOWN);
        assertThat(desk.intent(remedy).problem()).contains(PaymentAnswers.DOES_NOT_FIT);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThat(troubles()).contains(desk.intent(remedy).key());

        clock.advance(LATER);
        desk.deliver();
        assertThat(desk.movements(remedy)).as("nothing is repeated by itself").isEqualTo(1);
        assertThatThrownBy(() -> clearing.retry(remedy.number(), "nora.klein"))
                .hasMessageContaining("payment-doubtful");
        assertThatThrownBy(() -> clearing.giveUp(remedy.number(), "nora.klein"))
                .hasMessageContaining("payment-doubtful");

        clearing.paidByHand(remedy.number(), "nora.klein", "booked back by the provider, ticket 17; transfer 4711");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    @Test
    void doubtsWhenAnAttemptMovesThatWasSaidToHaveFailed() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.refund("30.00"), SandboxBehaviour.FAIL, 1);
        LedgerIntent first = desk.intent(remedy);
        clearing.retry(remedy.number(), "nora.klein");

        unasked.heard(new PaymentAnswer(first.gatewayKey(), PaymentAnswer.State.SETTLED, first.amount(), "late", null));
        desk.deliver();

        assertThat(desk.intent(remedy).problem()).contains(PaymentAnswers.EARLIER_ATTEMPT);
        assertThat(desk.movements(remedy)).as("not paid a second time").isZero();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThatThrownBy(() -> clearing.retry(remedy.number(), "nora.klein"))
                .hasMessageContaining("payment-doubtful");
    }

    @Test
    void aPaymentByHandOutlivesALateWordThatTheOtherOneFailed() {
        Remedy remedy = paidByHand(desk.open());
        LedgerIntent intent = desk.intent(remedy);

        unasked.heard(sandbox.find(intent.gatewayKey()).orElseThrow());
        unasked.heard(new PaymentAnswer(
                intent.gatewayKey(), PaymentAnswer.State.RETURNED, intent.amount(), "late", "account-closed"));

        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThatThrownBy(() -> clearing.retry(remedy.number(), "nora.klein"))
                .hasMessageContaining("payment-not-to-clear");
        desk.deliver();
        assertThat(desk.movements(remedy)).isZero();
        assertThat(ledger.entries(intent.id()))
                .extracting(LedgerEntry::note)
                .as("the reference stays findable")
                .contains(Optional.of("transfer 4711"));
    }

    @Test
    void doubtsOnceWhenTheProviderSettlesWhatWasPaidByHand() {
        var opened = desk.open();
        Remedy remedy = paidByHand(opened);
        LedgerIntent intent = desk.intent(remedy);
        PaymentAnswer settled =
                new PaymentAnswer(intent.gatewayKey(), PaymentAnswer.State.SETTLED, intent.amount(), "late", null);

        unasked.heard(settled);
        unasked.heard(settled);

        assertThat(desk.intent(remedy).problem()).contains(PaymentAnswers.BY_HAND_TOO);
        assertThat(desk.intent(remedy).isDoubtful()).isTrue();
        assertThat(troubles()).contains(intent.key());
        assertThat(desk.timeline(opened)).filteredOn("payment-unclear"::equals).hasSize(1);
    }

    @Test
    void financeDoesNotDecideWhileAWorkerIsOnItsWay() {
        Remedy remedy = unheardOf();
        jdbc.sql("update outbox set attempts = attempts + 1, leased_until = now() + interval '100 years' where key = ?")
                .param(desk.intent(remedy).key())
                .update();

        assertThatThrownBy(() -> clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711"))
                .hasMessageContaining("delivery-in-flight");
        assertThatThrownBy(() -> clearing.giveUp(remedy.number(), "nora.klein"))
                .hasMessageContaining("delivery-in-flight");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);

        jdbc.sql("update outbox set leased_until = null where key = ?")
                .param(desk.intent(remedy).key())
                .update();
        clearing.giveUp(remedy.number(), "nora.klein");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
    }

    @Test
    void aWorkerThatAskedBeforeFinanceDecidedPaysNoMore() {
        Remedy remedy = unheardOf();
        PaymentDelivery stale = delivery(
                () -> clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711"), UnaryOperator.identity());

        stale.deliver(entry(remedy));

        assertThat(desk.movements(remedy)).isZero();
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
    }

    @Test
    void sendsNothingAfterAChargebackThatCameBeforeTheMoneyLeft() {
        var opened = desk.open();
        Remedy refund = desk.approved(opened, RemedyDesk.refund("30.00"));
        Remedy goodwill = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        desk.chargeback(opened);

        desk.deliver();

        for (Remedy remedy : List.of(refund, goodwill)) {
            assertThat(desk.movements(remedy)).isZero();
            assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.FAILED);
            assertThat(desk.intent(remedy).problem()).contains(PaymentAnswers.DISPUTED);
            assertThat(desk.now(remedy).status()).as("finance has it").isEqualTo(RemedyStatus.CLEARING);
        }
        assertThatThrownBy(() -> clearing.retry(refund.number(), "nora.klein"))
                .hasMessageContaining("payment-disputed");

        jdbc.sql("update payments set disputed_at = null where order_id = ?")
                .param(refund.orderId())
                .update();
        clearing.retry(refund.number(), "nora.klein");
        clearing.giveUp(goodwill.number(), "nora.klein");
        desk.deliver();

        assertThat(desk.movements(refund)).as("the chargeback was withdrawn").isEqualTo(1);
        assertThat(desk.now(refund).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.now(goodwill).status()).isEqualTo(RemedyStatus.GIVEN_UP);
    }

    @Test
    void repeatsNothingAfterAChargebackThatCameWhileTheProviderWasSilent() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.TIME_OUT, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.UNKNOWN);
        desk.chargeback(opened);

        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.movements(remedy)).isZero();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
    }

    @Test
    void financePaysNothingAgainWhileAChargebackIsOpenNotEvenGoodwill() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.TIME_OUT, 2);
        Remedy refund = desk.approved(opened, RemedyDesk.refund("30.00"));
        Remedy goodwill = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        desk.deliver();
        desk.fire(refund, NO_WORD);
        desk.fire(goodwill, NO_WORD);
        desk.chargeback(opened);

        for (Remedy remedy : List.of(refund, goodwill)) {
            assertThatThrownBy(() -> clearing.retry(remedy.number(), "nora.klein"))
                    .hasMessageContaining("payment-disputed");
            assertThatThrownBy(() -> clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711"))
                    .hasMessageContaining("payment-disputed");
            assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        }
    }

    @Test
    void financeClearsADoubtThatComesAfterTheRemedyHasEndedAndTheOwnerIsTold() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        isRead(opened);
        LedgerIntent intent = desk.intent(remedy);
        Money other = new Money(new BigDecimal("31.00"), intent.amount().currency());

        unasked.heard(new PaymentAnswer(intent.gatewayKey(), PaymentAnswer.State.SETTLED, other, "late", null));

        assertThat(desk.intent(remedy).isDoubtful()).isTrue();
        assertThat(desk.unread(opened)).isTrue();
        clearing.paidByHand(remedy.number(), "nora.klein", "statement 17: 30.00 went out");
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    @Test
    void financeGetsAPaymentThatIsNotTriedAnyMore() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        transaction.executeWithoutResult(status -> ledger.send(desk.intent(remedy)));

        transaction.executeWithoutResult(
                status -> delivery(UnaryOperator.identity()).stopped(entry(remedy)));

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThat(troubles()).contains(desk.intent(remedy).key());
    }

    /** Finance looks for a payment of which nothing was heard. */
    private Remedy unheardOf() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.refund("30.00"), SandboxBehaviour.TIME_OUT, 1);
        desk.fire(remedy, NO_WORD);
        return remedy;
    }

    private Remedy paidByHand(RemedyDesk.Opened opened) {
        Remedy remedy = desk.sent(opened, RemedyDesk.refund("30.00"), SandboxBehaviour.FAIL, 1);
        clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        return remedy;
    }
}
