package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A compensation goes the way of a refund through the payment company, but on a rail of its own: settled, cleared, come back. */
@ProductTest
class CompensationPaymentsTest extends PaymentsDesk {

    /** The timer after which finance looks for a payment of which nothing is heard. */
    private static final String NO_WORD = "IntermediateCatchEvent_NoWord";

    private static final String FINANCE = "piet.devries";

    @Autowired
    JudgingClaimsOfCases judging;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    RefundGuard guard;

    @Test
    void settlesOnTheRailOfPayoutsAndLeavesThePaymentUntouched() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = paid(opened);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        LedgerIntent intent = desk.intent(remedy);
        assertThat(intent.status()).isEqualTo(LedgerStatus.SETTLED);
        assertThat(intent.rail()).isEqualTo(Rail.PAYOUT);
        assertThat(intent.paymentId()).isEmpty();
        assertThat(ledger.entries(intent.id()))
                .extracting(LedgerEntry::status)
                .containsExactly(LedgerStatus.INTENDED, LedgerStatus.SENT, LedgerStatus.SETTLED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.timeline(opened)).containsOnlyOnce("payment-settled");
        assertThat(paymentLeft(opened))
                .as("all that was captured can still be refunded")
                .isEqualByComparingTo("100");
        assertThat(left(opened)).isEqualByComparingTo("0");
    }

    @Test
    void paysOnceWhenTheMoneyMovedAndTheAnswerWasAServerError() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.MOVE_THEN_500, null);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.UNKNOWN);

        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void whatFailedIsClearedByFinanceAndPaidInASecondAttempt() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.FAIL, 1);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.FAILED);
        assertThat(desk.movements(remedy)).isZero();
        assertThat(troubles()).contains(desk.intent(remedy).key());
        assertThat(left(opened)).as("being cleared it counts still").isEqualByComparingTo("0");
        assertThatThrownBy(() -> clearing.retry(remedy.number(), RemedyDesk.OWNER))
                .as("not by who proposed it")
                .isInstanceOf(Refusal.class);

        clearing.retry(remedy.number(), FINANCE);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).attempt()).isEqualTo(2);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpIsDueOnceMore() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.FAIL, 1);

        clearing.giveUp(remedy.number(), FINANCE);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(left(opened)).isEqualByComparingTo("300");
    }

    @Test
    void whatIsNotHeardOfIsPaidByHand() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.TIME_OUT, 1);
        desk.fire(remedy, NO_WORD);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);

        clearing.paidByHand(remedy.number(), FINANCE, "transfer 4711");
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).byHand()).isTrue();
        assertThat(desk.movements(remedy)).as("nothing beside it").isZero();
    }

    @Test
    void whatWasTakenOnAndFailedDaysLaterIsCleared() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.ACCEPT_THEN_FAIL, 1);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.ACCEPTED);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PAYING);

        days(5);

        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.FAILED);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThat(troubles()).contains(desk.intent(remedy).key());
    }

    @Test
    void whatCameBackIsToldToOwnerAndFinanceAndIsPaidOnceMore() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        isRead(opened);

        days(5);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.RETURNED);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.RETURNED);
        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).contains("payment-returned");
        assertThat(troubles()).contains(desk.intent(remedy).key());
        assertThat(left(opened)).as("the customer does not have it").isEqualByComparingTo("300");

        clearing.retry(remedy.number(), FINANCE);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).attempt()).isEqualTo(2);
        assertThat(left(opened)).isEqualByComparingTo("0");
    }

    @Test
    void whatCameBackAndWasProposedAnewIsNotPaidTwice() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        days(5);
        Remedy anew = paid(opened);
        assertThat(desk.now(anew).status()).isEqualTo(RemedyStatus.EXECUTED);

        assertThatThrownBy(() -> clearing.retry(remedy.number(), FINANCE)).hasMessageContaining("given-meanwhile");
        assertThatThrownBy(() -> clearing.paidByHand(remedy.number(), FINANCE, "transfer 4711"))
                .hasMessageContaining("given-meanwhile");

        clearing.giveUp(remedy.number(), FINANCE);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(left(opened)).isEqualByComparingTo("0");
    }

    @Test
    void anAmountThatWasNotAskedForIsNotBelieved() {
        Opened opened = desk.openFakeInChina();
        Remedy remedy = sent(opened, SandboxBehaviour.WRONG_AMOUNT, null);

        assertThat(desk.intent(remedy).problem()).contains(PaymentAnswers.DOES_NOT_FIT);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThatThrownBy(() -> clearing.retry(remedy.number(), FINANCE)).hasMessageContaining("payment-doubtful");
    }

    private Remedy sent(Opened opened, SandboxBehaviour behaviour, Integer times) {
        return desk.sent(opened, RemedyDesk.compensation("300.00"), behaviour, times);
    }

    private Remedy paid(Opened opened) {
        Remedy remedy = desk.approved(opened, RemedyDesk.compensation("300.00"));
        desk.deliver();
        return remedy;
    }

    private BigDecimal paymentLeft(Opened opened) {
        return transaction.execute(status ->
                guard.remaining(orders.lockPayment(opened.paymentId())).amount());
    }

    private BigDecimal left(Opened opened) {
        return judging.look(
                        caseFiles.get(opened.number()),
                        orders.find(opened.orderId()).orElseThrow(),
                        Optional.empty(),
                        Optional.of(true),
                        RemedyDesk.OWNER)
                .compensationLeft()
                .amount();
    }
}
