package io.firsthand.remedy;

import io.firsthand.orders.Orders;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.remedy.RemedyDesk.Opened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of payments share: a desk, the sandbox, and a delivery to which something happens on its way. */
abstract class PaymentsDesk extends AtTheRemedyDesk {

    /** Longer than the outbox's lease and any backoff after one failure. */
    static final Duration LATER = Duration.ofMinutes(2);

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

    /** The payment company is asked each day. */
    void days(int count) {
        for (int day = 0; day < count; day++) {
            clock.advance(Duration.ofDays(1));
            desk.deliver();
        }
    }

    /** Keys of the payments that finance has to look at. */
    List<String> troubles() {
        return ledger.troubles(Instant.EPOCH, 0, 500).stream()
                .map(LedgerIntent::key)
                .toList();
    }

    /** Its owner has read everything. */
    void isRead(Opened opened) {
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
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
