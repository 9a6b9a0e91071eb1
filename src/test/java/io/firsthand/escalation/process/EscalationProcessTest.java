package io.firsthand.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.WaitingFor;
import io.firsthand.escalation.AnsweringHelp;
import io.firsthand.escalation.AskForHelp;
import io.firsthand.escalation.AskingForHelp;
import io.firsthand.escalation.GivenDecision;
import io.firsthand.escalation.HelpKind;
import io.firsthand.escalation.HelpRequest;
import io.firsthand.escalation.HelpRequests;
import io.firsthand.escalation.HelpStatus;
import io.firsthand.escalation.LookingForColleagues;
import io.firsthand.escalation.WithdrawingHelp;
import io.firsthand.escalation.process.Escalation.Elements;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import io.firsthand.workbench.TaskDesk;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each way in which {@code escalation} can end, and what happens while nobody answers. */
@ProductTest
class EscalationProcessTest {

    private static final String OWNER = RemedyDesk.OWNER;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AskingForHelp asking;

    @Autowired
    AnsweringHelp answering;

    @Autowired
    EnteringAbsences absences;

    @Autowired
    LookingForColleagues looking;

    @Autowired
    WithdrawingHelp withdrawing;

    @Autowired
    HelpRequests requests;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    ClosingCases closing;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TaskDesk taskDesk;

