package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.followup.AnsweringSurveys.Standing;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.Survey;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.triage.Priority;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** A message after closing reopens nothing by itself: who reads it decides, and a reopened case begins anew. */
@ProductTest
class ReopeningProcessTest extends FollowUpProcess {

    private static final String THANKS = "Vielen Dank, alles bestens!";

    @Test
    void canBeClosedAndFollowedUpOnceMore() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        answer(closed, 1);

        closing.close(closed.number(), FollowUpDesk.OWNER, ClosedAs.SOLVED);

        CaseFile again = desk.now(closed);
        assertThat(again.status()).isEqualTo(CaseStatus.SOLVED);
        desk.fire(again, Elements.SURVEY_DELAY_OVER);
        assertThat(desk.surveys(again)).as("asked once in 30 days").hasSize(1);
    }

    @Test
    void aThankYouReopensNothingAndStartsNoClock() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        clock.advance(Duration.ofHours(2));

        CaseFile heard = desk.writes(buyer, THANKS, null, desk.reference(closed));

        assertThat(heard.number()).isEqualTo(closed.number());
        assertThat(heard.isOpen()).isFalse();
        assertThat(heard.unreadSince()).isPresent();
        assertThat(desk.runningClocks(closed)).isZero();
        assertThat(desk.told(closed)).isEmpty();
        List<Task> tasks = desk.tasks(closed);
        assertThat(tasks).singleElement().extracting(Task::getAssignee).isEqualTo(FollowUpDesk.OWNER);

        assertThatThrownBy(() -> deciding.leaveClosed(closed.number(), "mei.lin", entry(heard)))
                .hasMessageContaining("not-your-case");
        deciding.leaveClosed(closed.number(), FollowUpDesk.OWNER, entry(heard));
        deciding.leaveClosed(closed.number(), FollowUpDesk.OWNER, entry(heard)); // the second click

        assertThat(desk.tasks(closed)).isEmpty();
        assertThat(desk.now(closed).unreadSince()).isEmpty();
        assertThat(desk.now(closed).reopenedCount()).isZero();
        assertThat(desk.timeline(closed)).containsOnlyOnce("left-closed");
        assertThat(desk.ends(closed)).containsExactly(Elements.LATE_MESSAGE_READ);
        assertThat(desk.ended(closed)).as("the follow-up goes on").isFalse();
    }

    @Test
    void aSecondLateMessageIsNotPassedOver() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        CaseFile first = desk.writes(buyer, THANKS, null, desk.reference(closed));
        CaseFile second = desk.writes(buyer, "Doch noch eine Frage.", null, desk.reference(closed));

        assertThat(desk.tasks(closed)).as("one task for both").hasSize(1);
        assertThatThrownBy(() -> deciding.leaveClosed(closed.number(), FollowUpDesk.OWNER, entry(first)))
                .hasMessageContaining("customer-wrote-meanwhile");
        deciding.leaveClosed(closed.number(), FollowUpDesk.OWNER, entry(second));
        assertThat(desk.tasks(closed)).isEmpty();
    }

    @Test
    void reopensByDecisionWhereverTheFollowUpStands() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        desk.writes(buyer, "Der Henkel ist schon wieder ab.", null, desk.reference(closed));

        deciding.reopen(closed.number(), FollowUpDesk.OWNER);
        deciding.reopen(closed.number(), FollowUpDesk.OWNER); // the second click

        assertThat(desk.ends(closed)).containsExactly(Elements.CASE_REOPENED_BY_DECISION);
        assertThat(desk.ended(closed)).isTrue();
        CaseFile reopened = desk.now(closed);
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.reopenedCount()).isEqualTo(1);
        assertThat(reopened.unreadSince()).as("the message still waits").isPresent();
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isEqualTo(FollowUpDesk.OWNER);
        Survey survey = desk.survey(closed);
        assertThat(answering.answer(desk.token(survey), 5, null, null))
                .hasValueSatisfying(look -> assertThat(look.standing()).isEqualTo(Standing.REOPENED));
        assertThat(desk.survey(closed).score()).isEmpty();
    }

    @Test
    void aSettledCaseIsNotReopenedAndALaterMessageIsANewCaseThatNamesIt() {
        CaseFile closed = desk.closed(buyer, ClosedAs.WITHDRAWN);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);

        CaseFile later = desk.writes(buyer, "Wieder kaputt.", null, desk.reference(closed));

        assertThat(later.number()).isNotEqualTo(closed.number());
        assertThat(later.previousCaseId()).contains(closed.id());
        assertThatThrownBy(() -> deciding.reopen(closed.number(), FollowUpDesk.OWNER))
                .hasMessageContaining("reopening-too-late");
    }

    @Test
    void aMessageThatCameInTimeCanStillReopenAfterTheWindow() {
        CaseFile closed = desk.closed(buyer, ClosedAs.WITHDRAWN);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        desk.writes(buyer, "Es geht doch nicht.", null, desk.reference(closed));
        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);
        assertThat(desk.now(closed).status()).as("not settled while unread").isEqualTo(CaseStatus.SOLVED);

        deciding.reopen(closed.number(), FollowUpDesk.OWNER);

        assertThat(desk.now(closed).isOpen()).isTrue();
        assertThat(desk.ended(closed)).isTrue();
    }

    @Test
    void settlesAfterTheWindowWhenTheLastMessageWasRead() {
        CaseFile closed = desk.closed(buyer, ClosedAs.WITHDRAWN);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        CaseFile heard = desk.writes(buyer, THANKS, null, desk.reference(closed));
        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);

        deciding.leaveClosed(closed.number(), FollowUpDesk.OWNER, entry(heard));

        assertThat(desk.now(closed).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(desk.ended(closed)).isTrue();
    }

    @Test
    void aLowScoreEndsTheTaskOfALateMessageToo() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        desk.writes(buyer, "Noch etwas.", null, desk.reference(closed));

        answer(closed, 1);

        assertThat(desk.ended(closed)).isTrue();
        assertThat(desk.ends(closed)).containsExactly(Elements.CASE_REOPENED);
        assertThat(desk.tasks(closed))
                .as("only that of the open case")
                .singleElement()
                .extracting(Task::getTaskDefinitionKey)
                .isEqualTo("UserTask_HandleTheCase");
        assertThat(desk.now(closed).unreadSince()).as("the message still waits").isPresent();
    }

    @Test
    void anotherProblemWithTheSameOrderIsJudgedAsANewCaseThatNamesTheClosedOne() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);

        CaseFile other = desk.writes(buyer, "Wo bleibt die Rechnung? Ich brauche eine Rechnung.", null, null);

        assertThat(other.number()).isNotEqualTo(closed.number());
        assertThat(other.previousCaseId()).contains(closed.id());
        assertThat(other.promisedBy()).isPresent();
        assertThat(desk.tasks(closed)).isEmpty();
    }

    @Test
    void dangerIsJudgedAtOnceAlsoInAReplyToAClosedCase() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);

        CaseFile danger =
                desk.writes(buyer, "My child was injured by the cup, he is in hospital.", null, desk.reference(closed));

        assertThat(danger.number()).isNotEqualTo(closed.number());
        assertThat(danger.previousCaseId()).contains(closed.id());
        assertThat(danger.priority()).isEqualTo(Priority.P0);
        assertThat(danger.promisedBy()).isPresent();
        assertThat(desk.runningClocks(danger)).isPositive();
    }
}
