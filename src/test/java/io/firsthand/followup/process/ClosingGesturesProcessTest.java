package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.RestoringCases;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.Survey;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.TakingBackPayments;
import io.firsthand.support.ProductTest;
import io.firsthand.support.UndoTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gesture after closing: by rule, once, through the guards of money, and announced when nobody can refuse it any more. */
@ProductTest
class ClosingGesturesProcessTest extends FollowUpProcess {

    @Autowired
    DecidingRemedies approving;

    @Autowired
    RestoringCases restoring;

    @Autowired
    TakingBackPayments takingBack;

    @Autowired
    OutboxWorker worker;

    @Test
    void givesAGestureWhereSomethingWentWrongOnOurSide() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        answer(closed, 5);

        Remedy gesture = remedies.ofCase(closed.id()).get(0);
        assertThat(gesture.amount()).hasToString("1.00 EUR");
        assertThat(gesture.proposedBy()).isEqualTo(FollowUpDesk.OWNER);
        assertThat(gesture.status()).as("within the owner's limit").isEqualTo(RemedyStatus.PAYING);
        assertThat(desk.told(closed)).hasSize(2).last().asString().contains("1.00 EUR");

        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);
        assertThat(desk.ends(closed)).containsExactly(Elements.CASE_SETTLED);
    }

    @Test
    void aGestureAboveTheOwnersLimitWaitsForAnApprovalAndIsNotPromised() {
        CaseFile opened = desk.writes(buyer, "Die Tasse kam zerbrochen an, sie ist beschädigt.", "mei.lin", null);
        clock.advance(Duration.ofDays(3)); // the promise is broken
        desk.answered(opened);
        closing.close(opened.number(), "mei.lin", ClosedAs.SOLVED);
        desk.fire(opened, Elements.SURVEY_DELAY_OVER);

        answer(opened, 4);

        Remedy gesture = remedies.ofCase(opened.id()).get(0);
        assertThat(gesture.amount()).hasToString("2.00 EUR");
        assertThat(gesture.status()).isEqualTo(RemedyStatus.PROPOSED);
        assertThat(desk.told(opened)).as("only the survey").hasSize(1);

        String last = approved(gesture);

        assertThat(remedies.get(gesture.id()).status()).isEqualTo(RemedyStatus.PAYING);
        assertThat(desk.told(opened))
                .as("once, when nobody can refuse it any more")
                .hasSize(2);
        assertThat(desk.told(opened)).last().asString().contains("2.00 EUR");
        takingBack.takeBack(gesture.number(), last);
        assertThat(desk.told(opened)).as("it had not left").hasSize(1);
        UndoTime.passes(jdbc, clock);
        worker.runDue();
        assertThat(desk.sent(opened)).noneMatch(text -> text.contains("2.00 EUR"));
    }

    @Test
    void aGestureThatIsApprovedLaterIsAnnouncedOnceAndLeavesWithTheMoney() {
        CaseFile opened = desk.writes(buyer, "Die Tasse kam zerbrochen an, sie ist beschädigt.", "mei.lin", null);
        clock.advance(Duration.ofDays(3));
        desk.answered(opened);
        closing.close(opened.number(), "mei.lin", ClosedAs.SOLVED);
        desk.fire(opened, Elements.SURVEY_DELAY_OVER);
        answer(opened, 4);
        desk.fire(opened, Elements.REOPENING_WINDOW_OVER);
        assertThat(desk.ended(opened))
                .as("the follow-up does not wait for the approver")
                .isTrue();
        Remedy gesture = remedies.ofCase(opened.id()).get(0);

        String last = approved(gesture);
        assertThatThrownBy(() -> approving.approve(gesture.number(), last, gesture.contentHash(), Optional.empty()))
                .isInstanceOf(Refusal.class);
        assertThat(desk.sent(opened)).noneMatch(text -> text.contains("2.00 EUR"));
        UndoTime.passes(jdbc, clock);
        worker.runDue();

        assertThat(desk.told(opened))
                .filteredOn(text -> text.contains("2.00 EUR"))
                .hasSize(1);
        assertThat(desk.sent(opened))
                .filteredOn(text -> text.contains("2.00 EUR"))
                .hasSize(1);
        assertThat(remedies.get(gesture.id()).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    /** Everybody approves who must; says who was last. */
    private String approved(Remedy remedy) {
        RemedyDesk approvers = beans.createBean(RemedyDesk.class);
        String last = null;
        while (remedies.get(remedy.id()).status() == RemedyStatus.PROPOSED) {
            last = approvers.approver(remedy);
            approving.approve(remedy.number(), last, remedy.contentHash(), Optional.empty());
        }
        return last;
    }

    @Test
    void theAnswerIsStoredBeforeTheGestureIsChosen() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        answering.answer(desk.token(desk.survey(closed)), 5, Survey.Answer.YES, null);

        assertThat(desk.survey(closed).state()).isEqualTo(Survey.State.ANSWERED);
        assertThat(remedies.ofCase(closed.id()))
                .as("in a transaction of its own")
                .isEmpty();
        desk.goesOn(closed);
        assertThat(remedies.ofCase(closed.id())).hasSize(1);
    }

    @Test
    void whatWasSetAsideByMistakeDidNotComeBack() {
        CaseFile opened = desk.writes(buyer, "Ich brauche bitte eine Rechnung.", FollowUpDesk.OWNER, null);
        closing.closeOtherwise(opened.number(), FollowUpDesk.OWNER, ClosedAs.SPAM);
        restoring.restore(opened.number(), FollowUpDesk.OWNER);
        desk.answered(opened);
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
        closing.close(opened.number(), FollowUpDesk.OWNER, ClosedAs.SOLVED);

        desk.fire(opened, Elements.SURVEY_DELAY_OVER);
        answer(opened, 5);

        assertThat(desk.now(opened).reopenedCount()).isEqualTo(1);
        assertThat(remedies.ofCase(opened.id()))
                .as("the customer had no second go")
                .isEmpty();
    }

    @Test
    void aCaseThatComesBackTwiceGetsOneGesture() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        answer(closed, 5);
        assertThat(remedies.ofCase(closed.id())).hasSize(1);
        desk.writes(buyer, "Der Henkel ist schon wieder ab.", null, desk.reference(closed));
        deciding.reopen(closed.number(), FollowUpDesk.OWNER);
        jdbc.sql("update remedies set status = 'EXECUTED' where case_id = ?")
                .param(closed.id())
                .update();
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(closed.id())
                .update();

        closing.close(closed.number(), FollowUpDesk.OWNER, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        assertThat(remedies.ofCase(closed.id())).hasSize(1);
        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);
        assertThat(desk.ends(closed)).contains(Elements.CASE_SETTLED);
    }
}
