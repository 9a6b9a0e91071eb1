package io.firsthand.remedy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.ChangingRemedies;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.LedgerStatus;
import io.firsthand.remedy.ProposingRemedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.process.RemedyApproval.Elements;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way in which {@code remedy-approval} can end before money or goods go out, and each of its boundary events until then. */
@ProductTest
class RemedyApprovalProcessTest extends AtTheRemedyDesk {

    @Autowired
    ProposingRemedies proposing;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    ChangingRemedies changing;

    @Autowired
    Approvals approvals;

    @Autowired
    TaskService tasks;

    @Test
    void executesAtOnceWhatTheProposerMayGrantAlone() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("1.00"));
        assertThat(remedy.status()).isEqualTo(RemedyStatus.PAYING);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.INTENDED);
        assertThat(desk.movements(remedy))
                .as("nothing leaves before the commit")
                .isZero();

        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_EXECUTED);
        assertThat(desk.running(remedy)).isFalse();
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.unread(opened)).as("the owner is told").isTrue();
    }

    @Test
    void executesAfterEverybodyHasApprovedWhoMust() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        assertThat(approvals.needed(remedy.id())).hasSizeGreaterThan(1);
        String first = desk.approver(remedy);
        deciding.approve(remedy.number(), first, remedy.contentHash(), Optional.empty());
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PROPOSED);
        assertThatThrownBy(() -> deciding.approve(remedy.number(), first, remedy.contentHash(), Optional.empty()))
                .hasMessageContaining("approver-answered-already");

        while (desk.now(remedy).status() == RemedyStatus.PROPOSED) {
            deciding.approve(remedy.number(), desk.approver(remedy), remedy.contentHash(), Optional.empty());
        }
        desk.deliver();

        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_EXECUTED);
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void endsRefusedWhenAnApproverSaysNo() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        String approver = desk.approver(remedy);
        assertThatThrownBy(() -> deciding.refuse(remedy.number(), approver, remedy.contentHash(), Optional.of(" ")))
                .hasMessageContaining("refusal-reason-needed");

        deciding.refuse(remedy.number(), approver, remedy.contentHash(), Optional.of("not this month"));

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.REFUSED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_REFUSED);
        assertThat(desk.timeline(opened)).contains("remedy-not-approved", "remedy-ended-refused", "remedy-ended");
    }

    @Test
    void confirmsADenial() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.denial());

        assertThat(remedy.status()).isEqualTo(RemedyStatus.CONFIRMED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.DENIAL_CONFIRMED);
        assertThat(desk.movements(remedy)).isZero();
    }

    @Test
    void confirmsADenialAtOnceThatIsWithinTheProposersAuthority() {
        var opened = desk.openTooLate();
        Remedy remedy = proposing.propose(opened.number(), RemedyDesk.denial(), "tom.baker");

        assertThat(approvals.needed(remedy.id())).isEmpty();
        assertThat(remedy.status()).isEqualTo(RemedyStatus.CONFIRMED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.DENIAL_CONFIRMED);
    }

    @Test
    void overturnsADenial() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.denial());
        assertThat(remedy.status()).as("an assistant does not deny alone").isEqualTo(RemedyStatus.PROPOSED);

        deciding.refuse(remedy.number(), desk.approver(remedy), remedy.contentHash(), Optional.of("the law gives it"));

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.OVERTURNED);
        assertThat(desk.ends(remedy)).containsExactly(Elements.DENIAL_OVERTURNED);
    }

    @Test
    void endsWithdrawnOnlyBeforeTheIntentIsWritten() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        changing.withdraw(remedy.number(), RemedyDesk.OWNER);

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.WITHDRAWN);
        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_WITHDRAWN);

        Remedy intended = desk.propose(opened, RemedyDesk.goodwill("1.00"));
        assertThatThrownBy(() -> changing.withdraw(intended.number(), RemedyDesk.OWNER))
                .hasMessageContaining("remedy-too-late-to-change");
    }

    @Test
    void looksForApprovalsAnewWhenTheRemedyIsChanged() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        String first = desk.approver(remedy);
        deciding.approve(remedy.number(), first, remedy.contentHash(), Optional.empty());

        Remedy changed = changing.change(remedy.number(), RemedyDesk.goodwill("60.00"), "tom.baker");

        assertThat(changed.status()).isEqualTo(RemedyStatus.PROPOSED);
        assertThat(changed.contentHash()).isNotEqualTo(remedy.contentHash());
        assertThat(approvals.open(remedy.id()))
                .as("the approval given is void")
                .hasSameSizeAs(approvals.needed(remedy.id()));
        assertThatThrownBy(() -> deciding.approve(remedy.number(), first, remedy.contentHash(), Optional.empty()))
                .as("a stale browser tab")
                .hasMessageContaining("remedy-changed-meanwhile");
        assertThatThrownBy(
                        () -> deciding.approve(remedy.number(), "tom.baker", changed.contentHash(), Optional.empty()))
                .hasMessageContaining("approver-changed-it");

        deciding.approve(remedy.number(), first, changed.contentHash(), Optional.empty());
    }

    @Test
    void needsNobodyAnyMoreWhenItIsChangedToALittle() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));

        changing.change(remedy.number(), RemedyDesk.goodwill("1.00"), RemedyDesk.OWNER);
        desk.deliver();

        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    @Test
    void asksOneGroupMoreEachTimeAnApprovalIsOverdue() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        List<String> before = desk.groups(desk.task(remedy).orElseThrow());

        tasks.setAssignee(desk.task(remedy).orElseThrow().getId(), "wang.fang");
        desk.fire(remedy, Elements.APPROVAL_OVERDUE);
        assertThat(desk.task(remedy).orElseThrow().getAssignee())
                .as("who did not answer holds it no longer")
                .isNull();
        List<String> once = desk.groups(desk.task(remedy).orElseThrow());
        desk.fire(remedy, Elements.APPROVAL_OVERDUE);
        List<String> twice = desk.groups(desk.task(remedy).orElseThrow());

        assertThat(once).hasSize(before.size() + 1).containsAll(before);
        assertThat(twice).hasSize(once.size() + 1).containsAll(once);
        assertThat(desk.timeline(opened)).filteredOn("approval-raised"::equals).hasSize(2);
        desk.fire(remedy, Elements.APPROVAL_OVERDUE);
        desk.fire(remedy, Elements.APPROVAL_OVERDUE);
        desk.fire(remedy, Elements.APPROVAL_OVERDUE);
        assertThat(desk.timeline(opened))
                .as("all are asked: said once, however long they stay silent")
                .filteredOn("approval-overdue"::equals)
                .hasSize(1);
        assertThat(desk.groups(desk.task(remedy).orElseThrow()))
                .as("once a level")
                .doesNotHaveDuplicates();
        assertThat(desk.now(remedy).status()).as("up, never through").isEqualTo(RemedyStatus.PROPOSED);
    }
}
