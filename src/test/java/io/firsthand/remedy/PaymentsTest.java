package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.orders.Orders;
import io.firsthand.platform.Money;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler.Delivery;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money leaves once, whatever the payment company does and wherever a node dies. */
@ProductTest
class PaymentsTest {

    /** Longer than the outbox's lease and any backoff after one failure. */
    private static final Duration LATER = Duration.ofMinutes(2);

    /** The timer after which finance looks for a payment of which nothing is heard. */
    private static final String NO_WORD = "IntermediateCatchEvent_NoWord";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    PaymentGateway sandbox;

    @Autowired
    Ledger ledger;

    @Autowired
    Remedies remedies;

    @Autowired
    Orders orders;

    @Autowired
    PaymentAnswers answers;

    @Autowired
    UnaskedAnswers unasked;

    @Autowired
    ClearingPayments clearing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RemedyDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(RemedyDesk.class);
    }

    @Test
    void paysOnceWhenTheMoneyMovedAndTheAnswerWasAServerError() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.MOVE_THEN_500, null);
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        desk.deliver();
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
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.TIME_OUT, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        desk.deliver();
        assertThat(desk.movements(remedy)).isZero();

        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void takesADoubleAnswerAsOne() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.ANSWER_TWICE, null);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        unasked.heard(sandbox.find(desk.intent(remedy).gatewayKey()).orElseThrow());

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.timeline(opened)).filteredOn("payment-settled"::equals).hasSize(1);
    }

    @Test
    void doesNotBelieveAnAmountThatWasNotAskedFor() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.WRONG_AMOUNT, null);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();

        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.UNKNOWN);
        assertThat(desk.intent(remedy).problem()).contains(PaymentAnswers.DOES_NOT_FIT);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);
        assertThat(ledger.troubles(Instant.EPOCH, 0, 500))
                .extracting(LedgerIntent::key)
                .contains(desk.intent(remedy).key());

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
    void tellsOwnerAndFinanceWhenTheMoneyComesBack() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();

        for (int day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            desk.deliver();
        }

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.RETURNED);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.RETURNED);
        assertThat(desk.unread(opened)).isTrue();
        assertThat(ledger.troubles(Instant.EPOCH, 0, 500))
                .extracting(LedgerIntent::key)
                .contains(desk.intent(remedy).key());

        clearing.retry(remedy.number(), "nora.klein");
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.intent(remedy).attempt()).isEqualTo(2);
    }

    @Test
    void doubtsWhenAnAttemptMovesThatWasSaidToHaveFailed() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.FAIL, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
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
        var opened = desk.open();
        Remedy remedy = paidByHand(opened);
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
        assertThat(ledger.troubles(Instant.EPOCH, 0, 500))
                .extracting(LedgerIntent::key)
                .contains(intent.key());
        assertThat(desk.timeline(opened)).filteredOn("payment-unclear"::equals).hasSize(1);
    }

    @Test
    void financeDoesNotDecideWhileAWorkerIsOnItsWay() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.TIME_OUT, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        desk.fire(remedy, NO_WORD);
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
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.TIME_OUT, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        desk.fire(remedy, NO_WORD);
        PaymentDelivery stale = delivery(
                () -> clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711"), UnaryOperator.identity());

        stale.deliver(entry(remedy));

        assertThat(desk.movements(remedy)).isZero();
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.SETTLED);
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
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
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
        assertThat(ledger.troubles(Instant.EPOCH, 0, 500))
                .extracting(LedgerIntent::key)
                .contains(desk.intent(remedy).key());
    }

    @Test
    void whatIsNotConnectedIsWaitedForAndDoesNotFail() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.goodwill("5.00"));
        PaymentDelivery unconfigured =
                new PaymentDelivery(ledger, remedies, orders, new ChosenGateway(List.of(), ""), answers, transaction);

        assertThat(unconfigured.deliver(entry(remedy))).isInstanceOf(Delivery.Later.class);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.INTENDED);

        ReplacementDelivery unconnected = new ReplacementDelivery(
                null,
                remedies,
                null,
                ledger,
                orders,
                null,
                null,
                null,
                new StaticListableBeanFactory().getBeanProvider(WarehousePort.class),
                transaction,
                new StaticListableBeanFactory().getBeanProvider(ReplacementListener.class));
        assertThat(unconnected.deliver(entry(remedy))).isInstanceOf(Delivery.Later.class);
    }

    private Remedy paidByHand(RemedyDesk.Opened opened) {
        desk.behave(opened, SandboxBehaviour.FAIL, 1);
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("30.00"));
        desk.deliver();
        clearing.paidByHand(remedy.number(), "nora.klein", "transfer 4711");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        return remedy;
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

    private OutboxEntry entry(Remedy remedy) {
        LedgerIntent intent = desk.intent(remedy);
        return new OutboxEntry(0, PaymentDelivery.TOPIC, intent.key(), intent.id(), 1);
    }

    /** A delivery whose gateway pays as the sandbox does, and to which something happens before it hears the answer. */
    private PaymentDelivery delivery(UnaryOperator<PaymentAnswer> afterwards) {
        return delivery(() -> {}, afterwards);
    }

    /** @param afterFinding happens after the gateway was asked, before its word is heard */
    private PaymentDelivery delivery(Runnable afterFinding, UnaryOperator<PaymentAnswer> afterwards) {
        PaymentGateway interrupted = new PaymentGateway() {
            @Override
            public String name() {
                return "interrupted";
            }

            @Override
            public PaymentAnswer pay(PaymentOrder order) {
                return afterwards.apply(sandbox.pay(order));
            }

            @Override
            public Optional<PaymentAnswer> find(String key) {
                Optional<PaymentAnswer> found = sandbox.find(key);
                afterFinding.run();
                return found;
            }
        };
        return new PaymentDelivery(
                ledger, remedies, orders, new ChosenGateway(List.of(interrupted), "interrupted"), answers, transaction);
    }

    /** No exception that anybody would catch: nothing is written after it. */
    private static final class NodeDies extends Error {}
}
