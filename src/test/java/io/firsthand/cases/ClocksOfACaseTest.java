package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.conversation.Contact;
import io.firsthand.conversation.Noting;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.deadlines.BusinessCalendar;
import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClock.State;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ClockPoller;
import io.firsthand.deadlines.NewClock;
import io.firsthand.deadlines.PausingClocks;
import io.firsthand.deadlines.ServiceLevelFacts;
import io.firsthand.deadlines.ServiceLevels;
import io.firsthand.followup.DecidingReopenings;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.people.People;
import io.firsthand.platform.engine.HumanTasks;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.triage.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which clocks run on a case, and what starts, stops, pauses and moves them. The test's day is a Wednesday. */
@ProductTest
class ClocksOfACaseTest {

    private static final ClockKey RESOLUTION = ClockKey.of(ClockKind.RESOLUTION);
    private static final ClockKey FIRST_ANSWER = ClockKey.of(ClockKind.FIRST_ANSWER);
    private static final ClockKey NEXT_ANSWER = ClockKey.of(ClockKind.NEXT_ANSWER);
    private static final ClockKey UPDATE = ClockKey.of(ClockKind.PERIODIC_UPDATE);

    /** Sunday, 06:00 in Shanghai, Saturday night in Europe: nobody of the desk's leads is on shift. */
    private static final Instant NOBODY_THERE = Instant.parse("2026-11-21T22:00:00Z");

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    References references;

    @Autowired
    AnsweringCustomers answering;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    SettingReasons reasons;

    @Autowired
    ReadingCases reading;

    @Autowired
    ClosingCases closing;

    @Autowired
    Noting noting;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseClocks clocks;

    @Autowired
    DecidingReopenings reopenings;

    @Autowired
    PausingClocks pausing;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Calendars calendars;

    @Autowired
    ClockPoller poller;

    @Autowired
    Timeline timeline;

    @Autowired
    HumanTasks tasks;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IdentifyingCases identifying;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    @Test
    void aCaseOpensWithItsPromiseAndTheTimeForItsDecision() {
        CaseFile caseFile = mail("Where is my parcel?");

        assertThat(clock(caseFile, FIRST_ANSWER).dueAt())
                .isEqualTo(caseFile.promisedBy().orElseThrow());
        assertThat(clock(caseFile, RESOLUTION).dueAt()).isEqualTo(desk().plusDays(TestClock.START, 2));
        assertThat(clock(caseFile, RESOLUTION).source())
                .startsWith("service-levels ")
                .contains("resolution-p2");
        assertThat(taskDue(caseFile)).isEqualTo(caseFile.promisedBy().orElseThrow());
    }

    @Test
    void anAnswerStopsTheAnswersAndStartsTheUpdateAndTheEarliestOrdersTheTask() {
        CaseFile caseFile = mail("Where is my parcel?");

        answer(caseFile);

        assertThat(clock(caseFile, FIRST_ANSWER).state(clock.instant())).isEqualTo(State.KEPT);
        assertThat(clock(caseFile, UPDATE).dueAt()).isEqualTo(desk().plusDays(TestClock.START, 2));
        assertThat(taskDue(caseFile)).isEqualTo(earliest(caseFile));
        clock.advance(Duration.ofHours(3));
        answer(caseFile);
        assertThat(clock(caseFile, UPDATE).startedAt()).isEqualTo(clock.instant());
    }

    @Test
    void theNextAnswerRunsFromTheFirstMessageThatHasNone() {
        CaseFile caseFile = mail("Where is my parcel?");
        answer(caseFile);
        Instant asked = clock.instant();

        customerWrites(caseFile, "And where is the invoice?");
        clock.advance(Duration.ofMinutes(30));
        customerWrites(caseFile, "Hello?");

        assertThat(clock(caseFile, NEXT_ANSWER).startedAt()).isEqualTo(asked);
        assertThat(taskDue(caseFile)).isEqualTo(clock(caseFile, NEXT_ANSWER).dueAt());
        noting.note(caseFile.number(), owner(caseFile), "Asked the carrier.");
        assertThat(clock(caseFile, NEXT_ANSWER).stoppedAt()).isEmpty();
        answer(caseFile);
        assertThat(clock(caseFile, NEXT_ANSWER).stoppedAt()).contains(clock.instant());
        assertThat(clock(caseFile, FIRST_ANSWER).stoppedAt()).contains(asked);
    }

