package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.FollowUpDesk.Buyer;
import io.firsthand.followup.MovingLateMessages;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.people.AbsenceDraft;
import io.firsthand.people.AbsenceKind;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.people.ManagingPeople;
import io.firsthand.people.PersonDraft;
import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import io.firsthand.workbench.TaskDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads a late message when its owner left, is away, or does not read it in time. */
@ProductTest
class LateMessageReadersProcessTest extends FollowUpProcess {

    @Autowired
    ManagingPeople managing;

    @Autowired
    EnteringAbsences absences;

    @Autowired
    MovingLateMessages moving;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService taskService;

    @Autowired
    TaskDesk taskDesk;

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
