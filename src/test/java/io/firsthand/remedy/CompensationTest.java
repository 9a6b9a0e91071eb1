package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the law gives beside the price is paid by a way of its own, once; what is held back of a right is denied in part. */
@ProductTest
class CompensationTest extends AtTheRemedyDesk {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Approvals approvals;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    Ledger ledger;

    @Autowired
    JudgingClaimsOfCases judging;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Orders orders;

    @Test
    void threeTimesThePriceOfAFakeIsPaidBesideTheRefundAndBeyondWhatWasCaptured() {
        Opened opened = desk.openFakeInChina();

        Remedy remedy = desk.propose(opened, wish(RemedyKind.COMPENSATION, "300.00", null));

        assertThat(remedy.ruleCovers()).isTrue();
        assertThat(remedy.statutory()).isTrue();
        assertThat(remedy.reduced()).isFalse();
        assertThat(remedy.rail()).isEqualTo(Rail.PAYOUT);
        assertThat(remedy.paymentId()).isEmpty();
        assertThat(remedy.entitlementRow()).contains("cn-11");
        assertThat(remedy.multiple().orElseThrow()).isEqualByComparingTo("3");
        assertThat(remedy.authorityRow()).contains("compensation-multiple");
        assertThat(approvals.open(remedy.id()))
                .extracting(need -> need.grade().name() + need.department().orElse(""))
                .containsExactlyInAnyOrder("MANAGER", "MANAGERlegal");

        approve(remedy);

        LedgerIntent intent = ledger.ofRemedy(remedy.id()).orElseThrow();
        assertThat(intent.kind()).isEqualTo("PAYOUT");
        assertThat(intent.payee()).isEqualTo("customer:" + opened.customerId());
        assertThat(intent.amount().amount()).isEqualByComparingTo("300");
        Remedy refund = desk.propose(opened, wish(RemedyKind.REFUND, "100.00", null));
        assertThat(refund.ruleCovers())
                .as("the payout took nothing of the payment")
                .isTrue();
    }

