package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.SettledElsewhere;
import io.firsthand.followup.AnsweringSurveys;
import io.firsthand.followup.AnsweringSurveys.Standing;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.FollowUpDesk.Buyer;
import io.firsthand.followup.MovingLateMessages;
import io.firsthand.followup.Survey;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.people.ManagingPeople;
import io.firsthand.people.PersonDraft;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.TakingBackPayments;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import io.firsthand.support.UndoTime;
import io.firsthand.triage.Priority;
import io.firsthand.workbench.TaskDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each way in which {@code follow-up} can end, on the real engine, tables and rules. */
@ProductTest
class FollowUpProcessTest {

    private static final String THANKS = "Vielen Dank, alles bestens!";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AnsweringSurveys answering;

    @Autowired
    DecidingReopenings deciding;

    @Autowired
    ClosingCases closing;

    @Autowired
    Remedies remedies;

    @Autowired
    ManagingPeople managing;

    @Autowired
    EnteringAbsences absences;

    @Autowired
    MovingLateMessages moving;

    @Autowired
    DecidingRemedies approving;

    @Autowired
    TakingBackPayments takingBack;

    @Autowired
    OutboxWorker worker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService taskService;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskDesk taskDesk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private FollowUpDesk desk;
    private Buyer buyer;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(FollowUpDesk.class);
        buyer = desk.buyer();
    }

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    @Test
    void settlesACaseWhoseCustomerDidNotAnswer() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        assertThat(closed.status()).isEqualTo(CaseStatus.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        assertThat(desk.told(closed)).singleElement().asString().contains("/survey/", closed.number());
        assertThat(desk.told(closed).get(0)).doesNotContain(buyer.mail(), "Careful", buyer.order());

        desk.fire(closed, Elements.SURVEY_CLOSED);
        assertThat(desk.survey(closed).state()).isEqualTo(Survey.State.CLOSED);
        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);

        assertThat(desk.ends(closed)).containsExactly(Elements.CASE_SETTLED);
        assertThat(desk.ended(closed)).isTrue();
        assertThat(desk.now(closed).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(desk.now(closed).reopenableUntil()).isEmpty();
    }

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
    void settlesWithoutAGestureWhereNothingWentWrong() {
        CaseFile closed = desk.closed(
                buyer, ClosedAs.SOLVED, FollowUpDesk.OWNER, "Wie benutze ich die Tasse in der Mikrowelle? Anleitung?");
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        answer(closed, 5);

        assertThat(remedies.ofCase(closed.id())).isEmpty();
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
    void asksNobodyAfterAWithdrawal() {
        CaseFile closed = desk.closed(buyer, ClosedAs.WITHDRAWN);

        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        assertThat(desk.surveys(closed)).isEmpty();
        assertThat(desk.told(closed)).isEmpty();
        desk.fire(closed, Elements.REOPENING_WINDOW_OVER);
        assertThat(desk.ends(closed)).containsExactly(Elements.CASE_SETTLED);
    }

    @Test
    void asksNobodyTwiceInThirtyDaysAlthoughBothWereDueWhenTheyWereClosed() {
        CaseFile first = desk.closed(buyer, ClosedAs.SOLVED);
        CaseFile second =
                desk.closed(buyer, ClosedAs.SOLVED, "tom.baker", "Wo bleibt die Rechnung? Ich brauche eine Rechnung.");
        desk.fire(first, Elements.SURVEY_DELAY_OVER);

        desk.fire(second, Elements.SURVEY_DELAY_OVER);

        assertThat(desk.surveys(first)).hasSize(1);
        assertThat(desk.surveys(second)).isEmpty();
    }

    @Test
    void bringsACaseWithALowScoreBackToTheSameOwnerWithNewClocks() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        answer(closed, 2);

        assertThat(desk.ends(closed)).containsExactly(Elements.CASE_REOPENED);
        CaseFile reopened = desk.now(closed);
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.owner()).contains(FollowUpDesk.OWNER);
        assertThat(reopened.reopenedCount()).isEqualTo(1);
        assertThat(reopened.firstAnsweredAt()).isEmpty();
        assertThat(reopened.promisedBy())
                .hasValueSatisfying(by -> assertThat(by).isAfter(clock.instant()));
        assertThat(desk.runningClocks(closed)).isPositive();
        assertThat(reopened.processInstanceId()).isNotEqualTo(closed.processInstanceId());
        Task task = desk.tasks(closed).get(0);
        assertThat(task.getAssignee()).isEqualTo(FollowUpDesk.OWNER);
        assertThat(desk.timeline(closed)).contains("survey-answered", "case-reopened");
        assertThat(remedies.ofCase(closed.id())).isEmpty();
    }

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
    void whatAnOwnerWhoLeftHadToReadGoesToTheLeadsAndAReopenedCaseToAnother() {
        TestPeople.add(jdbc, "late.temp", "agent");
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED, "late.temp", "Die Tasse ist beschädigt.");
        desk.writes(buyer, "Noch eine Frage.", null, desk.reference(closed));
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isEqualTo("late.temp");

        managing.change(
                "late.temp",
                new PersonDraft(null, null, null, null, null, null, null, null, null, null, null, false),
                null,
                "ada.admin");
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isNull();

        String late = desk.tasks(closed).get(0).getId();
        assertThatThrownBy(() -> taskDesk.take(late, "emma.clark")).isInstanceOf(Refusal.class);
        taskDesk.take(late, "tom.baker");
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isEqualTo("tom.baker");

        deciding.reopen(closed.number(), "tom.baker");
        CaseFile reopened = desk.now(closed);
        assertThat(reopened.owner())
                .hasValueSatisfying(owner -> assertThat(owner).isNotEqualTo("late.temp"));
        assertThat(reopened.status()).isEqualTo(CaseStatus.IN_WORK);
    }

    @Test
    void aDuplicateGetsNoFollowUp() {
        CaseFile opened = desk.writes(buyer, "Die Tasse ist kaputt.", FollowUpDesk.OWNER, null);

        closing.closeOtherwise(opened.number(), FollowUpDesk.OWNER, ClosedAs.DUPLICATE);

        assertThat(desk.hasFollowUp(opened)).isFalse();
        assertThat(desk.now(opened).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void aCaseSettledElsewhereIsFollowedUpWithoutASurvey() {
        CaseFile opened = desk.writes(buyer, "Die Tasse ist kaputt.", FollowUpDesk.OWNER, null);

        closing.settledElsewhere(
                opened.number(),
                FollowUpDesk.OWNER,
                new SettledElsewhere(SettledElsewhere.By.AUTHORITY, false, "4 C 12/26"));

        assertThat(desk.now(opened).status()).isEqualTo(CaseStatus.SOLVED);
        desk.fire(opened, Elements.SURVEY_DELAY_OVER);
        assertThat(desk.surveys(opened)).isEmpty();
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
    void theAnswerIsStoredBeforeTheCaseComesBack() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);

        answering.answer(desk.token(desk.survey(closed)), 1, Survey.Answer.NO, null);

        assertThat(desk.survey(closed).state()).isEqualTo(Survey.State.ANSWERED);
        assertThat(desk.now(closed).isOpen()).isFalse();
        desk.goesOn(closed);
        assertThat(desk.now(closed).isOpen()).isTrue();
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

    @Test
    void theLeadsReadWhatAnOwnerWhoIsAwayCannotReadAndHeReadsWhatIsLeftWhenHeIsBack() {
        TestPeople.add(jdbc, "late.away", "agent");
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED, "late.away", "Die Tasse ist beschädigt.");
        long absence = absences.sickToday("late.away", "tom.baker").id();

        desk.writes(buyer, "Noch eine Frage.", null, desk.reference(closed));

        Task late = desk.tasks(closed).get(0);
        assertThat(late.getAssignee()).isNull();
        assertThatThrownBy(() -> taskDesk.take(late.getId(), "emma.clark")).isInstanceOf(Refusal.class);
        absences.cancel("late.away", absence, "tom.baker");
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isEqualTo("late.away");
        absences.sickToday("late.away", "tom.baker");
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isNull();
        taskDesk.take(desk.tasks(closed).get(0).getId(), "tom.baker");
    }

    @Test
    void aPlannedAbsenceTakesALateMessageToTheLeadsWhenItBeginsAndBackWhenItEnds() {
        TestPeople.add(jdbc, "late.leave", "agent");
        LocalDate tomorrow = LocalDate.of(2026, 11, 19);
        absences.enter("late.leave", new AbsenceDraft(tomorrow, tomorrow, AbsenceKind.LEAVE, null), "late.leave");
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED, "late.leave", "Die Tasse ist beschädigt.");
        desk.writes(buyer, "Noch eine Frage.", null, desk.reference(closed));
        Buyer other = desk.buyer();
        CaseFile taken = desk.closed(other, ClosedAs.SOLVED, "late.leave", "Die Tasse ist beschädigt.");
        desk.writes(other, "Noch eine Frage.", null, desk.reference(taken));
        moving.lookAtAll();
        assertThat(reader(closed)).as("before it begins").isEqualTo("late.leave");

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        moving.lookAtAll();
        moving.lookAtAll();
        assertThat(reader(closed)).isNull();
        assertThat(taskService.getIdentityLinksForTask(desk.tasks(closed).get(0).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("role-lead");
        taskDesk.take(desk.tasks(taken).get(0).getId(), "tom.baker");
        moving.lookAtAll();
        assertThat(reader(taken)).as("whoever has taken it keeps it").isEqualTo("tom.baker");

        clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        moving.lookAtAll();
        assertThat(reader(closed)).isEqualTo("late.leave");
        assertThat(reader(taken)).isEqualTo("tom.baker");
    }

    @Test
    void aLateMessageChangesHandsUnderTheLockOnItsCase() {
        TestPeople.add(jdbc, "late.locked", "agent");
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED, "late.locked", "Die Tasse ist beschädigt.");
        desk.writes(buyer, "Noch eine Frage.", null, desk.reference(closed));

        transaction.executeWithoutResult(status -> {
            absences.sickToday("late.locked", "tom.baker");
            assertThat(CompletableFuture.supplyAsync(
                                    () -> jdbc.sql("select id from case_files where id = ? for update skip locked")
                                            .param(closed.id())
                                            .query(Long.class)
                                            .optional())
                            .join())
                    .as("somebody else's look at the case waits")
                    .isEmpty();
            assertThat(reader(closed)).isNull();
        });
    }

    private String reader(CaseFile caseFile) {
        return desk.tasks(caseFile).get(0).getAssignee();
    }

    @Test
    void theLeadsAreToldOfALateMessageThatNobodyReadsInTime() {
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);
        desk.writes(buyer, "Noch eine Frage.", null, desk.reference(closed));

        desk.fire(closed, Elements.LATE_MESSAGE_UNREAD);

        assertThat(Duration.between(TestClock.START, clock.instant()))
                .isBetween(Duration.ofHours(1), Duration.ofDays(4));
        Task late = desk.tasks(closed).get(0);
        assertThat(late.getAssignee()).as("he has it still").isEqualTo(FollowUpDesk.OWNER);
        assertThat(taskService.getIdentityLinksForTask(late.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("role-lead");
        assertThat(desk.timeline(closed)).containsOnlyOnce("late-message-unread");
        deciding.leaveClosed(closed.number(), FollowUpDesk.OWNER, entry(desk.now(closed)));
        assertThat(desk.tasks(closed)).isEmpty();
    }

    @Test
    void aCaseThatBeganWithADrawingThatKnowsNoFollowUpIsFollowedUpToo() throws IOException {
        String old = Files.readString(Path.of("bpmn/case-handling.bpmn"))
                .replace("ServiceTask_StartTheFollowUp", "ServiceTask_NothingMore")
                .replace("${caseHandlingTasks.startFollowUp(execution)}", "${true}");
        String deployment = repository
                .createDeployment()
                .addString("case-handling.bpmn", old)
                .deploy()
                .getId();
        try {
            CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED);

            assertThat(desk.hasFollowUp(closed)).isTrue();
            assertThat(closed.status()).isEqualTo(CaseStatus.SOLVED);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private void answer(CaseFile closed, int score) {
        assertThat(answering.answer(desk.token(desk.survey(closed)), score, Survey.Answer.YES, "danke"))
                .hasValueSatisfying(look -> assertThat(look.standing()).isEqualTo(Standing.OPEN));
        desk.goesOn(closed);
    }

    private static long entry(CaseFile heard) {
        return heard.heardEntry().orElseThrow();
    }

    @Test
    void aReopenedCaseGoesToAnotherWhenItsOwnerIsNoAgentAnyMore() {
        TestPeople.add(jdbc, "moved.temp", "agent");
        CaseFile closed = desk.closed(buyer, ClosedAs.SOLVED, "moved.temp", "Die Tasse ist beschädigt.");
        jdbc.sql("update people set roles = array['analyst'] where id = 'moved.temp'")
                .update();

        desk.writes(buyer, "Noch eine Frage.", null, desk.reference(closed));
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isNull();
        deciding.reopen(closed.number(), "tom.baker");

        assertThat(desk.now(closed).owner())
                .hasValueSatisfying(owner -> assertThat(owner).isNotEqualTo("moved.temp"));
    }
}
