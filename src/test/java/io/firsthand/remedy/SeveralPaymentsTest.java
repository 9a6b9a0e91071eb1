package io.firsthand.remedy;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;

/** Orders that were paid in two parts, and in a currency without decimals. */
@ProductTest
class SeveralPaymentsTest extends GuardedDesk {

    @Test
    void givesBackOnEachPaymentNoMoreThanCameByIt() {
        var opened = desk.open();
        jdbc.sql("update payments set captured = 70 where id = ?")
                .param(opened.paymentId())
                .update();
        jdbc.sql("""
                        insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)
                        values (?, 'gift-card', ?, 'EUR', 30, now())""").params(opened.orderId(), "gc-" + opened.order()).update();

        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("70.01")));
        Remedy card = desk.approved(opened, RemedyDesk.refund("70.00"));
        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("30.01")));
        Remedy giftCard = desk.approved(opened, RemedyDesk.refund("30.00"));
        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("0.01")));
        desk.deliver();

        assertThat(booked(card)).isEqualTo("payment:pi-" + opened.order() + " 70.00 EUR");
        assertThat(booked(giftCard)).isEqualTo("payment:gc-" + opened.order() + " 30.00 EUR");
        assertThat(desk.now(giftCard).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    @Test
    void paysYenInWholeYen() {
        var opened = desk.open();
        jdbc.sql("update orders set currency = 'JPY', goods_total = 10000, cny_rate = 0.0468 where id = ?")
                .param(opened.orderId())
                .update();
        jdbc.sql("update order_lines set unit_price = 5000 where order_id = ?")
                .param(opened.orderId())
                .update();
        jdbc.sql("update payments set currency = 'JPY', captured = 10000 where id = ?")
                .param(opened.paymentId())
                .update();

        assertRefused("amount-too-fine", () -> desk.propose(opened, RemedyDesk.refund("1234.5")));
        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("10001")));
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("1235"));
        desk.deliver();

        assertThat(remedy.cnyAmount()).as("at the order's rate, to the cent").isEqualTo("57.80");
        assertThat(booked(remedy)).isEqualTo("payment:pi-" + opened.order() + " 1235 JPY");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.now(remedy).amount()).hasToString("1235 JPY");
    }

    /** The one movement of the other house, as it booked it. */
    private String booked(Remedy remedy) {
        return jdbc.sql("""
                        select payee || ' ' || trim_scale(amount) || case when currency = 'JPY' then '' else '.00' end
                               || ' ' || currency from sandbox_movements where key = ?""")
                .param(desk.intent(remedy).key())
                .query(String.class)
                .single();
    }
}
