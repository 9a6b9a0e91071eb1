package io.firsthand.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.escalation.GivenDecision;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.process.Escalation.Elements;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.workbench.TaskDesk;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens while nobody answers: level by level, once a level, and in working time. */
@ProductTest
class OverdueHelpProcessTest extends EscalationProcess {

    @Autowired
    TaskDesk taskDesk;

    @Test
    void anOverdueDecisionGoesUpLevelByLevelToTheLeads() {
        Opened opened = open("P1", "after-sales");
        HelpRequest request = ask(opened, question(HelpKind.DECISION, "May we?"));
        assertThat(Duration.between(
                                        request.dueAt().orElseThrow(),
                                        jobs(request).get(0).getDuedate().toInstant())
                                .toSeconds()
                        % Duration.ofMinutes(15).toSeconds())
                .as("looked at when it is due and every quarter of an hour after, by the engine's clock")
                .isZero();
        tasks.setAssignee(task(request).getId(), "tom.baker");
        String task = task(request).getId();

        fire(request, Elements.DECISION_OVERDUE);
        assertThat(now(request).raised()).as("not before its time").isZero();

        overdue(request, Elements.DECISION_OVERDUE);
        assertThat(groups(request)).containsExactlyInAnyOrder("grade-supervisor", "grade-manager");
        assertThat(task(request).getId()).as("the task stays").isEqualTo(task);
        assertThat(task(request).getAssignee())
                .as("who fell ill holds it no longer")
                .isNull();
        overdue(request, Elements.DECISION_OVERDUE);
        assertThat(groups(request)).contains("role-lead");
        overdue(request, Elements.DECISION_OVERDUE);

        assertThat(desk.timeline(opened)).filteredOn("help-raised"::equals).hasSize(2);
        assertThat(desk.timeline(opened)).contains("help-overdue");
        assertThat(owner(opened)).as("the owner keeps the case").isEqualTo(OWNER);
        answering.decide(request.number(), "wang.fang", GivenDecision.NO, "Not this time.");
        assertEnded(request, Elements.DECISION_GIVEN);
    }

    @Test
    void anOverdueAnswerGoesToTheDepartmentsHeadAndThenToTheLeads() {
        Opened opened = open("P0", "money");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Where is the money?"));
        assertThat(request.dueAt()).contains(TestClock.START.plus(Duration.ofMinutes(15)));

        overdue(request, Elements.ANSWER_OVERDUE);
        assertThat(groups(request)).containsExactlyInAnyOrder("department-finance", "grade-manager-finance");
        jdbc.sql("insert into on_call (person_id, starts_at, ends_at, entered_by, entered_at)"
                        + " values ('emma.clark', ?, ?, 'wang.fang', ?)")
                .params(at("2026-11-18T00:00:00Z"), at("2026-11-19T00:00:00Z"), at("2026-11-18T00:00:00Z"))
                .update();
        overdue(request, Elements.ANSWER_OVERDUE);
        assertThat(groups(request)).contains("role-lead");
        assertThat(people(request)).as("who is on call").containsExactly("emma.clark");
        answering.check(request.number(), "emma.clark");
        jdbc.sql("delete from on_call where person_id = 'emma.clark'").update();

        answering.answer(request.number(), "tom.baker", "I called the bank: on Monday.");
        assertEnded(request, Elements.FACTS_DELIVERED);
    }

    @Test
    void aWorkingDayDoesNotEndOnSunday() {
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        Opened opened = open("P3", "general");

        HelpRequest request = ask(opened, question(HelpKind.DECISION, "May we?"));

        assertThat(request.dueAt())
                .as("asked on Saturday at 16:00 in Shanghai, due on Monday")
                .contains(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void aDepartmentWithoutPeopleIsPassedOverAtOnce() {
        Opened opened = open("P2", "logistics");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Where is the parcel?"));

        assertThat(groups(request)).containsExactly("role-lead");
        assertThat(desk.timeline(opened)).contains("help-nobody-there");
    }

    private static Timestamp at(String instant) {
        return Timestamp.from(Instant.parse(instant));
    }

    /** The present level lets its time pass. */
    private void overdue(HelpRequest request, String element) {
        Instant due = now(request).dueAt().orElseThrow();
        clock.set(due);
        fire(request, element);
    }

    private void fire(HelpRequest request, String element) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(now(request).processInstanceId().orElseThrow())
                .activityId(element)
                .singleResult()
                .getId());
    }

