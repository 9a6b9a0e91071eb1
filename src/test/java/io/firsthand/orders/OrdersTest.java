package io.firsthand.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import io.firsthand.support.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class OrdersTest {

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void readsAnOrderWithItsLinesParcelsAndPayments() {
        Order order = orders.byNumber("DE-10006").orElseThrow();

        assertThat(order.market()).isEqualTo("DE");
        assertThat(order.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(order.orderedAt())
                .isBetween(TestClock.START.minus(Duration.ofDays(9)), TestClock.START.minus(Duration.ofDays(8)));
        assertThat(order.lines()).isNotEmpty();
        Money lines = order.lines().stream()
                .map(line -> new Money(
                        line.unitPrice().amount().multiply(BigDecimal.valueOf(line.quantity())), order.currency()))
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(order.goodsTotal()).isEqualTo(lines);
        assertThat(order.payments())
                .singleElement()
                .extracting(Payment::captured)
                .isEqualTo(order.total());
        assertThat(order.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.state()).isEqualTo(ParcelState.DELIVERED);
            assertThat(parcel.deliveredAt()).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(ParcelState.class)
    void findsAnOrderInEveryStateOfAParcelInEveryMarket(ParcelState state) {
        for (String market : List.of("CN", "DE", "FR", "ES", "GB", "US", "JP", "AU")) {
            assertThat(orders.byNumber(Shop.orderOf(market, state))
                            .orElseThrow()
                            .parcels())
                    .extracting(Parcel::state)
                    .containsExactly(state);
        }
    }

    @Test
    void findsAnOrderHoweverItsNumberIsWritten() {
        assertThat(orders.byNumber(" de-10006 ")).isPresent();
        assertThat(orders.byNumber("DE-99999")).isEmpty();
    }

    @Test
    void keepsAPaymentLockedUntilTheTransactionEnds() {
        long id = orders.byNumber("DE-10006").orElseThrow().payments().get(0).id();

        transaction.executeWithoutResult(mine -> {
            orders.lockPayment(id);
            assertThatThrownBy(() -> lockElsewhere(id)).hasRootCauseInstanceOf(PSQLException.class);
        });
    }

    private void lockElsewhere(long id) throws Exception {
        CompletableFuture.runAsync(() -> transaction.executeWithoutResult(theirs -> {
                    jdbc.sql("set local lock_timeout = '50ms'").update();
                    orders.lockPayment(id);
                }))
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void refusesToLockAPaymentThatIsNotThereOrOutsideATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> orders.lockPayment(-1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payment-not-found"));
        assertThatThrownBy(() -> orders.lockPayment(1)).isInstanceOf(IllegalTransactionStateException.class);
    }
}
