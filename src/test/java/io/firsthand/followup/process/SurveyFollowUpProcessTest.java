package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.SettledElsewhere;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.Survey;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.support.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked how it went, who is not, and what becomes of the answer. */
@ProductTest
class SurveyFollowUpProcessTest extends FollowUpProcess {

    @Autowired
    RepositoryService repository;

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
}