    private RemedyDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(RemedyDesk.class);
    }

    @Test
    void aDecisionIsGivenAndComesBackToTheOwner() {
        Opened opened = open("P1", "after-sales");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.DECISION, "May we send a second cup?"));
        assertThat(request.matrixRow()).contains("decide-p1");
        assertThat(groups(request)).containsExactly("grade-supervisor");
        assertThat(request.dueAt()).contains(TestClock.START.plus(Duration.ofHours(1)));
        assertThat(task(request).getDueDate().toInstant())
                .isEqualTo(request.dueAt().orElseThrow());
        waiting.letWait(opened.number(), OWNER, WaitingFor.OUTSIDE, Optional.empty());
        assertThat(status(opened)).isEqualTo("WAITING");

        answering.decide(request.number(), "tom.baker", GivenDecision.YES, "She is a regular customer.");

        HelpRequest decided = now(request);
        assertThat(decided.status()).isEqualTo(HelpStatus.DECIDED);
        assertThat(decided.answeredBy()).contains("tom.baker");
        assertEnded(request, Elements.DECISION_GIVEN);
        assertThat(status(opened)).as("woken").isEqualTo("IN_WORK");
        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).containsSubsequence("help-requested", "help-given", "help-decided");
        assertThat(jdbc.sql("select count(*) from decisions where case_number = ? and table_name = 'escalation-matrix'")
                        .param(opened.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoAskedAColleagueIsToldWhenTheColleagueIsAway() {
        TestPeople.add(jdbc, "peer.away", "agent");
        Opened opened = open("P3", "after-sales");
        asking.ask(
                opened.number(),
                new AskForHelp(
                        List.of(HelpKind.PEER), "And you?", Optional.empty(), Optional.of("peer.away"), List.of()),
                OWNER);
        assertThat(desk.unread(opened)).isFalse();

        absences.sickToday("peer.away", "tom.baker");

        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).containsOnlyOnce("help-colleague-away");
    }

    @Test
    void whoAskedAColleagueIsToldOnceWhenAPlannedAbsenceBegins() {
        TestPeople.add(jdbc, "peer.leave", "agent");
        LocalDate tomorrow = LocalDate.of(2026, 11, 19);
        absences.enter("peer.leave", new AbsenceDraft(tomorrow, tomorrow, AbsenceKind.LEAVE, null), "peer.leave");
        Opened opened = open("P3", "after-sales");
        asking.ask(
                opened.number(),
                new AskForHelp(
                        List.of(HelpKind.PEER), "And you?", Optional.empty(), Optional.of("peer.leave"), List.of()),
                OWNER);
        looking.lookAtAll();
        assertThat(desk.timeline(opened)).doesNotContain("help-colleague-away");

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        looking.lookAtAll();
        looking.lookAtAll();

        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.timeline(opened)).containsOnlyOnce("help-colleague-away");
    }

    @Test
    void nobodyDecidesForHimself() {
        Opened opened = open("P3", "after-sales");
        jdbc.sql("update case_files set owner = 'lucia.gomez', deputy = 'wang.fang' where id = ?")
                .param(opened.id())
                .update();
        HelpRequest request = asking.ask(
                        opened.number(), AskForHelp.of(HelpKind.DECISION, "An exception?"), "lucia.gomez")
                .get(0);
        assertThat(groups(request))
                .as("her own grade: shown to the others singly")
                .doesNotContain("grade-mentor");
        assertThat(people(request)).contains("tom.baker").doesNotContain("lucia.gomez", "wang.fang");

        for (String own : List.of("lucia.gomez", "wang.fang")) {
            assertThatThrownBy(() -> answering.check(request.number(), own)).hasMessageContaining("answerer-owns-case");
            assertThatThrownBy(() -> answering.decide(request.number(), own, GivenDecision.YES, "yes"))
                    .hasMessageContaining("answerer-owns-case");
        }
        // handed over after he took it: the new owner does not decide either
        answering.check(request.number(), "tom.baker");
        jdbc.sql("update case_files set owner = 'tom.baker' where id = ?")
                .param(opened.id())
                .update();
        assertThatThrownBy(() -> answering.decide(request.number(), "tom.baker", GivenDecision.NO, "no"))
                .hasMessageContaining("answerer-owns-case");
        assertThatThrownBy(() -> answering.decide(request.number(), "kenji.sato", GivenDecision.YES, "yes"))
                .hasMessageContaining("answerer-not-asked");
        assertThatThrownBy(() -> answering.decide(request.number(), "lucia.gomez", GivenDecision.YES, "yes"))
                .as("who asked")
                .hasMessageContaining("answerer-asked-it");
        assertThat(now(request).status()).isEqualTo(HelpStatus.OPEN);
    }

    @Test
    void factsAreDelivered() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.RESOURCE, "Is a cup left on the shelf?"));
        assertThat(request.matrixRow()).contains("ask-after-sales-p2");
        assertThat(groups(request)).containsExactly("department-warehouse");
        assertThatThrownBy(() -> answering.answer(request.number(), "jonas.weber", "three"))
                .hasMessageContaining("answerer-not-asked");
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", " "))
                .hasMessageContaining("answer-words-needed");

        answering.answer(request.number(), "li.na", "Three are left.");

        assertThat(now(request).answer()).contains("Three are left.");
        assertEnded(request, Elements.FACTS_DELIVERED);
        assertThat(desk.timeline(opened)).contains("help-given", "help-answered");
        assertThat(desk.unread(opened)).isTrue();
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", "Four."))
                .as("the second click")
                .hasMessageContaining("help-ended-already");
    }

    @Test
    void whatIsNotOursGoesToTheRightDepartmentWithATimeOfItsOwn() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(
                opened, AskForHelp.of(HelpKind.RESOURCE, "Was it paid twice?").to("warehouse"));
        clock.advance(Duration.ofHours(3));
        assertThatThrownBy(() -> answering.passOn(request.number(), "li.na", "warehouse"))
                .hasMessageContaining("department-asked-already");
        assertThatThrownBy(() -> answering.passOn(request.number(), "li.na", "kitchen"))
                .hasMessageContaining("no-such-department");

        answering.passOn(request.number(), "li.na", "finance");

        HelpRequest passed = now(request);
        assertThat(passed.dueAt())
                .as("four hours in which the desk is open: two and a half this evening in Shanghai, the rest tomorrow")
                .contains(Instant.parse("2026-11-19T02:30:00Z"));
        assertThat(groups(request)).containsExactly("department-finance");
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", "no idea"))
                .hasMessageContaining("answerer-not-asked");
        answering.answer(request.number(), "piet.devries", "Once.");
        assertEnded(request, Elements.FACTS_DELIVERED);
        assertThat(desk.timeline(opened)).contains("help-passed-on");
    }

    @Test
    void aColleagueGivesHisWordWithoutAClock() {
        Opened opened = open("P2", "after-sales");
        HelpRequest anyMentor = ask(opened, AskForHelp.of(HelpKind.PEER, "How do I say this kindly?"));
        assertThat(groups(anyMentor)).containsExactly("grade-mentor-service");
        HelpRequest named = ask(
                opened,
                new AskForHelp(
                        List.of(HelpKind.PEER), "And you?", Optional.empty(), Optional.of("chen.wei"), List.of()));
        assertThat(people(named)).containsExactly("chen.wei");
        assertThat(task(named).getDueDate()).isNull();
        assertThat(jobs(named)).isEmpty();

        answering.answer(named.number(), "chen.wei", "Say it plainly.");
        answering.answer(anyMentor.number(), "lucia.gomez", "Say it slowly.");

        assertEnded(named, Elements.FACTS_DELIVERED);
        assertEnded(anyMentor, Elements.FACTS_DELIVERED);
        assertThatThrownBy(() -> ask(
                        opened,
                        new AskForHelp(List.of(HelpKind.PEER), "Me?", Optional.empty(), Optional.of(OWNER), List.of())))
                .hasMessageContaining("colleague-cannot-answer");
    }

    @Test
    void bothAtOnceAreTwo() {
        Opened opened = open("P2", "after-sales");
        List<HelpRequest> both = asking.ask(
                opened.number(),
                new AskForHelp(
                        List.of(HelpKind.RESOURCE, HelpKind.DECISION),
                        "Is it ours, and do we pay?",
                        Optional.of("warehouse"),
                        Optional.empty(),
                        List.of()),
                OWNER);
        assertThat(both).extracting(HelpRequest::kind).containsExactly(HelpKind.RESOURCE, HelpKind.DECISION);

        answering.decide(both.get(1).number(), "wang.fang", GivenDecision.OTHER, "Half of it.");
        assertThat(now(both.get(0)).status()).isEqualTo(HelpStatus.OPEN);
        answering.answer(both.get(0).number(), "li.na", "It is ours.");

        assertEnded(both.get(0), Elements.FACTS_DELIVERED);
        assertEnded(both.get(1), Elements.DECISION_GIVEN);
        assertThat(desk.timeline(opened)).containsSubsequence("help-decided", "help-answered");
    }

    @Test
    void theOwnerTakesAQuestionBack() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.DECISION, "May I?"));
        assertThatThrownBy(() -> withdrawing.withdraw(request.number(), "kenji.sato"))
                .hasMessageContaining("not-your-case");

        withdrawing.withdraw(request.number(), OWNER);

        assertThat(now(request).status()).isEqualTo(HelpStatus.WITHDRAWN);
        assertEnded(request, Elements.HELP_WITHDRAWN);
        assertThat(desk.timeline(opened)).contains("help-taken-back", "help-withdrawn");
        assertThatThrownBy(() -> withdrawing.withdraw(request.number(), OWNER))
                .hasMessageContaining("help-ended-already");
        assertThatThrownBy(() -> answering.decide(request.number(), "tom.baker", GivenDecision.YES, "yes"))
                .hasMessageContaining("help-ended-already");
    }

    @Test
    void anOverdueDecisionGoesUpLevelByLevelToTheLeads() {
        Opened opened = open("P1", "after-sales");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.DECISION, "May we?"));
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
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.RESOURCE, "Where is the money?"));
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

        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.DECISION, "May we?"));

        assertThat(request.dueAt())
                .as("asked on Saturday at 16:00 in Shanghai, due on Monday")
                .contains(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void aDepartmentWithoutPeopleIsPassedOverAtOnce() {
        Opened opened = open("P2", "logistics");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.RESOURCE, "Where is the parcel?"));

        assertThat(groups(request)).containsExactly("role-lead");
        assertThat(desk.timeline(opened)).contains("help-nobody-there");
    }

    @Test
    void aCaseDoesNotCloseOverAnOpenQuestionButTakesItWithItWhenItIsNone() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.RESOURCE, "Is it ours?"));
        assertThatThrownBy(() -> closing.close(opened.number(), OWNER, ClosedAs.SOLVED))
                .hasMessageContaining("work-still-open");

        closing.closeOtherwise(opened.number(), OWNER, ClosedAs.DUPLICATE);

        assertThat(now(request).status()).isEqualTo(HelpStatus.CASE_ENDED);
        assertThat(running(request)).isFalse();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(request.number())
                        .count())
                .isZero();
        assertThat(status(opened)).isEqualTo("CLOSED");
        assertThatThrownBy(() -> answering.answer(request.number(), "li.na", "yes"))
                .hasMessageContaining("help-ended-already");
    }

    @Test
    void noWordOfAPersonBecomesAProcessVariable() {
        Opened opened = open("P2", "after-sales");
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.RESOURCE, "Ann Miller, 555 0100: is it ours?"));

        assertThat(runtime.getVariables(now(request).processInstanceId().orElseThrow()))
                .containsOnlyKeys("escalationId", "helpKind", "answerClock");
    }

    private static Timestamp at(String instant) {
        return Timestamp.from(Instant.parse(instant));
    }

    private Opened open(String priority, String queue) {
        Opened opened = desk.open();
        jdbc.sql("update case_files set priority = ?, queue = ? where id = ?")
                .params(priority, queue, opened.id())
                .update();
        return opened;
    }

    private HelpRequest ask(Opened opened, AskForHelp wish) {
        return asking.ask(opened.number(), wish, OWNER).get(0);
    }

    private HelpRequest now(HelpRequest request) {
        return requests.get(request.id());
    }

    private Task task(HelpRequest request) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(request.number())
                .singleResult();
    }

    private List<String> groups(HelpRequest request) {
        return tasks.getIdentityLinksForTask(task(request).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<String> people(HelpRequest request) {
        return tasks.getIdentityLinksForTask(task(request).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getUserId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Job> jobs(HelpRequest request) {
        return management
                .createJobQuery()
                .processInstanceId(now(request).processInstanceId().orElseThrow())
                .list();
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

    private boolean running(HelpRequest request) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(now(request).processInstanceId().orElseThrow())
                        .count()
                == 1;
    }

    private void assertEnded(HelpRequest request, String end) {
        assertThat(running(request)).as("still running").isFalse();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(now(request).processInstanceId().orElseThrow())
                        .activityId(end)
                        .finished()
                        .count())
                .as("passed " + end)
                .isEqualTo(1);
    }

    private String status(Opened opened) {
        return jdbc.sql("select status from case_files where id = ?")
                .param(opened.id())
                .query(String.class)
                .single();
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
        HelpRequest request = ask(open("P1", "after-sales"), AskForHelp.of(HelpKind.DECISION, "May we?"));
        Duration late = Duration.between(
                request.dueAt().orElseThrow(), jobs(request).get(0).getDuedate().toInstant());

        assertThat(late.toMillis() % Duration.ofMinutes(15).toMillis()).isBetween(0L, 999L);
    }

    @Test
    void whoWritesWhileTheQuestionIsRaisedCanStillSendIt() {
        HelpRequest request = ask(open("P1", "after-sales"), AskForHelp.of(HelpKind.DECISION, "May we?"));
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
        HelpRequest request = ask(opened, AskForHelp.of(HelpKind.RESOURCE, "Where is the money?"));
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
        HelpRequest request = ask(open("P1", "after-sales"), AskForHelp.of(HelpKind.DECISION, "May we?"));
        overdue(request, Elements.DECISION_OVERDUE);
        overdue(request, Elements.DECISION_OVERDUE);
        taskDesk.take(task(request).getId(), "tom.baker");

        overdue(request, Elements.DECISION_OVERDUE);

        assertThat(task(request).getAssignee()).isEqualTo("tom.baker");
    }
}
