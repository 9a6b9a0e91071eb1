package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.CancellingReturns;
import io.firsthand.returns.KeepingGoods;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Returns whose goods never come: cancelled, lapsed, or kept by the customer for part of the money. */
@ProductTest
class EndedReturnsProcessTest extends AtTheReturnsDesk {

    @Autowired
    CancellingReturns cancelling;

    @Autowired
    KeepingGoods keeping;

    @Test
    void cancelsWhatTheCustomerNoLongerWantsButNotOnceTheGoodsAreHere() {
        Return it = desk.request(desk.open(), "change-of-mind");
        Return cancelled = cancelling.cancel(it.number(), ReturnsDesk.OWNER);
        assertThat(cancelled.status()).isEqualTo(ReturnStatus.CANCELLED);
        assertThat(desk.ends(it)).contains(Elements.RETURN_CANCELLED);
        assertThat(desk.running(it)).isFalse();

        Return here = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        assertThatThrownBy(() -> cancelling.cancel(here.number(), ReturnsDesk.OWNER))
                .hasMessageContaining("return-goods-here");
        Return paying = desk.dispatched(desk.request(desk.open(), "change-of-mind"));
        assertThatThrownBy(() -> cancelling.cancel(paying.number(), ReturnsDesk.OWNER))
                .hasMessageContaining("return-money-moves");
    }

    @Test
    void lapsesWhenNothingIsSent() {
        Return it = desk.request(desk.open(), "change-of-mind");
        assertThat(desk.job(it, Elements.WAITING_TIME_OVER).getDuedate())
                .as("14 days and a week on the way, the last day in full")
                .isAfter(Date.from(TestClock.START.plus(Duration.ofDays(21))));

        desk.fire(it, Elements.WAITING_TIME_OVER);

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.LAPSED);
        assertThat(desk.ends(it)).containsExactly(Elements.RETURN_LAPSED);
        assertThat(desk.given(it)).isEmpty();
    }

    @Test
    void paysPartToACustomerWhoKeepsTheGoods() {
        Return it = desk.request(desk.open(), "change-of-mind");
        assertThatThrownBy(() -> keeping.keep(it.number(), new BigDecimal("100.01"), ReturnsDesk.OWNER))
                .hasMessageContaining("kept-amount-too-high");
        keeping.keep(it.number(), new BigDecimal("20.00"), ReturnsDesk.OWNER);
        assertThat(desk.last(it).amount()).hasToString("20.00 EUR");

        Return paid = desk.paid(it);

        assertThat(paid.status()).isEqualTo(ReturnStatus.KEPT);
        assertThat(desk.ends(it)).contains(Elements.KEPT_BY_CUSTOMER);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void refundsAllOnceAnAgreementToKeepTheGoodsFellThrough() {
        Return it = desk.request(desk.open(), "change-of-mind");
        keeping.keep(it.number(), new BigDecimal("99.00"), ReturnsDesk.OWNER);
        desk.refused(desk.last(it));

        it = desk.decided(desk.now(it), ReturnDecision.REFUND);

        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }
}
