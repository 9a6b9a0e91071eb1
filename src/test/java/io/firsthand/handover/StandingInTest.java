package io.firsthand.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.people.OnCallRoster;
import io.firsthand.people.People;
import io.firsthand.people.Roles;
import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Refused;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Who acts while the owner is away, on the real engine; Wednesday, nine o'clock UTC. */
@ProductTest
class StandingInTest {

    private static final Instant NINE = TestClock.START;

    @Autowired
    ApplicationContext context;

    @Autowired
    StandingIn standingIn;

    @Autowired
    EnteringAbsences absences;

    @Autowired
    OnCallRoster roster;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Helping helping;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private HandsDesk desk;
    private String ada;
    private String ben;

    @BeforeEach
    void atNine() {
        clock.set(NINE);
        desk = new HandsDesk(context);
        ada = desk.agent("ada");
        ben = desk.agent("ben");
    }

    @AfterEach
    void home() {
        clock.set(NINE);
        desk.goHome();
    }

    @Test
    void atTheStartOfAPlannedAbsenceTheDeputyActsAndAtItsEndTheOwnerAgain() {
        CaseFile caseFile = desk.caseOf(ada);
        Date due = desk.task(caseFile).getDueDate();
        absences.enter(ada, leave(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 19), ben), ada);
        standingIn.lookAtAll();
        assertThat(desk.now(caseFile).deputy()).as("before it starts").isEmpty();

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        standingIn.lookAtAll();

        CaseFile away = desk.now(caseFile);
        assertThat(away.owner()).contains(ada);
        assertThat(away.deputy()).contains(ben);
        assertThat(away.deputyBecause()).contains(DeputyBecause.ABSENT);
        Task task = desk.task(caseFile);
        assertThat(task.getAssignee()).isEqualTo(ben);
        assertThat(task.getOwner()).isEqualTo(ada);
        assertThat(task.getDueDate()).as("clocks do not notice").isEqualTo(due);

        clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        standingIn.lookAtAll();
        standingIn.lookAtAll();

