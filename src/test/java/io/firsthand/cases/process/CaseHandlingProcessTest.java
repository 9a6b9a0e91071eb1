package io.firsthand.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.DeputyBecause;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.TakingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.cases.process.CaseHandling.Elements;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.deadlines.ClockPoller;
import io.firsthand.orders.ParcelState;
import io.firsthand.people.ManagingPeople;
import io.firsthand.people.PersonDraft;
import io.firsthand.platform.Refusal;
import io.firsthand.support.Incoming;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which {@code case-handling} waits and ends, on the real engine, tables and rules. */
@ProductTest
class CaseHandlingProcessTest {

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    References references;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    ClosingCases closing;

    @Autowired
    ReadingCases reading;

    @Autowired
    TakingCases taking;

    @Autowired
    ManagingPeople managing;

    @Autowired
    ClockPoller clockPoller;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

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
    void aWaitingCaseComesBackWhenTheCustomerReplies() {
        CaseFile caseFile = mail("Where is my parcel?");
        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.OUTSIDE, Optional.empty());
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(openTasks(caseFile)).isEmpty();

        CaseFile joined = answerTo(caseFile, "It came today, thank you.");

        assertThat(joined.number()).isEqualTo(caseFile.number());
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(now(caseFile).unreadSince()).isPresent();
        assertThat(task(caseFile).getAssignee()).isEqualTo(caseFile.owner().orElseThrow());
    }

    @Test
    void aCaseDoesNotWaitWhileSomethingStandsUnread() {
        CaseFile caseFile = mail("Where is my parcel?");
        answerTo(caseFile, "One more thing: the invoice is missing.");

        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.OUTSIDE, Optional.empty());

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(openTasks(caseFile)).hasSize(1);
    }

    @Test
    void aCustomerWhoWasNotAnsweredIsNotWaitedFor() {
        CaseFile caseFile = mail("Where is my parcel?");

        assertThatThrownBy(() -> waiting.letWait(
                        caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.CUSTOMER, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("answer-first"));
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
    }

    @Test
    void aLeadTakesALiveContactBeforeHeClosesIt() {
        CaseFile caseFile = chat();

        assertThatThrownBy(() -> closing.close(caseFile.number(), "wang.fang", ClosedAs.SOLVED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-without-owner"));
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
    void aWaitingCaseComesBackWhenItsTimeIsOver() {
        CaseFile caseFile = mail("Where is my parcel?");
        waiting.letWait(
                caseFile.number(),
                caseFile.owner().orElseThrow(),
                WaitingFor.DATE,
                Optional.of(clock.instant().plus(Duration.ofDays(2))));

        Job timer = management
                .createJobQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(TestClock.START.plus(Duration.ofDays(2)));
        management.executeJob(timer.getId());

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(openTasks(caseFile)).hasSize(1);
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
    void whoReceivedTheCustomerOwnsTheCaseAndRoutingIsNotAsked() {
        CaseFile caseFile = receiving
                .receive(Incoming.on("chat", null, "Is this cup dishwasher safe?")
                        .receivedBy("lucia.gomez")
                        .contact())
                .caseFile();

        assertThat(caseFile.owner()).contains("lucia.gomez");
        assertThat(kinds(caseFile)).contains("owner-named").doesNotContain("case-offered");
    }

    @Test
    void aLiveContactStandsInTheSharedListUntilSomebodyTakesIt() {
        CaseFile caseFile = chat();
        assertThat(caseFile.owner()).isEmpty();
        assertThat(task(caseFile).getAssignee()).isNull();

        taking.take(caseFile.number(), "emma.clark");
        taking.take(caseFile.number(), "emma.clark");

        assertThat(now(caseFile).owner()).contains("emma.clark");
        assertThat(task(caseFile).getAssignee()).isEqualTo("emma.clark");
        assertThatThrownBy(() -> taking.take(caseFile.number(), "mei.lin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-already-owned"));
    }

    @Test
    void aLiveContactThatNobodyTakesGetsItsOwnerAfterThirtySeconds() {
        CaseFile caseFile = chat();
        clock.advance(Duration.ofSeconds(29));
        clockPoller.runDue();
        assertThat(now(caseFile).owner()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        clockPoller.runDue();

        String owner = now(caseFile).owner().orElseThrow();
        assertThat(task(caseFile).getAssignee()).isEqualTo(owner);
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

    private CaseFile mail(String text) {
        return mail(text, "en");
    }

    private CaseFile mail(String text, String language) {
        return receiving
                .receive(Incoming.mail(Incoming.stranger(), text).in(language).contact())
                .caseFile();
    }

    private CaseFile chat() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("US", ParcelState.DELIVERED));
        return receiving
                .receive(Incoming.on("chat", Incoming.stranger(), "Hello? " + order)
                        .contact())
                .caseFile();
    }

    /** The customer answers the case: by the reference that our last message carried. */
    private CaseFile answerTo(CaseFile caseFile, String text) {
        return receiving
                .receive(Incoming.mail(senderOf(caseFile), text)
                        .answering(references.of(caseFile.number()))
                        .contact())
                .caseFile();
    }

    private String senderOf(CaseFile caseFile) {
        return jdbc.sql("select address from messages where case_id = ? and direction = 'IN' order by id limit 1")
                .param(caseFile.id())
                .query(String.class)
                .single();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private CaseFile now(CaseFile caseFile) {
        return caseFiles.find(caseFile.id()).orElseThrow();
    }

    private Task task(CaseFile caseFile) {
        return openTasks(caseFile).get(0);
    }

    private List<Task> openTasks(CaseFile caseFile) {
        return tasks.createTaskQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .taskDefinitionKey(Elements.HANDLE_THE_CASE)
                .list();
    }

    private List<String> kinds(CaseFile caseFile) {
        return jdbc.sql("select kind from timeline_entries where case_id = ? order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
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