    @Test
    void thanksStartNoClock() {
        CaseFile caseFile = mail("Where is my parcel?");
        answer(caseFile);

        customerWrites(caseFile, "Thank you very much!");

        assertThat(clocks.of(caseFile.id())).extracting(CaseClock::key).doesNotContain(NEXT_ANSWER);
        assertThat(clock(caseFile, FIRST_ANSWER).stoppedAt()).isPresent();
        assertThat(now(caseFile).unreadSince()).isPresent();
        assertThat(kinds(caseFile)).contains("thanks-received");
    }

    @Test
    void ourClocksStandStillWhileTheCustomerHasTheTurnAndKeepWhatWasUsed() {
        CaseFile caseFile = mail("Where is my parcel?");
        legal(caseFile, "test-term", TestClock.START.plus(Duration.ofDays(10)));
        answer(caseFile);
        clock.advance(Duration.ofHours(2));
        Instant paused = clock.instant();
        Duration left = desk().between(paused, clock(caseFile, RESOLUTION).dueAt());

        waiting.letWait(caseFile.number(), owner(caseFile), WaitingFor.CUSTOMER, Optional.empty());

        assertThat(clock(caseFile, RESOLUTION).state(paused)).isEqualTo(State.PAUSED);
        assertThat(clock(caseFile, RESOLUTION).remaining()).isEqualTo(left);
        assertThat(clock(caseFile, UPDATE).state(paused)).isEqualTo(State.PAUSED);
        assertThat(clock(caseFile, new ClockKey(ClockKind.LEGAL, "test-term")).state(paused))
                .isEqualTo(State.RUNNING);
        clock.advance(Duration.ofDays(5));
        poller.runDue();
        assertThat(kinds(caseFile)).doesNotContain("clock-ran-low", "clock-ran-out");

        customerWrites(caseFile, "It is still not here.");

        assertThat(clock(caseFile, RESOLUTION).dueAt()).isEqualTo(desk().plus(clock.instant(), left));
        assertThat(clock(caseFile, RESOLUTION).state(clock.instant())).isEqualTo(State.RUNNING);
        assertThat(clock(caseFile, NEXT_ANSWER).startedAt()).isEqualTo(clock.instant());
        assertThat(clock(caseFile, new ClockKey(ClockKind.LEGAL, "test-term")).dueAt())
                .isEqualTo(TestClock.START.plus(Duration.ofDays(10)));
        assertThat(taskDue(caseFile)).isEqualTo(earliest(caseFile));
    }

    @Test
    void aCaseThatWaitsForTheOutsideKeepsRunning() {
        CaseFile caseFile = mail("Where is my parcel?");

        waiting.letWait(caseFile.number(), owner(caseFile), WaitingFor.OUTSIDE, Optional.empty());

        assertThat(clock(caseFile, RESOLUTION).state(clock.instant())).isEqualTo(State.RUNNING);
    }