        assertThat(desk.now(caseFile).deputy()).isEmpty();
        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ada);
        assertThat(desk.kinds(caseFile)).containsOnlyOnce("deputy-acts", "owner-is-back");
    }

    @Test
    void whoIsSickTodayIsStoodInForAtOnceAndBackInTheMorning() {
        CaseFile caseFile = desk.caseOf(ada);

        absences.sickToday(ada, "tom.baker");
        absences.sickToday(ada, "tom.baker");

        assertThat(desk.now(caseFile).deputy())
                .as("the colleague who speaks the language")
                .contains(ben);
        assertThat(desk.kinds(caseFile)).containsOnlyOnce("deputy-acts");
        assertThat(absences.list(ada, "tom.baker")).hasSize(1);
        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        standingIn.lookAtAll();
        assertThat(desk.now(caseFile).deputy()).isEmpty();
    }

    @Test
    void whoComesBackEarlierActsAtOnce() {
        CaseFile caseFile = desk.caseOf(ada);
        long absence = absences.sickToday(ada, ada).id();
        clock.advance(Duration.ofHours(1));

        absences.cancel(ada, absence, ada);

        assertThat(desk.now(caseFile).deputy()).isEmpty();
    }

    @Test
    void theDeputyOfAnAbsentDeputyActs() {
        String cem = desk.agent("cem");
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ben, NINE.minusSeconds(60), NINE.plusSeconds(86_400), cem);
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);

        standingIn.lookAtAll();

        assertThat(desk.now(caseFile).deputy()).contains(cem);
    }

    @Test
    void aCircleOfDeputiesFallsToALeadAndItIsSaid() {
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ben, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ada);
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);

        standingIn.lookAtAll();

        String deputy = desk.now(caseFile).deputy().orElseThrow();
        assertThat(people.get(deputy).has(Roles.LEAD)).as(deputy + " is a lead").isTrue();
        assertThat(people.get(deputy).onShift(NINE)).as(deputy + " is on shift").isTrue();
        assertThat(desk.kinds(caseFile)).contains("no-deputy-found");
    }

    @Test
    void aDeputyWhoFallsSickIsReplaced() {
        String cem = desk.agent("cem");
        CaseFile caseFile = desk.caseOf(ada);
        absences.sickToday(ada, ada);
        String first = desk.now(caseFile).deputy().orElseThrow();

        absences.sickToday(first, "tom.baker");

        assertThat(desk.now(caseFile).deputy()).contains(first.equals(ben) ? cem : ben);
    }

    @Test
    void atShiftEndOnlyWhatCannotWaitChangesHands() {
        String late = desk.agent("late", "12:00", "20:00", "agent");
        CaseFile calm = desk.caseOf(ada);
        CaseFile urgent = desk.caseOf(ada);
        desk.priority(urgent, "P1");
        clock.set(Instant.parse("2026-11-18T16:59:59Z"));
        standingIn.lookAtAll();
        assertThat(desk.now(urgent).deputy()).isEmpty();

        clock.set(Instant.parse("2026-11-18T17:00:00Z"));
        standingIn.lookAtAll();

        assertThat(desk.now(calm).deputy()).isEmpty();
        assertThat(desk.now(urgent).deputy()).contains(late);
        assertThat(desk.now(urgent).deputyBecause()).contains(DeputyBecause.SHIFT_END);

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        standingIn.lookAtAll();
        assertThat(desk.now(urgent).deputy()).isEmpty();
        assertThat(desk.task(urgent).getAssignee()).isEqualTo(ada);
    }

    @Test
    void aGraveCaseOutsideTheShiftGoesToWhoIsOnCall() {
        CaseFile grave = desk.caseOf(ada);
        desk.priority(grave, "P0");
        Instant night = Instant.parse("2026-11-18T22:00:00Z");
        roster.enter(ben, NINE, NINE.plus(Duration.ofDays(1)), "tom.baker");
        clock.set(night);

        standingIn.lookAtAll();

        assertThat(desk.now(grave).owner()).contains(ada);
        assertThat(desk.now(grave).deputy()).contains(ben);
        assertThat(desk.now(grave).deputyBecause()).contains(DeputyBecause.ON_CALL);
        assertThat(desk.now(grave).unreadSince()).as("he is told").isPresent();
        standingIn.lookAtAll();
        assertThat(desk.kinds(grave)).containsOnlyOnce("deputy-acts");
    }

    @Test
    void withNobodyOnCallAGraveCaseFallsToALead() {
        CaseFile grave = desk.caseOf(ada);
        desk.priority(grave, "P0");
        clock.set(Instant.parse("2026-11-18T22:00:00Z"));

        standingIn.lookAtAll();

        assertThat(desk.now(grave).deputy())
                .hasValueSatisfying(lead -> assertThat(lead).isIn("tom.baker", "wang.fang", "lea.test"));
        assertThat(desk.kinds(grave)).contains("no-deputy-found");
    }

    @Test
    void refusesWhatCannotBe() {
        LocalDate today = LocalDate.of(2026, 11, 18);
        assertRefused("date-in-the-past", leave(today.minusDays(1), today, null));
        assertRefused("absence-ends-before-it-starts", leave(today, today.minusDays(1), null));
        assertRefused("absence-too-long", leave(today, today.plusYears(2), null));
        assertRefused("deputy-is-absent-person", leave(today, today, ada));
        assertRefused("deputy-invalid", leave(today, today, "ana.silva"));
        assertThatThrownBy(() -> absences.enter(ada, leave(today, today, null), ben))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-your-absence"));
        absences.enter(ada, leave(today.plusDays(2), today.plusDays(3), ben), ada);
        assertRefused("absence-overlaps", leave(today.plusDays(3), today.plusDays(4), null));
        assertThatThrownBy(() -> roster.enter(ada, NINE.minusSeconds(60), NINE, "tom.baker"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("date-in-the-past"));
        assertThatThrownBy(() -> roster.enter(ada, NINE, NINE.plusSeconds(60), ben))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("on-call-not-allowed"));
    }

    private void assertRefused(String code, AbsenceDraft draft) {
        Refused.assertRefused(code, () -> absences.enter(ada, draft, ada));
    }

    private static AbsenceDraft leave(LocalDate from, LocalDate to, String deputy) {
        return new AbsenceDraft(from, to, AbsenceKind.LEAVE, deputy);
    }

    @Test
    void whoHelpedAtNightGivesWayToThePlannedDeputyWhenHisShiftBegins() {
        String night = desk.agent("night", "18:00", "23:00", "agent");
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ada, NINE.minusSeconds(60), NINE.plus(Duration.ofDays(14)), ben);
        clock.set(Instant.parse("2026-11-18T22:00:00Z"));
        standingIn.lookAtAll();
        transaction.executeWithoutResult(status -> helping.answered(caseFiles.lock(caseFile.id()), night));
        standingIn.lookAtAll();
        assertThat(desk.now(caseFile).deputy()).as("the talk goes on").contains(night);

        clock.set(Instant.parse("2026-11-19T09:00:00Z"));
        standingIn.lookAtAll();

        assertThat(desk.now(caseFile).deputy()).contains(ben);
        assertThat(desk.now(caseFile).deputyBecause()).contains(DeputyBecause.ABSENT);
    }

    @Test
    void whoIsNoAgentAnyMoreIsNoDeputyEither() {
        CaseFile caseFile = desk.caseOf(ada);
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);
        standingIn.lookAtAll();
        assertThat(desk.now(caseFile).deputy()).contains(ben);

        jdbc.sql("update people set roles = array['analyst'] where id = ?")
                .param(ben)
                .update();
        standingIn.lookAtAll();

        assertThat(desk.now(caseFile).deputy()).isPresent().isNotEqualTo(java.util.Optional.of(ben));
    }

    @Test
    void oneCaseThatCannotBeJudgedDoesNotStopTheOthers() {
        CaseFile broken = desk.caseOf(ada);
        CaseFile other = desk.caseOf(ada);
        desk.priority(broken, "P0");
        jdbc.sql("update case_files set deputy = ?, deputy_because = null where id = ?")
                .params(ben, broken.id())
                .update();
        desk.away(ada, NINE.minusSeconds(60), NINE.plusSeconds(86_400), ben);
        try {
            standingIn.lookAtAll();

            assertThat(desk.now(other).deputy()).contains(ben);
        } finally {
            jdbc.sql("update case_files set deputy_because = 'ABSENT' where id = ?")
                    .param(broken.id())
                    .update();
        }
    }

    @Test
    void whoFallsSickBeforeHisLeaveIsAwayUntilItBegins() {
        String late = desk.agent("late", "18:00", "02:00", "agent");
        clock.set(Instant.parse("2026-11-18T20:00:00Z"));
        absences.enter(late, leave(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20), null), late);

        var sick = absences.sickToday(late, "tom.baker");

        assertThat(sick.to()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(absences.list(late, late)).hasSize(2);
    }

    @Test
    void aConflictWhileTheCasesMoveIsTriedOnceMore() {
        CaseFile caseFile = desk.caseOf(ada);
        var conflicts = new java.util.concurrent.atomic.AtomicInteger();
        ApplicationListener<ApplicationEvent> once = event -> {
            if (event instanceof PayloadApplicationEvent<?> about
                    && about.getPayload() instanceof AbsenceChanged change
                    && change.id().equals(ada)
                    && conflicts.getAndIncrement() == 0) {
                throw new OptimisticLockingException("changed by another");
            }
        };
        var events = context.getBean(ApplicationEventMulticaster.class);
        events.addApplicationListener(once);
        try {
            absences.sickToday(ada, "tom.baker");
        } finally {
            events.removeApplicationListener(once);
        }

        assertThat(conflicts).hasValue(2);
        assertThat(desk.now(caseFile).deputy()).contains(ben);
    }

    @Test
    void whoOnlyRefersToAnAdministratorDoesNotWaitWhileTheyAreLocked() {
        transaction.executeWithoutResult(status -> {
            ReflectionTestUtils.invokeMethod(context.getBean("personRows"), "lockAdministrators");
            assertThat(CompletableFuture.supplyAsync(
                                    () -> jdbc.sql("select id from people where id = 'ada.admin' for key share nowait")
                                            .query(String.class)
                                            .single())
                            .join())
                    .isEqualTo("ada.admin");
        });
    }
}
