package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ChangingHands;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.returns.CancellingReturns;
import io.firsthand.returns.FollowingGoods;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.KeepingGoods;
import io.firsthand.returns.RequestReturn;
import io.firsthand.returns.RequestingReturns;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.SettlingReturns;
import io.firsthand.returns.Wanted;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each way in which {@code return-approval} can end, and each way in which a return goes wrong. */
@ProductTest
class ReturnApprovalProcessTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CancellingReturns cancelling;

    @Autowired
    KeepingGoods keeping;

    @Autowired
    ClosingCases closing;

    @Autowired
    Approvals approvals;

    @Autowired
    RequestingReturns requesting;

    @Autowired
    SettlingReturns settling;

    @Autowired
    FollowingGoods following;

    @Autowired
    ChangingHands hands;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ReturnsDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(ReturnsDesk.class);
    }

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
    void deniesWhatNoRightGives() {
        Return it = desk.request(desk.openTooLate(), "change-of-mind");
        assertThat(it.status()).isEqualTo(ReturnStatus.DENYING);
        Remedy denial = desk.last(it);
        assertThat(denial.kind()).isEqualTo(RemedyKind.DENIAL);

        desk.approved(denial);

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DENIED);
        assertThat(desk.ends(it)).containsExactly(Elements.RETURN_DENIED);
    }

    @Test
    void grantsBeyondTheRulesAfterADenialWasOverturned() {
        Return it = desk.request(desk.openTooLate(), "change-of-mind");
        desk.refused(desk.last(it));
        it = desk.now(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(it.problem()).contains("remedy-overturned");

        it = desk.decided(it, ReturnDecision.GRANT);
        assertThat(it.status()).isEqualTo(ReturnStatus.AUTHORISED);
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        assertThat(desk.last(it).ruleCovers()).as("it overrides the rules").isFalse();
        assertThat(approvals.needed(desk.last(it).id())).hasSize(2);

        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

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
                .isAfter(java.util.Date.from(TestClock.START.plus(Duration.ofDays(21))));

        desk.fire(it, Elements.WAITING_TIME_OVER);

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.LAPSED);
        assertThat(desk.ends(it)).containsExactly(Elements.RETURN_LAPSED);
        assertThat(desk.given(it)).isEmpty();
    }

    @Test
    void asksTheOwnerAboutAParcelThatWasSentAndDidNotCome() {
        Return it = desk.request(desk.open(), "exchange", Wanted.EXCHANGE, Optional.empty());
        it = desk.dispatched(it);
        desk.fire(it, Elements.WAITING_TIME_OVER);
        assertThat(desk.now(it).problem()).contains("parcel-overdue");

        it = desk.decided(it, ReturnDecision.WAIT);
        assertThat(it.awaitsGoods()).isTrue();
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        desk.approved(desk.last(it));
        desk.remedies().deliver();
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLED);
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

    @Test
    void deniesNobodyForSilenceButAsksTheOwner() {
        Return it = desk.request(desk.open(), "defect", Wanted.REFUND, Optional.of(false));
        desk.fire(it, Elements.EVIDENCE_TIME_OVER);
        it = desk.now(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(it.problem()).contains("evidence-missing");

        it = desk.decided(it, ReturnDecision.DENY);
        assertThat(desk.last(it).statutory()).isTrue();
        desk.approved(desk.last(it));
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DENIED);
    }

    @Test
    void takesOffLossOfValueWithAPhotoAndASecondPerson() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        Return here = it;
        assertThatThrownBy(() -> desk.inspected(here, GoodsCondition.USED))
                .hasMessageContaining("inspection-photo-needed");
        desk.photo(it);

        it = desk.inspected(it, GoodsCondition.USED);

        assertThat(it.lines().get(0).deduction()).isEqualByComparingTo("40");
        assertThat(it.lines().get(0).deductionSource().orElseThrow()).contains("2011/83/EU");
        Remedy remedy = desk.last(it);
        assertThat(remedy.amount()).hasToString("60.00 EUR");
        assertThat(remedy.authorityRow()).contains("refund-reduced");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void takesNothingOffWhereTheGoodsWereAtFault() {
        Return it = desk.arrived(desk.request(desk.open(), "defect"));
        desk.photo(it);

        it = desk.inspected(it, GoodsCondition.USED);

        assertThat(it.lines().get(0).deduction()).isZero();
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
    }

    @Test
    void clearsUpAnEmptyBoxBeforeItIsDeclined() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.EMPTY_BOX);
        assertThat(it.status()).isEqualTo(ReturnStatus.CLEARING_UP);
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);
        assertThat(desk.given(it)).as("no money for an empty box").isEmpty();

        it = desk.decided(it, ReturnDecision.DENY);
        assertThat(approvals.needed(desk.last(it).id()))
                .as("a right of law: a second person")
                .isNotEmpty();
        desk.approved(desk.last(it));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DENIED);
    }

    @Test
    void waitsForAnotherParcelAfterTheWrongOne() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.photo(it);
        it = desk.decided(desk.inspected(it, GoodsCondition.WRONG_GOODS), ReturnDecision.WAIT);
        assertThat(it.awaitsGoods()).isTrue();

        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);

        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void refundsWhatCame() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.PART_ONLY);
        Return part = it;
        assertThatThrownBy(() -> desk.decided(part, ReturnDecision.REFUND_WHAT_CAME, null, Map.of(1, 3)))
                .hasMessageContaining("return-over-quantity");

        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME, null, Map.of(1, 1));

        assertThat(desk.last(it).amount()).hasToString("50.00 EUR");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void paysBesideALateInspectionAndOnce() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        assertThat(desk.job(it, Elements.REFUND_DATE_REACHED).getDuedate().toInstant())
                .isEqualTo(it.refundDueAt().orElseThrow());

        desk.fire(it, Elements.REFUND_DATE_REACHED);
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
        assertThat(desk.now(it).status()).as("the inspection goes on").isEqualTo(ReturnStatus.INSPECTING);
        it = desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(desk.given(it)).as("the second path finds it settled").hasSize(1);

        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void paysOnceWhenTheRefundDateAndTheInspectionComeAtTheSameMoment() throws Exception {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> paths = List.of(
                    () -> {
                        desk.fire(it, Elements.REFUND_DATE_REACHED);
                        return null;
                    },
                    () -> desk.inspected(it, GoodsCondition.AS_AGREED));
            for (var path : both.invokeAll(paths)) {
                try {
                    path.get();
                } catch (java.util.concurrent.ExecutionException loser) {
                    // the job executor would try the job once more; it is fired below if it is still there
                }
            }
        } finally {
            both.shutdown();
        }
        if (desk.now(it).status() == ReturnStatus.INSPECTING) {
            desk.inspected(it, GoodsCondition.AS_AGREED);
        }
        assertThat(desk.given(it)).as("one proposal for the line").hasSize(1);

        Return paid = desk.paid(it);

        assertThat(paid.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void showsAnOverdueInspectionToALead() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));

        desk.fire(it, Elements.INSPECTION_OVERDUE);

        assertThat(desk.groups(it)).containsExactlyInAnyOrder("department-warehouse", "role-lead");
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
    void theInspectionGoesOnWhenWhatWasDueAtTheRefundDateIsRefused() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.fire(it, Elements.REFUND_DATE_REACHED);

        desk.refused(desk.last(it));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.INSPECTING);
        assertThat(desk.ends(it)).contains("EndEvent_NotPaidInTime");
        assertThat(desk.remedies().timeline(opened)).contains("return-not-paid-in-time");
        assertThat(desk.remedies().unread(opened)).as("the owner is told").isTrue();
        desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(desk.given(it)).as("proposed once more").hasSize(2);
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void anUnclearParcelIsStillClearedUpWhenWhatWasDueIsRefused() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.fire(it, Elements.REFUND_DATE_REACHED);
        desk.photo(it);
        desk.inspected(it, GoodsCondition.PART_ONLY);

        desk.refused(desk.last(it));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.CLEARING_UP);
        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME, null, Map.of(1, 1));
        assertThat(desk.last(it).amount()).hasToString("50.00 EUR");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void theOwnersTaskGoesToADeputyBackAndToANewOwner() {
        var opened = desk.open();
        Return it = desk.dispatched(desk.request(opened, "exchange", Wanted.EXCHANGE, Optional.empty()));
        desk.fire(it, Elements.WAITING_TIME_OVER);
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);

        inTransaction(() -> hands.deputise(caseFiles.lock(opened.number()), "jonas.weber", DeputyBecause.ABSENT));
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo("jonas.weber");
        assertThat(desk.task(it).orElseThrow().getOwner()).isEqualTo(ReturnsDesk.OWNER);

        inTransaction(() -> hands.ownerIsBack(caseFiles.lock(opened.number())));
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo(ReturnsDesk.OWNER);

        inTransaction(() ->
                hands.handOver(caseFiles.lock(opened.number()), "claire.martin", new Bilingual("leave", "休假"), true));
        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo("claire.martin");
        assertThat(desk.task(it).orElseThrow().getOwner()).isEqualTo("claire.martin");
    }

    @Test
    void theParcelToClearUpGoesWithTheCaseToo() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.EMPTY_BOX);

        inTransaction(() ->
                hands.handOver(caseFiles.lock(opened.number()), "claire.martin", new Bilingual("leave", "休假"), true));

        assertThat(desk.task(it).orElseThrow().getAssignee()).isEqualTo("claire.martin");
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

    @Test
    void waitsForNoParcelThatIsHere() {
        var opened = desk.open();
        Return it = desk.dispatched(desk.request(opened, "exchange", Wanted.EXCHANGE, Optional.empty()));
        desk.fire(it, Elements.WAITING_TIME_OVER);
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
        it = desk.arrived(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(desk.remedies().unread(opened)).as("the owner is told").isTrue();

        it = desk.decided(it, ReturnDecision.WAIT);

        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
    }

    @Test
    void anEmptyBoxAfterTheMoneyWentBackIsAClaimAndItsGoodsComeBackNoSecondTime() {
        var opened = desk.open();
        Return it = desk.paid(desk.dispatched(desk.request(opened, "change-of-mind")));
        it = desk.arrived(it);
        desk.photo(it);
        it = desk.inspected(it, GoodsCondition.EMPTY_BOX);
        Return unclear = it;
        assertThatThrownBy(() -> desk.decided(unclear, ReturnDecision.DENY))
                .as("what is paid cannot be declined")
                .hasMessageContaining("return-nothing-to-decide");

        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(it.lines().get(0).claimAmount().orElseThrow()).isEqualByComparingTo("100.00");
        assertThat(desk.movements(it)).isEqualTo(1);
        assertThatThrownBy(() -> desk.request(opened, "change-of-mind")).hasMessageContaining("return-over-quantity");
    }

    @Test
    void aLineThatLostAllItsValueIsDeclinedByASecondPersonAndTheOthersArePaid() {
        var opened = desk.open();
        jdbc.sql("update payments set captured = 150 where order_id = ?")
                .param(opened.orderId())
                .update();
        long bowl = jdbc.sql("insert into order_lines (order_id, sku, title, category, quantity, unit_price)"
                        + " values (?, 'BOWL-1', 'Bowl', 'household', 1, 50) returning id")
                .param(opened.orderId())
                .query(Long.class)
                .single();
        Return it = requesting.request(
                opened.number(),
                new RequestReturn(
                        List.of(new RequestReturn.Line(opened.lineId(), 2), new RequestReturn.Line(bowl, 1)),
                        "change-of-mind",
                        Wanted.REFUND,
                        Optional.empty()),
                ReturnsDesk.OWNER);
        inTransaction(() -> jdbc.sql("update return_lines set deduction = 100 where return_id = ? and line = 1")
                .param(it.id())
                .update());

        inTransaction(() -> {
            Remedy denial = settling.next(it.id()).remedy().orElseThrow();
            assertThat(denial.kind()).isEqualTo(RemedyKind.DENIAL);
            assertThat(denial.paysFor()).contains(it.number() + ":1");
            jdbc.sql("update remedies set status = 'CONFIRMED' where id = ?")
                    .param(denial.id())
                    .update();
            Remedy refund = settling.next(it.id()).remedy().orElseThrow();
            assertThat(refund.kind()).isEqualTo(RemedyKind.REFUND);
            assertThat(refund.paysFor()).contains(it.number() + ":2");
            assertThat(refund.amount()).hasToString("50.00 EUR");
        });
    }

    @Test
    void aParcelOfOneReturnIsNoProofForAnother() {
        Return it = desk.request(desk.open(), "change-of-mind");
        Return other = desk.request(desk.open(), "change-of-mind");
        String number = "TWICE" + UUID.randomUUID();
        following.dispatchProved(it.number(), "dhl", number, Optional.empty(), ReturnsDesk.OWNER);

        assertThatThrownBy(() -> following.dispatchProved(
                        other.number(), "DHL", " " + number, Optional.empty(), ReturnsDesk.OWNER))
                .hasMessageContaining("parcel-of-another-return");
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
