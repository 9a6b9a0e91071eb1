package io.firsthand.cases;

import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.conversation.References;
import io.firsthand.deadlines.BusinessCalendar;
import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ClockPoller;
import io.firsthand.deadlines.NewClock;
import io.firsthand.support.Incoming;
import io.firsthand.support.TestClock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of a case's clocks share. Their day is a Wednesday. */
abstract class ClocksDesk {

    static final ClockKey RESOLUTION = ClockKey.of(ClockKind.RESOLUTION);
    static final ClockKey FIRST_ANSWER = ClockKey.of(ClockKind.FIRST_ANSWER);
    static final ClockKey NEXT_ANSWER = ClockKey.of(ClockKind.NEXT_ANSWER);
    static final ClockKey UPDATE = ClockKey.of(ClockKind.PERIODIC_UPDATE);

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    References references;

    @Autowired
    AnsweringCustomers answering;

    @Autowired
    SettingReasons reasons;

    @Autowired
    ReadingCases reading;

    @Autowired
    ClosingCases closing;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Calendars calendars;

    @Autowired
    ClockPoller poller;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    Instant taskDue(CaseFile caseFile) {
        return tasks.createTaskQuery()
                .processInstanceId(now(caseFile).processInstanceId().orElseThrow())
                .taskDefinitionKey("UserTask_HandleTheCase")
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    void legal(CaseFile caseFile, String name, Instant due) {
        legal(caseFile, name, null, due);
    }

    void legal(CaseFile caseFile, String name, Instant low, Instant due) {
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

    void answer(CaseFile caseFile) {
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(caseFile.id());
            answering.answered(caseFile.id(), owner(caseFile));
        });
        CaseFile answered = now(caseFile);
        answered.heardEntry().ifPresent(entry -> reading.read(caseFile.number(), owner(caseFile), entry));
    }

    CaseFile mail(String text) {
        return write(text, null);
    }

    void customerWrites(CaseFile caseFile, String text) {
        write(text, references.of(caseFile.number()));
    }

    CaseFile write(String text, String reference) {
        return write(text, reference, "mail");
    }

    CaseFile write(String text, String reference, String channel) {
        return receiving
                .receive(Incoming.on(channel, Incoming.stranger(), text)
                        .answering(reference)
                        .contact())
                .caseFile();
    }

    CaseFile now(CaseFile caseFile) {
        return caseFiles.find(caseFile.id()).orElseThrow();
    }

    String owner(CaseFile caseFile) {
        return now(caseFile).owner().orElseThrow();
    }

    Instant earliest(CaseFile caseFile) {
        return clocks.earliest(caseFile.id()).orElseThrow();
    }

    CaseClock clock(CaseFile caseFile, ClockKey key) {
        return clocks.of(caseFile.id()).stream()
                .filter(each -> each.key().equals(key))
                .findAny()
                .orElseThrow(() -> new AssertionError("no clock " + key + " in " + clocks.of(caseFile.id())));
    }

    BusinessCalendar desk() {
        return calendars.get(Calendars.DESK);
    }

    List<String> kinds(CaseFile caseFile) {
        return timeline.latest(caseFile.id(), 100).stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
