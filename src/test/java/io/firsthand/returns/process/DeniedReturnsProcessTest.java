package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.Remedy;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.CancellingReturns;
import io.firsthand.returns.GivingGoodsBack;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.GoodsToInspect;
import io.firsthand.returns.GoodsWish;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.Wanted;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Returns that are declined, and denials that are overturned. */
@ProductTest
class DeniedReturnsProcessTest extends AtTheReturnsDesk {

    @Autowired
    Approvals approvals;

    @Autowired
    GoodsToInspect goods;

    @Autowired
    GivingGoodsBack givingBack;

    @Autowired
    CancellingReturns cancelling;

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
    void sendsGoodsThatWereNotAcceptedBackToTheCustomer() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.photo(it);
        it = desk.decided(desk.inspected(it, GoodsCondition.WRONG_GOODS), ReturnDecision.DENY);
        desk.approved(desk.last(it));
        it = desk.now(it);
        assertThat(it.status()).as("they are his").isEqualTo(ReturnStatus.OFFERING_BACK);
        assertThat(it.lines().get(0).goesBack()).isTrue();
        assertThat(desk.running(it)).isTrue();
        Return asked = it;
        assertThatThrownBy(() -> desk.sentBack(asked, "EARLY" + asked.number()))
                .hasMessageContaining("return-goods-not-to-send");

        it = desk.wished(it, GoodsWish.BACK);

        assertThat(it.status()).isEqualTo(ReturnStatus.SENDING_BACK);
        assertThat(desk.groups(it)).containsExactly("department-warehouse");
        assertThat(goods.instancesFor(ReturnsDesk.WAREHOUSE))
                .as("it stands in the warehouse's list")
                .contains(it.processInstanceId().orElseThrow());
        Return wanted = it;
        assertThatThrownBy(() -> desk.wished(wanted, GoodsWish.LEAVE))
                .as("the second click")
                .hasMessageContaining("return-goods-not-offered");
        assertThatThrownBy(() -> givingBack.sent(wanted.number(), "dhl", "X1", ReturnsDesk.OWNER))
                .hasMessageContaining("only-warehouse");
        assertThatThrownBy(() -> cancelling.cancel(wanted.number(), ReturnsDesk.OWNER))
                .isInstanceOf(Refusal.class);

        it = desk.sentBack(it, "BACK" + it.number());

        assertThat(it.status()).isEqualTo(ReturnStatus.DENIED);
        assertThat(it.sentBackAt()).isPresent();
        assertThat(desk.ends(it)).containsExactlyInAnyOrder("EndEvent_GoodsTakenIn", Elements.DENIED_AND_CLEARED_AWAY);
        assertThat(desk.movements(it)).isZero();
        assertThat(desk.remedies().timeline(opened))
                .containsSubsequence("return-goods-offered", "return-goods-wanted", "return-goods-sent");
    }

    @Test
    void disposesOfNobodysGoodsForSilence() {
        Return it = desk.arrived(desk.request(desk.openTooLate(), "change-of-mind"));
        desk.approved(desk.last(it));
        it = desk.now(it);
        assertThat(it.status()).as("it came although no right was given").isEqualTo(ReturnStatus.OFFERING_BACK);
        assertThat(desk.job(it, Elements.NO_WORD_ABOUT_THE_GOODS).getDuedate().toInstant())
                .isEqualTo(TestClock.START.plus(Duration.ofDays(14)));

        desk.fire(it, Elements.NO_WORD_ABOUT_THE_GOODS);

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SENDING_BACK);
        assertThat(desk.sentBack(it, "SILENT" + it.number()).status()).isEqualTo(ReturnStatus.DENIED);
    }

    @Test
    void keepsWhatTheCustomerLeavesToUs() {
        Return it = desk.arrived(desk.request(desk.openTooLate(), "change-of-mind"));
        desk.approved(desk.last(it));

        it = desk.wished(desk.now(it), GoodsWish.LEAVE);

        assertThat(it.status()).isEqualTo(ReturnStatus.DENIED);
        assertThat(it.sentBackAt()).isEmpty();
    }

    @Test
    void givesSomeItemsAndDeclinesTheOthersEachOnItsOwnWay() {
        var opened = desk.open();
        long bowl = desk.bowl(opened, "custom-made");
        Return it = desk.requestWithBowl(opened, bowl);
        assertThat(it.status())
                .as("the cups have a right, the bowl was made for him")
                .isEqualTo(ReturnStatus.DECIDING);
        Return mixed = it;
        assertThatThrownBy(() -> desk.granted(mixed, Set.of(2))).hasMessageContaining("return-lines-not-mixed");
        assertThatThrownBy(() -> desk.granted(mixed, Set.of(7))).hasMessageContaining("return-line-unknown");

        it = desk.granted(it, Set.of());

        assertThat(it.status()).isEqualTo(ReturnStatus.AUTHORISED);
        assertThat(it.lines()).hasSize(1);
        Return declined = desk.splitOff(it);
        assertThat(declined.status()).isEqualTo(ReturnStatus.DENYING);
        assertThat(declined.lines().get(0).orderLineId()).isEqualTo(bowl);
        assertThat(declined.declaredAt()).isEqualTo(it.declaredAt());
        Remedy denial = desk.last(declined);
        assertThat(denial.kind()).isEqualTo(RemedyKind.DENIAL);

        desk.approved(denial);
        assertThat(desk.now(declined).status()).isEqualTo(ReturnStatus.DENIED);
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
        assertThat(desk.last(it).ruleCovers())
                .as("the cups need nobody's grace")
                .isTrue();
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.remedies().timeline(opened)).contains("return-split");
    }

    @Test
    void declinesOnlyWhatIsNotPaidAndIsThenSettledNotDenied() {
        var opened = desk.open();
        Return it = desk.requestWithBowl(opened, desk.bowl(opened, "household"));
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED, GoodsCondition.AS_AGREED);
        it = desk.paid(it);
        desk.refused(desk.given(it, 2).get(0));
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.DECIDING);

        it = desk.decided(it, ReturnDecision.DENY);

        Remedy denial = desk.given(it, 2).get(1);
        assertThat(denial.kind()).isEqualTo(RemedyKind.DENIAL);
        assertThat(denial.amount()).as("only what was not paid").hasToString("50.00 EUR");
        desk.approved(denial);
        it = desk.wished(desk.now(it), GoodsWish.LEAVE);
        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.ends(it)).contains(Elements.SETTLED_IN_PART);
    }
}
