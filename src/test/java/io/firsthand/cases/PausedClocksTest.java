package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClock.State;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.PausingClocks;
import io.firsthand.deadlines.ServiceLevelFacts;
import io.firsthand.deadlines.ServiceLevels;
import io.firsthand.support.Incoming;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.triage.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our clocks stand still while others have the turn, and keep what was used when the target changes. */
@ProductTest
class PausedClocksTest extends ClocksDesk {

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    MergingCases merging;

    @Autowired
    PausingClocks pausing;

    @Autowired
    ServiceLevels levels;

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
    void whatIsLeftOfAClockThatStandsStillRunsOnTheCaseThatItIsMergedInto() {
        String sender = Incoming.stranger();
        CaseFile early = receiving
                .receive(Incoming.mail(sender, "Where is my parcel?").contact())
                .caseFile();
        answer(early);
        clock.advance(Duration.ofHours(2));
        Duration left = desk().between(clock.instant(), clock(early, RESOLUTION).dueAt());
        waiting.letWait(early.number(), owner(early), WaitingFor.CUSTOMER, Optional.empty());
        clock.advance(Duration.ofHours(1));
        CaseFile late = receiving
                .open(Incoming.mail(sender, "Where is my parcel?").contact())
                .caseFile();
        assertThat(clock(late, RESOLUTION).dueAt()).isAfter(desk().plus(clock.instant(), left));

        merging.merge(early.number(), owner(early), late.number());

        CaseClock carried = clock(late, RESOLUTION);
        assertThat(carried.dueAt()).isEqualTo(desk().plus(clock.instant(), left));
        assertThat(carried.pauses()).as("not forgotten with a new target").hasSize(1);
        assertThat(taskDue(late)).isEqualTo(earliest(late));
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
                                    ServiceLevelFacts.NONE,
                                    false,
                                    false)),
                    target -> Optional.empty());
        });

        CaseClock after = clock(caseFile, RESOLUTION);
        assertThat(after.calendar()).isEqualTo(Calendars.DESK);
        assertThat(after.pausedFor()).isEqualTo(deskTime);
        assertThat(after.dueAt()).isEqualTo(desk().plus(desk().plusDays(TestClock.START, 3), deskTime));
    }
}