    @Test
    void anotherUrgencyGivesAnotherTargetAndKeepsWhatWasUsedAndPaused() {
        CaseFile caseFile = mail("Where is my parcel?");
        answer(caseFile);
        waiting.letWait(caseFile.number(), owner(caseFile), WaitingFor.CUSTOMER, Optional.empty());
        clock.advance(Duration.ofHours(1));
        customerWrites(caseFile, "It came and it made me ill, is it poisonous?");
        CaseClock before = clock(caseFile, RESOLUTION);

        reasons.set(caseFile.number(), owner(caseFile), "unsafe");

        assertThat(now(caseFile).priority().name()).isEqualTo("P0");
        CaseClock after = clock(caseFile, RESOLUTION);
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(after.pausedFor()).isEqualTo(Duration.ofHours(1));
        assertThat(after.dueAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(13)));
        assertThat(after.source()).contains("resolution-p0");
        assertThat(taskDue(caseFile)).isEqualTo(earliest(caseFile));
    }

    @Test
    void whatStandsStillAfterItBecameUrgentKeepsTheHoursOfItsNewCalendar() {
        CaseFile caseFile = mail("Where is my parcel?");
        reasons.set(caseFile.number(), owner(caseFile), "unsafe");
        answer(caseFile);
        // the desk is closed now, the clock of a P0 runs
        clock.set(clock(caseFile, RESOLUTION).dueAt().minus(Duration.ofHours(3)));
        assertThat(clock(caseFile, RESOLUTION).calendar()).isEqualTo(Calendars.ALWAYS);

        waiting.letWait(caseFile.number(), owner(caseFile), WaitingFor.CUSTOMER, Optional.empty());

        assertThat(clock(caseFile, RESOLUTION).remaining()).isEqualTo(Duration.ofHours(3));
        clock.advance(Duration.ofHours(20));
        customerWrites(caseFile, "I am at the doctor's.");
        assertThat(clock(caseFile, RESOLUTION).dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(3)));
    }

    @Test
    void pausesCountAsTheyLieInTheCalendarOfTheNewTarget() {
        CaseFile caseFile = mail("My child was injured by the cup, he is in hospital.");
        answer(caseFile);
        assertThat(clock(caseFile, RESOLUTION).calendar()).isEqualTo(Calendars.ALWAYS);
        Instant paused = clock.instant();
        waiting.letWait(caseFile.number(), owner(caseFile), WaitingFor.CUSTOMER, Optional.empty());
        clock.advance(Duration.ofDays(5));
        customerWrites(caseFile, "Sorry, it was only a question about the invoice.");
        Duration deskTime = desk().between(paused, clock.instant());
        assertThat(deskTime).isLessThan(Duration.ofDays(5));

        transaction.executeWithoutResult(status -> {
            CaseFile locked = caseFiles.lock(caseFile.id());
            pausing.retarget(
                    locked.id(),
                    levels.targets(
                            List.of(ClockKind.RESOLUTION),
                            new ServiceLevelFacts(
                                    ClockKind.RESOLUTION,
                                    Priority.P3,
                                    "mail",
                                    ServiceLevelFacts.NONE,
                                    "invoice",
                                    ServiceLevelFacts.NONE)),
                    target -> Optional.empty());
        });

        CaseClock after = clock(caseFile, RESOLUTION);
        assertThat(after.calendar()).isEqualTo(Calendars.DESK);
        assertThat(after.pausedFor()).isEqualTo(deskTime);
        assertThat(after.dueAt()).isEqualTo(desk().plus(desk().plusDays(TestClock.START, 3), deskTime));
    }

    @Test
    void aCaseThatCameBackKeepsTheTermOfTheLawAndGetsOurPromiseAnew() {
        CaseFile caseFile = mail("I have a question.");
        String owner = owner(caseFile);
        ClockKey term = new ClockKey(ClockKind.LEGAL, "answer-to-data-request");
        reasons.set(caseFile.number(), owner, "privacy");
        Instant end = clock(caseFile, term).dueAt();
        answer(caseFile);
        closing.close(caseFile.number(), owner, ClosedAs.SOLVED);
        clock.advance(Duration.ofDays(5));
        customerWrites(caseFile, "That was not what I asked for.");

        reopenings.reopen(caseFile.number(), owner);

        assertThat(now(caseFile).isOpen()).isTrue();
        assertThat(clock(caseFile, term).stoppedAt()).isEmpty();
        assertThat(clock(caseFile, term).startedAt()).isEqualTo(TestClock.START);
        assertThat(clock(caseFile, term).dueAt()).isEqualTo(end);
        assertThat(clock(caseFile, RESOLUTION).startedAt()).isEqualTo(clock.instant());
        assertThat(clock(caseFile, FIRST_ANSWER).startedAt()).isEqualTo(clock.instant());
    }

    @Test
    void whatTheCaseIsAboutBringsTheTermsOfTheLawAndTakesThemBack() {
        CaseFile caseFile = mail("I have a question.");
        String owner = owner(caseFile);
        ClockKey answer = new ClockKey(ClockKind.LEGAL, "answer-to-data-request");

        reasons.set(caseFile.number(), owner, "privacy");

        assertThat(clock(caseFile, answer).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
        reasons.set(caseFile.number(), owner, "invoice");
        assertThat(clocks.of(caseFile.id())).extracting(CaseClock::key).doesNotContain(answer);
        reasons.set(caseFile.number(), owner, "privacy");
        assertThat(clock(caseFile, answer).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
    }

    @Test
    void aDisputedPaymentBringsTheTermOfItsProviderCountedFromTheDispute() {
        long order = jdbc.sql("select order_id from payments where disputed_at is not null order by id limit 1")
                .query(Long.class)
                .single();
        Order disputed = orders.find(order).orElseThrow();
        CaseFile caseFile = mail("Where is my parcel?");

        identifying.name(caseFile.number(), owner(caseFile), disputed.number(), true);

        ClockKey term = new ClockKey(ClockKind.PAYMENT, "dispute-answer");
        Instant since = disputed.payments().get(0).disputedAt().orElseThrow();
        assertThat(clock(caseFile, term).startedAt()).isEqualTo(since);
        assertThat(clock(caseFile, term).dueAt()).isAfter(since.plus(Duration.ofDays(6)));
        assertThat(taskDue(caseFile)).isEqualTo(earliest(caseFile));
    }

    @Test
    void aPlatformThatCountsTheHoursIsAnsweredByAnAnswer() {
        CaseFile caseFile = write("Where is my parcel?", null, "amazon");
        ClockKey term = new ClockKey(ClockKind.PLATFORM, "platform-answer");
        assertThat(clock(caseFile, term).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(24)));

        answer(caseFile);

        assertThat(clock(caseFile, term).stoppedAt()).contains(TestClock.START);
    }

    @Test
    void severalTermsOfOneKindRunSideBySide() {
        CaseFile caseFile = mail("Where is my parcel?");

        legal(caseFile, "first-term", TestClock.START.plus(Duration.ofMinutes(20)));
        legal(caseFile, "second-term", TestClock.START.plus(Duration.ofDays(3)));

        assertThat(earliest(caseFile)).isEqualTo(TestClock.START.plus(Duration.ofMinutes(20)));
        assertThat(clocks.of(caseFile.id()))
                .extracting(each -> each.key().name())
                .contains("first-term", "second-term");
        transaction.executeWithoutResult(
                status -> clocks.stop(caseFile.id(), List.of(new ClockKey(ClockKind.LEGAL, "first-term"))));
        assertThat(clock(caseFile, new ClockKey(ClockKind.LEGAL, "second-term")).stoppedAt())
                .isEmpty();
    }

    @Test
    void nobodyIsRemindedOutsideHisShift() {
        CaseFile caseFile = mail("Where is my parcel?");
        quiet(caseFile);
        legal(caseFile, "soon", NOBODY_THERE, NOBODY_THERE.plus(Duration.ofDays(9)));
        clock.set(NOBODY_THERE);

        poller.runDue();

        assertThat(kinds(caseFile)).doesNotContain("clock-ran-low");
        clock.set(people.get(owner(caseFile)).nextShiftStart(NOBODY_THERE));
        poller.runDue();
        poller.runDue();
        assertThat(kinds(caseFile)).containsOnlyOnce("clock-ran-low");
    }

    @Test
    void aPromiseThatBreaksWhileNoLeadIsThereIsRaisedWhenOneComes() {
        CaseFile caseFile = mail("Where is my parcel?");
        quiet(caseFile);
        legal(caseFile, "broken", null, NOBODY_THERE);
        clock.set(NOBODY_THERE);

        poller.runDue();

        assertThat(kinds(caseFile)).doesNotContain("clock-ran-out");
        // Monday morning in Shanghai
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        poller.runDue();
        poller.runDue();
        assertThat(kinds(caseFile)).containsOnlyOnce("clock-ran-out", "raised-to-lead");
    }

    @Test
    void theMostUrgentIsToldAtAnyHour() {
        CaseFile caseFile = mail("My child was injured by the cup, he is in hospital.");
        assertThat(caseFile.priority().name()).isEqualTo("P0");
        quiet(caseFile);
        legal(caseFile, "night", NOBODY_THERE, NOBODY_THERE.plusSeconds(60));
        clock.set(NOBODY_THERE);

        poller.runDue();
        clock.advance(Duration.ofMinutes(1));
        poller.runDue();

        assertThat(kinds(caseFile)).containsOnlyOnce("clock-ran-low", "clock-ran-out", "raised-to-lead");
    }

    @Test
    void allClocksStopWithTheCase() {
        CaseFile caseFile = mail("Where is my parcel?");
        answer(caseFile);

        closing.close(caseFile.number(), owner(caseFile), ClosedAs.SOLVED);

        assertThat(clocks.of(caseFile.id()))
                .isNotEmpty()
                .allMatch(each -> each.stoppedAt().isPresent());
        assertThat(clocks.earliest(caseFile.id())).isEmpty();
    }

    private Instant taskDue(CaseFile caseFile) {
        return tasks.open(now(caseFile).processInstanceId().orElseThrow(), "UserTask_HandleTheCase")
                .get(0)
                .due()
                .orElseThrow();
    }

    /** Stops what the case opened with, so that one clock alone is heard. */
    private void quiet(CaseFile caseFile) {
        transaction.executeWithoutResult(status -> clocks.stopAll(caseFile.id()));
    }

    private void legal(CaseFile caseFile, String name, Instant due) {
        legal(caseFile, name, null, due);
    }

    private void legal(CaseFile caseFile, String name, Instant low, Instant due) {
        transaction.executeWithoutResult(status -> clocks.start(
                caseFile.id(),
                List.of(new NewClock(
                        new ClockKey(ClockKind.LEGAL, name),
                        TestClock.START,
                        low,
                        due,
                        Calendars.ALWAYS,
                        false,
                        "law: test"))));
    }

    private void answer(CaseFile caseFile) {
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(caseFile.id());
            answering.answered(caseFile.id(), owner(caseFile));
        });
        CaseFile answered = now(caseFile);
        answered.heardEntry().ifPresent(entry -> reading.read(caseFile.number(), owner(caseFile), entry));
    }

    private CaseFile mail(String text) {
        return write(text, null);
    }

    private void customerWrites(CaseFile caseFile, String text) {
        write(text, references.of(caseFile.number()));
    }

    private CaseFile write(String text, String reference) {
        return write(text, reference, "mail");
    }

    private CaseFile write(String text, String reference, String channel) {
        return receiving
                .receive(new Contact(
                        channel,
                        UUID.randomUUID() + "@example.net",
                        text,
                        List.of(),
                        UUID.randomUUID().toString(),
                        null,
                        "en",
                        null,
                        false,
                        null,
                        reference))
                .caseFile();
    }

    private CaseFile now(CaseFile caseFile) {
        return caseFiles.find(caseFile.id()).orElseThrow();
    }

    private String owner(CaseFile caseFile) {
        return now(caseFile).owner().orElseThrow();
    }

    private Instant earliest(CaseFile caseFile) {
        return clocks.earliest(caseFile.id()).orElseThrow();
    }

    private CaseClock clock(CaseFile caseFile, ClockKey key) {
        return clocks.of(caseFile.id()).stream()
                .filter(each -> each.key().equals(key))
                .findAny()
                .orElseThrow(() -> new AssertionError("no clock " + key + " in " + clocks.of(caseFile.id())));
    }

    private BusinessCalendar desk() {
        return calendars.get(Calendars.DESK);
    }

    private List<String> kinds(CaseFile caseFile) {
        return timeline.latest(caseFile.id(), 100).stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