    @Test
    void whatWasPaidBesideThePriceIsNotDueOnceMore() {
        Opened opened = desk.openFakeInChina();
        desk.propose(opened, wish(RemedyKind.COMPENSATION, "300.00", null));

        CaseJudgement judged = look(opened);

        assertThat(judged.compensated().amount()).isEqualByComparingTo("300");
        assertThat(judged.compensationLeft().isPositive()).isFalse();
        assertThat(judged.offers()).extracting(Offer::way).doesNotContain(Offer.Way.COMPENSATION);
        assertThatThrownBy(() -> desk.propose(opened, wish(RemedyKind.COMPENSATION, "1.00", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("override-reason-needed");
    }

    @Test
    void aPartOfTheCompensationNeedsAReasonAndASecondPerson() {
        Opened opened = desk.openFakeInChina();
        assertThatThrownBy(() -> desk.propose(opened, wish(RemedyKind.COMPENSATION, "100.00", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("override-reason-needed");

        Remedy remedy = desk.propose(opened, wish(RemedyKind.COMPENSATION, "100.00", "he agreed to it"));

        assertThat(remedy.reduced()).isTrue();
        assertThat(remedy.entitled().amount()).isEqualByComparingTo("300");
    }

    /** 3 × 10.00, 12.00 and 40.00; the floor of CNY 500 is EUR 62.50 in this order. */
    @Test
    void aFloorCountsOnceForThePurchaseHoweverItIsSplit() {
        Opened opened = desk.openFakeInChina();
        jdbc.sql("update order_lines set unit_price = 5 where id = ?")
                .param(opened.lineId())
                .update();
        long second = line(opened, "12");
        long third = line(opened, "40");
        jdbc.sql("update orders set goods_total = 62 where id = ?")
                .param(opened.orderId())
                .update();
        assertThat(look(opened).compensationLeft().amount())
                .as("of the whole order")
                .isEqualByComparingTo("186");

        assertThat(compensated(opened, opened.lineId())).as("its floor").isEqualByComparingTo("62.50");
        assertThat(compensated(opened, second))
                .as("what both come to is over the floor by that")
                .isEqualByComparingTo("3.50");
        assertThat(compensated(opened, third)).as("the floor is used up").isEqualByComparingTo("120");

        assertThat(look(opened).compensated().amount()).isEqualByComparingTo("186");
        assertThat(look(opened).compensationLeft().isPositive()).isFalse();
    }

    @Test
    void aFloorThatWasPaidCoversTheOtherItemsOfThePurchase() {
        Opened opened = desk.openFakeInChina();
        jdbc.sql("update order_lines set unit_price = 5 where id = ?")
                .param(opened.lineId())
                .update();
        long second = line(opened, "4");
        Remedy refused = proposed(opened, opened.lineId(), "62.50");
        deciding.refuse(refused.number(), desk.approver(refused), refused.contentHash(), Optional.of("no fake"));
        assertThat(look(opened, second).compensationLeft().amount())
                .as("what was refused covers nothing")
                .isEqualByComparingTo("62.50");

        proposed(opened, opened.lineId(), "62.50");

        CaseJudgement judged = look(opened, second);
        assertThat(judged.compensated().amount()).isEqualByComparingTo("62.50");
        assertThat(judged.compensationLeft().isPositive()).isFalse();
        assertThat(judged.offers()).extracting(Offer::way).doesNotContain(Offer.Way.COMPENSATION);
        assertThatThrownBy(() -> proposed(opened, second, "62.50"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("override-reason-needed");
    }

    private long line(Opened opened, String price) {
        return jdbc.sql("insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " values (?, 'CUP-X', 'Cup', 'household', 1, ?::numeric) returning id")
                .params(opened.orderId(), price)
                .query(Long.class)
                .single();
    }

    /** Proposes what is still due beside the price of an item. */
    private BigDecimal compensated(Opened opened, long line) {
        BigDecimal left = look(opened, line).compensationLeft().amount();
        Remedy remedy = proposed(opened, line, left.toPlainString());
        assertThat(remedy.reduced()).isFalse();
        assertThat(remedy.ruleCovers()).isTrue();
        return left;
    }

    private Remedy proposed(Opened opened, long line, String euros) {
        return desk.propose(
                opened,
                new ProposeRemedy(
                        RemedyKind.COMPENSATION,
                        Optional.of(line),
                        Optional.empty(),
                        Optional.of(new BigDecimal(euros)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        true,
                        Optional.empty()));
    }

    @Test
    void aRefundBelowWhatTheLawGivesIsADenialInPart() {
        Opened opened = desk.open();

        Remedy remedy = desk.propose(opened, wish(RemedyKind.REFUND, "20.00", "the cup still holds water"));

        assertThat(remedy.statutory()).isTrue();
        assertThat(remedy.reduced()).isTrue();
        assertThat(remedy.authorityRow()).contains("refund-reduced");
        assertThat(approvals.open(remedy.id()))
                .extracting(need -> need.grade().name())
                .containsExactly("SUPERVISOR");
    }

    /** 100 CNY are within the owner's authority, unless the customer was given more before. */
    @Test
    void theCardNamesTheApprovalsThatProposingAsksForWithWhatWasGivenBefore() {
        Opened opened = desk.open();
        jdbc.sql("update orders set cny_rate = 1 where id = ?")
                .param(opened.orderId())
                .update();
        assertThat(approvalsOnTheCard(opened)).as("nothing was given before").isEmpty();

        Opened before = desk.open();
        jdbc.sql("update orders set customer_id = ? where id = ?")
                .params(opened.customerId(), before.orderId())
                .update();
        jdbc.sql("update case_files set customer_id = ? where id = ?")
                .params(opened.customerId(), before.id())
                .update();
        desk.approved(before, RemedyDesk.refund("100.00"));

        List<String> shown = approvalsOnTheCard(opened);
        Remedy remedy = desk.propose(opened, wish(RemedyKind.REFUND, "100.00", null));

        assertThat(shown).as("100 and 800 CNY within 30 days").isNotEmpty();
        assertThat(approvals.open(remedy.id()))
                .extracting(need -> need.grade().name() + need.department().orElse(""))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    private List<String> approvalsOnTheCard(Opened opened) {
        return look(opened).offers().stream()
                .filter(offer -> offer.way() == Offer.Way.REFUND)
                .flatMap(offer -> offer.outlook().orElseThrow().approvals().stream())
                .map(need ->
                        need.grade() + Optional.ofNullable(need.department()).orElse(""))
                .toList();
    }

    @Test
    void anOfferThatAGuardRefusesIsShownWithTheReason() {
        Opened opened = desk.open();
        jdbc.sql("update payments set captured = 60 where id = ?")
                .param(opened.paymentId())
                .update();
        jdbc.sql(
                        "insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)"
                                + " select order_id, provider, provider_ref || '-2', currency, 40, captured_at from payments where id = ?")
                .param(opened.paymentId())
                .update();

        Offer refund = look(opened).offers().stream()
                .filter(offer -> offer.way() == Offer.Way.REFUND)
                .findFirst()
                .orElseThrow();

        assertThat(refund.refused()).map(Refusal::code).contains("refund-over-captured");
        assertThat(refund.outlook()).isEmpty();
    }

    private CaseJudgement look(Opened opened) {
        return look(opened, Optional.empty());
    }

    private CaseJudgement look(Opened opened, long line) {
        return look(opened, Optional.of(line));
    }

    private CaseJudgement look(Opened opened, Optional<Long> line) {
        return judging.look(
                caseFiles.get(opened.number()),
                orders.find(opened.orderId()).orElseThrow(),
                line,
                Optional.of(true),
                RemedyDesk.OWNER);
    }

    private void approve(Remedy remedy) {
        while (!approvals.open(remedy.id()).isEmpty()) {
            deciding.approve(remedy.number(), desk.approver(remedy), remedy.contentHash(), Optional.empty());
        }
    }

    private static ProposeRemedy wish(RemedyKind kind, String euros, String reason) {
        return new ProposeRemedy(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(euros)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                true,
                Optional.ofNullable(reason));
    }
}
