package io.firsthand.remedy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.ClearingPayments;
import io.firsthand.remedy.LedgerStatus;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.process.RemedyApproval.Elements;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way in which {@code remedy-approval} goes on once everybody has approved: money and goods go out, or do not. */
@ProductTest
class RemedyPaymentProcessTest extends AtTheRemedyDesk {

    private static final String FINANCE = "nora.klein";

    @Autowired
    ClearingPayments clearing;

    @Test
    void givesAPaymentUpThatFailed() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.goodwill("5.00"), SandboxBehaviour.FAIL, null);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThat(desk.groups(desk.task(remedy).orElseThrow())).containsExactly("department-finance");

        assertThatThrownBy(() -> clearing.giveUp(remedy.number(), RemedyDesk.OWNER))
                .hasMessageContaining("only-finance");
        clearing.giveUp(remedy.number(), FINANCE);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(desk.ends(remedy)).containsExactly(Elements.PAYMENT_GIVEN_UP);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.GIVEN_UP);
        assertThat(desk.movements(remedy)).isZero();
    }

    @Test
    void paysAnewUnderAnotherKeyAfterTheProviderSaidThatItFailed() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.refund("30.00"), SandboxBehaviour.FAIL, 1);

        clearing.retry(remedy.number(), FINANCE);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).attempt()).isEqualTo(2);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_EXECUTED);
    }

    @Test
    void takesAPaymentByHandWithItsReference() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.refund("30.00"), SandboxBehaviour.FAIL, null);

        assertThatThrownBy(() -> clearing.paidByHand(remedy.number(), FINANCE, " "))
                .hasMessageContaining("payment-reference-needed");
        clearing.paidByHand(remedy.number(), FINANCE, "SEPA 2026-4711");

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_EXECUTED);
    }

    @Test
    void asksFinanceWhenNoWordComesAndEndsTheTaskWhenItComesAfterAll() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        desk.fire(remedy, Elements.NO_WORD);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);

        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.task(remedy)).isEmpty();
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void waitsAgainWhileTheProviderStillCarriesItOut() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.goodwill("5.00"), SandboxBehaviour.ACCEPT_THEN_FAIL, null);
        desk.fire(remedy, Elements.NO_WORD);

        assertThatThrownBy(() -> clearing.giveUp(remedy.number(), FINANCE)).hasMessageContaining("may-have-moved");
        clearing.askAgain(remedy.number(), FINANCE);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PAYING);
        assertThat(desk.running(remedy)).isTrue();

        clock.advance(Duration.ofDays(3));
        desk.deliver();
        assertThat(desk.now(remedy).status()).as("it failed on the third day").isEqualTo(RemedyStatus.CLEARING);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.FAILED);
    }

    @Test
    void sendsAReplacementOnce() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.replacement(opened.lineId(), 1));
        assertThat(remedy.status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_EXECUTED);

        desk.deliver();

        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
        assertThat(desk.timeline(opened)).contains("replacement-ordered", "replacement-accepted");
        assertThatThrownBy(() -> desk.propose(opened, RemedyDesk.replacement(opened.lineId(), 2)))
                .hasMessageContaining("replacement-over-quantity");
    }
}
