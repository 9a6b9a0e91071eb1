package io.firsthand.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.people.ManagingPeople;
import io.firsthand.people.PersonDraft;
import io.firsthand.platform.Refusal;
import io.firsthand.support.Incoming;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way in which {@code case-handling} ends, and whose the task is. */
@ProductTest
class CaseHandlingProcessTest extends CaseHandlingProcess {

    @Autowired
    ReadingCases reading;

    @Autowired
    ManagingPeople managing;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Test
    void aContactThatNobodyWroteIsSetAside() {
        CaseFile caseFile = receiving
                .receive(Incoming.mail("robot@example.net", "I am out of office until Monday.")
                        .automatic()
                        .contact())
                .caseFile();

        assertThat(caseFile.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(caseFile.closedAs()).contains(ClosedAs.AUTOMATIC);
        assertThat(caseFile.owner()).isEmpty();
        assertEndedAt(caseFile, "EndEvent_ContactSetAside");
    }

    @Test
    void theOwnerClosesTheCase() {
        CaseFile caseFile = mail("My cup arrived broken.");
        String owner = caseFile.owner().orElseThrow();

        closing.close(caseFile.number(), owner, ClosedAs.SOLVED);

        CaseFile closed = now(caseFile);
        assertThat(closed.status()).isEqualTo(CaseStatus.SOLVED);
        assertThat(closed.closedAs()).contains(ClosedAs.SOLVED);
        assertEndedAt(caseFile, "EndEvent_CaseClosed");
        assertThatThrownBy(() -> closing.close(caseFile.number(), owner, ClosedAs.SOLVED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-closed"));
    }

    @Test
    void aCaseThatIsNoneEndsOtherwiseWhateverItWaitsFor() {
        CaseFile caseFile = mail("My cup arrived broken.");
        String owner = caseFile.owner().orElseThrow();
        waiting.letWait(caseFile.number(), owner, WaitingFor.OUTSIDE, Optional.empty());

        closing.closeOtherwise(caseFile.number(), owner, ClosedAs.DUPLICATE);

        assertThat(now(caseFile).closedAs()).contains(ClosedAs.DUPLICATE);
        assertEndedAt(caseFile, "EndEvent_CaseClosedOtherwise");
    }

    @Test
    void theTaskBelongsToTheOwnerAndIsDueWhenThePromiseIs() {
        CaseFile caseFile = mail("Where is my parcel?");

        Task task = task(caseFile);

        assertThat(task.getAssignee()).isEqualTo(caseFile.owner().orElseThrow());
        assertThat(task.getOwner()).isEqualTo(caseFile.owner().orElseThrow());
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(caseFile.promisedBy().orElseThrow());
        assertThat(task.getPriority()).isEqualTo(caseFile.priority().taskPriority());
    }

    @Test
    void noPersonalDataBecomesAProcessVariable() {
        CaseFile caseFile = mail("Call Ann Miller at 555 0100, please.");

        assertThat(runtime.getVariables(caseFile.processInstanceId().orElseThrow()))
                .containsOnlyKeys("caseId");
    }

    @Test
    void whenAnOwnerLeavesADeputyActsAndHeStaysTheOwnerOnPaper() {
        TestPeople.add(jdbc, "rev.temp", "agent");
        CaseFile caseFile = receiving
                .receive(Incoming.on("chat", null, "Is this cup dishwasher safe?")
                        .receivedBy("rev.temp")
                        .contact())
                .caseFile();
        assertThat(caseFile.owner()).contains("rev.temp");

        managing.change(
                "rev.temp",
                new PersonDraft(null, null, null, null, null, null, null, null, null, null, null, false),
                null,
                "ada.admin");

        CaseFile left = now(caseFile);
        assertThat(left.owner()).contains("rev.temp");
        assertThat(left.deputyBecause()).contains(DeputyBecause.LEFT);
        String deputy = left.deputy().orElseThrow();
        assertThat(deputy).isNotEqualTo("rev.temp");
        assertThat(task(caseFile).getAssignee()).isEqualTo(deputy);
        assertThat(task(caseFile).getOwner()).isEqualTo("rev.temp");
        assertThat(kinds(caseFile)).contains("owner-left", "deputy-acts");
    }

    @Test
    void aCaseIsNotClosedWhileSomethingStandsUnread() {
        CaseFile caseFile = mail("Where is my parcel?");
        String owner = caseFile.owner().orElseThrow();
        answerTo(caseFile, "Hello?");

        assertThatThrownBy(() -> closing.close(caseFile.number(), owner, ClosedAs.SOLVED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("customer-wrote-meanwhile"));

        reading.read(caseFile.number(), owner, now(caseFile).heardEntry().orElseThrow());
        closing.close(caseFile.number(), owner, ClosedAs.SOLVED);
        assertEndedAt(caseFile, "EndEvent_CaseClosed");
    }

    @Test
    void readingUpToAnEarlierEntryLeavesTheCaseUnread() {
        CaseFile caseFile = mail("Where is my parcel?");
        answerTo(caseFile, "First.");
        long first = now(caseFile).heardEntry().orElseThrow();
        answerTo(caseFile, "Second.");

        reading.read(caseFile.number(), caseFile.owner().orElseThrow(), first);

        assertThat(now(caseFile).unreadSince()).isPresent();
    }

    @Test
    void aClockThatRunsLowMovesTheTaskUp() {
        // for somebody whose shift still runs when the promise nears its end
        CaseFile caseFile = mail("Wo ist mein Paket?", "de");
        int before = task(caseFile).getPriority();
        clock.set(caseFile.promisedBy().orElseThrow().minusSeconds(60));

        clockPoller.runDue();

        assertThat(task(caseFile).getPriority()).isEqualTo(before + 10);
        assertThat(kinds(caseFile)).contains("clock-ran-low").doesNotContain("clock-ran-out");
        clockPoller.runDue();
        assertThat(kinds(caseFile)).containsOnlyOnce("clock-ran-low");
    }

    @Test
    void aBrokenPromiseIsShownToTheLeadsAndTheOwnerStays() {
        CaseFile caseFile = mail("Where is my parcel?");
        clock.set(caseFile.promisedBy().orElseThrow().plusSeconds(1));

        clockPoller.runDue();
        clockPoller.runDue();

        assertThat(kinds(caseFile)).containsOnlyOnce("clock-ran-out", "raised-to-lead");
        assertThat(now(caseFile).owner()).isEqualTo(caseFile.owner());
        assertThat(tasks.getIdentityLinksForTask(task(caseFile).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("role-lead");
    }

    @Test
    void onlyWhoActsOnTheCaseMayMoveIt() {
        CaseFile caseFile = mail("Where is my parcel?");
        String other = caseFile.owner().orElseThrow().equals("mei.lin") ? "kenji.sato" : "mei.lin";

        assertThatThrownBy(() -> waiting.letWait(caseFile.number(), other, WaitingFor.OUTSIDE, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-your-case"));
        waiting.letWait(caseFile.number(), "tom.baker", WaitingFor.OUTSIDE, Optional.empty());
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.WAITING);
    }

    private void assertEndedAt(CaseFile caseFile, String endEvent) {
        String instance = caseFile.processInstanceId().orElseThrow();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .as("running instances")
                .isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(endEvent)
                        .finished()
                        .count())
                .as("passed " + endEvent)
                .isEqualTo(1);
    }
}
