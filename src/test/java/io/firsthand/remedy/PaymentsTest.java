package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.outbox.OutboxHandler.Delivery;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Money leaves once, whatever the payment company does and wherever a node dies. */
@ProductTest
class PaymentsTest extends PaymentsDesk {

    @Test
    void paysOnceWhenTheMoneyMovedAndTheAnswerWasAServerError() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.goodwill("5.00"), SandboxBehaviour.MOVE_THEN_500, null);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.UNKNOWN);
        assertThat(desk.movements(remedy)).isEqualTo(1);

        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(ledger.entries(desk.intent(remedy).id()))
                .extracting(LedgerEntry::status)
                .containsExactly(LedgerStatus.INTENDED, LedgerStatus.SENT, LedgerStatus.UNKNOWN, LedgerStatus.SETTLED);
    }

    @Test
    void paysOnceWhenANodeDiesAfterTheMoneyMoved() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        PaymentDelivery dying = delivery(answer -> {
            throw new NodeDies();
        });

        assertThatThrownBy(() -> dying.deliver(entry(remedy))).isInstanceOf(NodeDies.class);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SENT);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void paysOnceWhenANodeDiesBeforeTheMoneyMoved() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        LedgerIntent intent = desk.intent(remedy);
        transaction.executeWithoutResult(status -> ledger.send(intent));

        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void paysOnceWhenAWorkerIsSlowerThanItsLeaseAndASecondOneTakesOver() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        PaymentDelivery slow = delivery(answer -> {
            // while the first still waits for its answer, the lease runs out and the second asks and settles
            clock.advance(LATER);
            desk.deliver();
            return answer;
        });

        slow.deliver(entry(remedy));

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(ledger.entries(desk.intent(remedy).id()))
                .extracting(LedgerEntry::status)
                .containsExactly(LedgerStatus.INTENDED, LedgerStatus.SENT, LedgerStatus.SETTLED);
    }

    @Test
    void paysAfterATimeOutInWhichNothingMoved() {
        Remedy remedy = desk.sent(desk.open(), RemedyDesk.goodwill("5.00"), SandboxBehaviour.TIME_OUT, 1);
        assertThat(desk.movements(remedy)).isZero();

        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void takesADoubleAnswerAsOne() {
        var opened = desk.open();
        Remedy remedy = desk.sent(opened, RemedyDesk.refund("30.00"), SandboxBehaviour.ANSWER_TWICE, null);
        unasked.heard(sandbox.find(desk.intent(remedy).gatewayKey()).orElseThrow());

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.timeline(opened)).filteredOn("payment-settled"::equals).hasSize(1);
    }

    @Test
    void tellsOwnerAndFinanceWhenTheMoneyComesBack() {
        var opened = desk.open();
        Remedy remedy = desk.sent(opened, RemedyDesk.refund("30.00"), SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        isRead(opened);

        days(5);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.RETURNED);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.RETURNED);
        assertThat(desk.unread(opened)).isTrue();
        assertThat(troubles()).contains(desk.intent(remedy).key());

        clearing.retry(remedy.number(), "nora.klein");
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).attempt()).isEqualTo(2);
    }

    @Test
    void goodwillThatCameBackAndWasGivenAnewIsNotPaidTwice() {
        var opened = desk.open();
        Remedy remedy = desk.sent(opened, RemedyDesk.goodwill("5.00"), SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        days(5);
        Remedy anew = desk.approved(opened, RemedyDesk.goodwill("6.00"));
        desk.deliver();
        assertThat(desk.now(anew).status()).isEqualTo(RemedyStatus.EXECUTED);

        assertThatThrownBy(() -> clearing.retry(remedy.number(), "nora.klein")).hasMessageContaining("given-meanwhile");
        assertThatThrownBy(() -> clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711"))
                .hasMessageContaining("given-meanwhile");

        clearing.giveUp(remedy.number(), "nora.klein");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
    }

    @Test
    void goodwillThatCameBackIsPaidOnceMoreBesideWhatWasGivenEarlier() {
        var opened = desk.open();
        Remedy remedy = desk.sent(opened, RemedyDesk.goodwill("5.00"), SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        Remedy second = desk.approved(opened, RemedyDesk.goodwill("4.00"));
        days(5);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.RETURNED);
        assertThat(desk.now(second).status()).isEqualTo(RemedyStatus.EXECUTED);

        clearing.retry(remedy.number(), "nora.klein");
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    @Test
    void whatIsNotConnectedIsWaitedForAndDoesNotFail() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        PaymentDelivery unconfigured =
                new PaymentDelivery(ledger, remedies, orders, new ChosenGateway(List.of(), ""), answers, transaction);

        assertThat(unconfigured.deliver(entry(remedy))).isInstanceOf(Delivery.Later.class);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.INTENDED);

        ObjectProvider<WarehousePort> nowhere = new StaticListableBeanFactory().getBeanProvider(WarehousePort.class);
        ReplacementDelivery unconnected = new ReplacementDelivery(null, remedies, orders, nowhere, null);
        assertThat(unconnected.deliver(entry(remedy))).isInstanceOf(Delivery.Later.class);
        ReplacementStopDelivery silent = new ReplacementStopDelivery(null, remedies, ledger, orders, nowhere, null);
        assertThat(silent.deliver(entry(remedy))).isInstanceOf(Delivery.Later.class);
    }

    @Test
    void waitsVisiblyWhereNoGatewayIsConfigured() {
        ChosenGateway none = new ChosenGateway(List.of(), "");

        assertThatThrownBy(none::get).hasMessageContaining("firsthand.payment.gateway is not set");
        assertThatThrownBy(() -> new ChosenGateway(List.of(sandbox), "stripe"))
                .hasMessageContaining("no payment gateway named stripe");
    }

    @Test
    void nobodyCanRewriteTheLedger() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("1.00"));

        assertThatThrownBy(() -> jdbc.sql("update ledger_entries set status = 'SETTLED' where intent_id = ?")
                        .param(desk.intent(remedy).id())
                        .update())
                .hasMessageContaining("append only");
    }

    /** No exception that anybody would catch: nothing is written after it. */
    private static final class NodeDies extends Error {}
}
