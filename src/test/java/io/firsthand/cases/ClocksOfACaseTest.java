package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.conversation.Noting;
import io.firsthand.deadlines.CaseClock;
import io.firsthand.deadlines.CaseClock.State;
import io.firsthand.people.People;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which promises run on a case, and what starts, stops and raises them. */
@ProductTest
class ClocksOfACaseTest extends ClocksDesk {

    /** Sunday, 06:00 in Shanghai, Saturday night in Europe: nobody of the desk's leads is on shift. */
    private static final Instant NOBODY_THERE = Instant.parse("2026-11-21T22:00:00Z");

    @Autowired
    Noting noting;

    @Autowired
    People people;

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

    /** Stops what the case opened with, so that one clock alone is heard. */
    private void quiet(CaseFile caseFile) {
        transaction.executeWithoutResult(status -> clocks.stopAll(caseFile.id()));
    }
}