    private String owner(Opened opened) {
        return jdbc.sql("select owner from case_files where id = ?")
                .param(opened.id())
                .query(String.class)
                .single();
    }

    @Test
    void theFirstLookComesWhenTheTimeIsOverAndNotAFractionBefore() {
        clock.set(TestClock.START.plusMillis(400));
        HelpRequest request = ask(open("P1", "after-sales"), question(HelpKind.DECISION, "May we?"));
        Duration late = Duration.between(
                request.dueAt().orElseThrow(), jobs(request).get(0).getDuedate().toInstant());

        assertThat(late.toMillis() % Duration.ofMinutes(15).toMillis()).isBetween(0L, 999L);
    }

    @Test
    void whoWritesWhileTheQuestionIsRaisedCanStillSendIt() {
        HelpRequest request = ask(open("P1", "after-sales"), question(HelpKind.DECISION, "May we?"));
        String task = task(request).getId();
        taskDesk.take(task, "tom.baker");
        overdue(request, Elements.DECISION_OVERDUE);
        assertThat(task(request).getAssignee()).as("open to the managers too").isNull();
        Map<String, Object> words = Map.of("decision", "YES", "reason", "It is her right.");
        assertThatThrownBy(() -> taskDesk.submit(task, OWNER, words, words.keySet()))
                .isInstanceOf(Refusal.class);

        taskDesk.submit(task, "tom.baker", words, words.keySet());

        assertEnded(request, Elements.DECISION_GIVEN);
    }

    @Test
    void saysOnceALevelThatItIsOverdueAndAgainOnlyWhenSomebodyNewIsAsked() {
        Opened opened = open("P0", "money");
        HelpRequest request = ask(opened, question(HelpKind.RESOURCE, "Where is the money?"));
        overdue(request, Elements.ANSWER_OVERDUE);
        overdue(request, Elements.ANSWER_OVERDUE);
        assertThat(desk.timeline(opened)).as("each level is told by itself").doesNotContain("help-overdue");

        for (int look = 0; look < 3; look++) {
            overdue(request, Elements.ANSWER_OVERDUE);
        }
        assertThat(desk.timeline(opened)).containsOnlyOnce("help-overdue");

        jdbc.sql("insert into on_call (person_id, starts_at, ends_at, entered_by, entered_at)"
                        + " values ('emma.clark', ?, ?, 'wang.fang', ?)")
                .params(at("2026-11-18T00:00:00Z"), at("2026-11-20T00:00:00Z"), at("2026-11-18T00:00:00Z"))
                .update();
        try {
            overdue(request, Elements.ANSWER_OVERDUE);
            overdue(request, Elements.ANSWER_OVERDUE);
        } finally {
            jdbc.sql("delete from on_call where person_id = 'emma.clark'").update();
        }
        assertThat(people(request)).containsExactly("emma.clark");
        assertThat(desk.timeline(opened)).filteredOn("help-overdue"::equals).hasSize(2);
    }

    @Test
    void atTheLastLevelATaskThatNobodyNewIsAskedForStaysWithItsHolder() {
        HelpRequest request = ask(open("P1", "after-sales"), question(HelpKind.DECISION, "May we?"));
        overdue(request, Elements.DECISION_OVERDUE);
        overdue(request, Elements.DECISION_OVERDUE);
        taskDesk.take(task(request).getId(), "tom.baker");

        overdue(request, Elements.DECISION_OVERDUE);

        assertThat(task(request).getAssignee()).isEqualTo("tom.baker");
    }
}
