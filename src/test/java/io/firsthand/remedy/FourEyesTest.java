package io.firsthand.remedy;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who may not approve, and which authority counts. */
@ProductTest
class FourEyesTest extends GuardedDesk {

    @Test
    void splittingDoesNotBeatALimit() {
        var opened = desk.open();
        BigDecimal alone = proposing
                .preview(opened.number(), RemedyDesk.goodwill("1.00"), RemedyDesk.OWNER)
                .limitCny();
        int executedAlone = 0;
        for (int i = 0; i < 4; i++) {
            executedAlone +=
                    desk.propose(opened, RemedyDesk.goodwill("1.00")).status() == RemedyStatus.PROPOSED ? 0 : 1;
        }

        assertThat(new BigDecimal("8").multiply(BigDecimal.valueOf(executedAlone)))
                .isLessThanOrEqualTo(alone);
        assertThat(executedAlone).isPositive();
    }

    @Test
    void aChangeBorrowsNoAuthorityFromTheProposer() {
        var opened = desk.open();
        Remedy byLead = proposing.propose(opened.number(), RemedyDesk.goodwill("25.00"), "tom.baker");
        assertThat(byLead.status()).as("within the lead's own limit").isNotEqualTo(RemedyStatus.PROPOSED);
        Remedy above = proposing.propose(opened.number(), RemedyDesk.goodwill("20.00"), "tom.baker");
        assertThat(above.status()).isEqualTo(RemedyStatus.PROPOSED);

        Remedy changed = changing.change(above.number(), RemedyDesk.goodwill("5.00"), RemedyDesk.OWNER);

        assertThat(changed.status()).as("an assistant chose it: 10 CNY").isEqualTo(RemedyStatus.PROPOSED);
        assertThat(changed.limitCny())
                .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("10"));
        assertRefused("approver-proposed-it", () -> approve(changed, "tom.baker"));
        assertRefused("approver-changed-it", () -> approve(changed, RemedyDesk.OWNER));
    }

    @Test
    void aChangeByALeadLendsTheProposerNoAuthorityEither() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));

        Remedy changed = changing.change(remedy.number(), RemedyDesk.goodwill("6.00"), "tom.baker");

        assertThat(changed.status()).isEqualTo(RemedyStatus.PROPOSED);
    }

    @Test
    void countsTheGradeThatTheProposerHadWhenHeProposed() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        jdbc.sql("update people set grade = 'MANAGER' where id = ?")
                .param(RemedyDesk.OWNER)
                .update();
        try {
            assertThat(changing.change(remedy.number(), RemedyDesk.goodwill("6.00"), RemedyDesk.OWNER)
                            .status())
                    .isEqualTo(RemedyStatus.PROPOSED);
        } finally {
            jdbc.sql("update people set grade = 'ASSISTANT' where id = ?")
                    .param(RemedyDesk.OWNER)
                    .update();
        }
    }

    @Test
    void whoChangedOrApprovedItDoesNotClearItsPayment() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.FAIL, 1);
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        approve(remedy, "nora.klein");
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);

        assertRefused("only-finance", () -> clearing.retry(remedy.number(), "nora.klein"));
        jdbc.sql("update remedies set changed_by = '{piet.devries}' where id = ?")
                .param(remedy.id())
                .update();
        assertRefused("only-finance", () -> clearing.giveUp(remedy.number(), "piet.devries"));
        jdbc.sql("update remedies set changed_by = '{}' where id = ?")
                .param(remedy.id())
                .update();
        clearing.retry(remedy.number(), "piet.devries");
    }

    @Test
    void ownerAndDeputyDoNotApproveForEachOther() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        jdbc.sql("update case_files set deputy = 'wang.fang' where id = ?")
                .param(opened.id())
                .update();

        assertRefused("approver-is-deputy", () -> approve(remedy, "wang.fang"));
        assertRefused("approver-proposed-it", () -> approve(remedy, RemedyDesk.OWNER));
        assertRefused("approver-grade-too-low", () -> approve(remedy, "kenji.sato"));
    }

    @Test
    void whoReceivesItDoesNotApproveIt() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        jdbc.sql("update customers set name = (select name from people where id = 'tom.baker') where id = ?")
                .param(opened.customerId())
                .update();

        assertRefused("approver-receives-it", () -> approve(remedy, "tom.baker"));
    }

    @Test
    void whoOwnedTheCaseOrStoodInWhenItWasProposedDoesNotApproveItLater() {
        var opened = desk.open();
        hands(opened, "wang.fang", RemedyDesk.OWNER);
        Remedy byDeputy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        hands(opened, "wang.fang", null);
        assertRefused("approver-is-deputy", () -> approve(byDeputy, "wang.fang"));

        hands(opened, RemedyDesk.OWNER, "wang.fang");
        Remedy byOwner = desk.propose(opened, RemedyDesk.goodwill("4.00"));
        hands(opened, RemedyDesk.OWNER, null);
        assertRefused("approver-is-deputy", () -> approve(byOwner, "wang.fang"));

        Remedy changed = desk.propose(opened, RemedyDesk.goodwill("3.00"));
        hands(opened, RemedyDesk.OWNER, "wang.fang");
        Remedy now = changing.change(changed.number(), RemedyDesk.goodwill("3.50"), RemedyDesk.OWNER);
        hands(opened, RemedyDesk.OWNER, null);
        assertRefused("approver-is-deputy", () -> approve(now, "wang.fang"));

        Remedy beforeHandover = desk.propose(opened, RemedyDesk.goodwill("2.00"));
        hands(opened, "tom.baker", null);
        assertRefused("approver-is-deputy", () -> approve(beforeHandover, "tom.baker"));
    }

    private void hands(RemedyDesk.Opened opened, String owner, String deputy) {
        jdbc.sql(
                        "update case_files set owner = ?, deputy = ?, deputy_because = case when cast(? as text) is not null then 'ABSENT' end where id = ?")
                .params(Arrays.asList(owner, deputy, deputy, opened.id()))
                .update();
    }
}
