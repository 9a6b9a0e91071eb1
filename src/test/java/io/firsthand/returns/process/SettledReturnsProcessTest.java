package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.Wanted;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns that end with money or goods for the customer. */
@ProductTest
class SettledReturnsProcessTest extends AtTheReturnsDesk {

    @Autowired
    ClosingCases closing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refundsGoodsThatCameAsAgreed() {
        var opened = desk.open();
        Return it = desk.request(opened, "change-of-mind");
        assertThat(it.status()).isEqualTo(ReturnStatus.AUTHORISED);
        assertThat(it.awaitsGoods()).isTrue();
        assertThatThrownBy(() -> closing.close(opened.number(), ReturnsDesk.OWNER, ClosedAs.SOLVED))
                .as("not while the return is open")
                .hasMessageContaining("customer-wrote-meanwhile");

        it = desk.arrived(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
        assertThat(desk.groups(it)).containsExactly("department-warehouse");
        assertThat(desk.arrived(it).arrivedAt()).as("told twice").isEqualTo(it.arrivedAt());
        it = desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
        assertThat(desk.last(it).reduced()).isFalse();

        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.ends(it)).contains(Elements.RETURN_SETTLED);
        assertThat(desk.running(it)).isFalse();
        assertThat(desk.movements(it)).isEqualTo(1);
        assertThat(desk.remedies().intent(desk.last(it)).key()).isEqualTo("refund:" + it.number() + ":1");
        assertThat(desk.remedies().timeline(opened)).contains("return-ended-settled", "return-ended");
        assertThat(desk.remedies().unread(opened)).as("the owner is told").isTrue();
    }

    @Test
    void keepsTheCaseOpenWhileAReturnRuns() {
        var opened = desk.open();
        desk.request(opened, "change-of-mind");
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();

        assertThatThrownBy(() -> closing.close(opened.number(), ReturnsDesk.OWNER, ClosedAs.SOLVED))
                .hasMessageContaining("work-still-open");
    }

    @Test
    void refundsOnProofOfDispatchAndOnlyNotesWhatTheInspectionFinds() {
        Return it = desk.dispatched(desk.request(desk.open(), "change-of-mind"));
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
        it = desk.paid(it);
        assertThat(it.status()).as("the goods are still awaited").isEqualTo(ReturnStatus.DISPATCHED);
        assertThat(desk.movements(it)).isEqualTo(1);

        it = desk.arrived(it);
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.USED);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(it.lines().get(0).claimAmount().orElseThrow()).isEqualByComparingTo("40.00");
        assertThat(desk.given(it)).as("nothing is pulled").hasSize(1);
        assertThat(desk.movements(it)).isEqualTo(1);
        assertThat(desk.ends(it)).contains(Elements.RETURN_SETTLED);
    }

    @Test
    void looksForAParcelThatCameWhileTheProofWasPaid() {
        Return it = desk.dispatched(desk.request(desk.open(), "change-of-mind"));
        it = desk.arrived(it);
        assertThat(it.status()).as("the proposal runs").isEqualTo(ReturnStatus.SETTLING);

        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
        it = desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void refundsWithoutGoodsWhereNoneAreNeeded() {
        Return it = desk.request(desk.open(), "unsafe");
        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLING);
        assertThat(it.authorisedAt()).isEmpty();

        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void sendsTheGoodsOnceMoreInExchange() {
        Return it = desk.request(desk.open(), "exchange", Wanted.EXCHANGE, Optional.empty());
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        desk.approved(desk.last(it));
        assertThat(desk.now(it).status()).as("waits for the warehouse").isEqualTo(ReturnStatus.SETTLING);

        desk.remedies().deliver();

        assertThat(desk.last(it).kind()).isEqualTo(RemedyKind.REPLACEMENT);
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isZero();
    }

    @Test
    void asksTheCustomerWhenTheExchangeIsOutOfStock() {
        var opened = desk.open();
        jdbc.sql("update order_lines set sku = 'CUP-SOLD-OUT' where id = ?")
                .param(opened.lineId())
                .update();
        Return it = desk.request(opened, "exchange", Wanted.EXCHANGE, Optional.empty());
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        desk.approved(desk.last(it));
        desk.remedies().deliver();
        it = desk.now(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(it.problem()).contains("out-of-stock");
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);

        it = desk.decided(it, ReturnDecision.REFUND);
        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void comesBackToTheOwnerWhenAnApproverRefuses() {
        Return it = desk.inspected(desk.arrived(desk.request(desk.open(), "change-of-mind")), GoodsCondition.AS_AGREED);
        desk.refused(desk.last(it));
        assertThat(desk.now(it).problem()).contains("remedy-refused");

        it = desk.decided(it, ReturnDecision.REFUND);

        assertThat(desk.given(it)).hasSize(2);
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void stopsAtAChargebackUntilAPersonDecides() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.remedies().chargeback(opened);

        it = desk.inspected(it, GoodsCondition.AS_AGREED);

        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(it.problem()).contains("payment-disputed");
        assertThat(desk.given(it)).isEmpty();
        assertThat(desk.last(desk.request(desk.open(), "unsafe")).status()).isNotEqualTo(RemedyStatus.REFUSED);
    }

    @Test
    void asksForEvidenceOnceAndGoesOnWhenItIsHere() {
        var opened = desk.open();
        Return it = desk.request(opened, "defect", Wanted.REFUND, Optional.of(false));
        assertThat(it.status()).isEqualTo(ReturnStatus.EVIDENCE_ASKED);
        assertThat(it.evidenceCode()).contains("video");
        assertThat(desk.remedies().timeline(opened))
                .as("no address is known to which the question may go")
                .contains("return-evidence-asked", "return-customer-not-told");

        it = desk.evidence(it, true);

        assertThat(it.status()).isEqualTo(ReturnStatus.AUTHORISED);
        Return answered = it;
        assertThatThrownBy(() -> desk.evidence(answered, true)).hasMessageContaining("return-not-asked");
    }
}
