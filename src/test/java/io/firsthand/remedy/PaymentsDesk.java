package io.firsthand.remedy;

import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of payments share: a desk, the sandbox, and a delivery to which something happens on its way. */
abstract class PaymentsDesk {

    /** Longer than the outbox's lease and any backoff after one failure. */
    static final Duration LATER = Duration.ofMinutes(2);

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

    RemedyDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(RemedyDesk.class);
    }

    OutboxEntry entry(Remedy remedy) {
        LedgerIntent intent = desk.intent(remedy);
        return new OutboxEntry(0, PaymentDelivery.TOPIC, intent.key(), intent.id(), 1);
    }

    /** A delivery whose gateway pays as the sandbox does, and to which something happens before it hears the answer. */
    PaymentDelivery delivery(UnaryOperator<PaymentAnswer> afterwards) {
        return delivery(() -> {}, afterwards);
    }

    /** @param afterFinding happens after the gateway was asked, before its word is heard */
    PaymentDelivery delivery(Runnable afterFinding, UnaryOperator<PaymentAnswer> afterwards) {
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
}
