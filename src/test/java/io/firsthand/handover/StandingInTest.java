package io.firsthand.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.OnCallRoster;
import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts while the owner is away, by plan, by shift end or by a click. */
@ProductTest
class StandingInTest extends StandIns {

    @Autowired
    OnCallRoster roster;

    @Autowired
    Helping helping;

    @Autowired
    CaseFiles caseFiles;

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
    void whoFallsSickBeforeHisLeaveIsAwayUntilItBegins() {
        String late = desk.agent("late", "18:00", "02:00", "agent");
        clock.set(Instant.parse("2026-11-18T20:00:00Z"));
        absences.enter(late, leave(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20), null), late);

        var sick = absences.sickToday(late, "tom.baker");

        assertThat(sick.to()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(absences.list(late, late)).hasSize(2);
    }
}
