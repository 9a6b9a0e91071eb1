package io.firsthand.returns.process;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.TakingBackPayments;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.Wanted;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The goods of an exchange are taken back before the warehouse is told, and the return asks its owner. */
@ProductTest
class ExchangesTakenBackProcessTest extends AtTheReturnsDesk {

    @Autowired
    TakingBackPayments takingBack;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksTheOwnerAndSendsNothing() {
        Return it = exchanging();
        Remedy exchange = desk.last(it);
        assertThat(takingBack.left(List.of(exchange), ReturnsDesk.OWNER)).containsKey(exchange.number());

        Remedy taken = takingBack.takeBack(exchange.number(), ReturnsDesk.OWNER);

        assertThat(taken.status()).isEqualTo(RemedyStatus.WITHDRAWN);
        it = desk.now(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(it.problem()).contains("remedy-withdrawn");
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);
        clock.advance(Duration.ofDays(1));
        desk.remedies().deliver();
        assertThat(accepted(it)).isZero();
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DECIDING);
    }

    @Test
    void sendsTheGoodsOnceWhenTheyAreWantedAfterAll() {
        Return it = exchanging();
        takingBack.takeBack(desk.last(it).number(), ReturnsDesk.OWNER);

        it = desk.decided(it, ReturnDecision.EXCHANGE);
        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(accepted(it)).isEqualTo(1);
        assertThat(desk.given(it))
                .extracting(Remedy::status)
                .containsExactly(RemedyStatus.WITHDRAWN, RemedyStatus.EXECUTED);
    }

    @Test
    void paysTheMoneyInsteadWhenTheOwnerSaysSo() {
        Return it = exchanging();
        takingBack.takeBack(desk.last(it).number(), ReturnsDesk.OWNER);

        it = desk.decided(it, ReturnDecision.REFUND);
        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(accepted(it)).isZero();
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void isTooLateOnceTheWarehouseWasTold() {
        Return it = exchanging();
        desk.remedies().deliver();
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLED);

        assertRefused(
                "too-late-to-undo", () -> takingBack.takeBack(desk.last(it).number(), ReturnsDesk.OWNER));
    }

    @Test
    void asksTheOwnerWhenTheBankTookTheMoneyBackMeanwhile() {
        Return it = exchanging();
        jdbc.sql("update payments set disputed_at = now() where order_id = ?")
                .param(desk.last(it).orderId())
                .update();

        desk.remedies().deliver();

        it = desk.now(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(it.problem()).contains("payment-disputed");
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);
        assertThat(desk.last(it).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(accepted(it)).isZero();
    }

    /** A return that began before its drawing knew of it does not wait for the word. */
    @Test
    void takesNothingBackFromAReturnThatCannotFollow() {
        Return it = exchanging();
        jdbc.sql("delete from act_ru_event_subscr where event_name_ = 'ExchangeTakenBack' and proc_inst_id_ = ?")
                .param(it.processInstanceId().orElseThrow())
                .update();

        assertRefused(
                "exchange-of-a-return", () -> takingBack.takeBack(desk.last(it).number(), ReturnsDesk.OWNER));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLING);
        desk.remedies().deliver();
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(accepted(it)).isEqualTo(1);
    }

    /** Approved and ordered; the warehouse is not told yet. */
    private Return exchanging() {
        Return it = desk.request(desk.open(), "exchange", Wanted.EXCHANGE, Optional.empty());
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        desk.approved(desk.last(it));
        return desk.now(it);
    }

    private int accepted(Return it) {
        return jdbc.sql("select count(*) from replacement_orders o join remedies r on r.id = o.remedy_id"
                        + " where r.pays_for = ? and o.accepted_at is not null")
                .param(it.number() + ":1")
                .query(Integer.class)
                .single();
    }
}
