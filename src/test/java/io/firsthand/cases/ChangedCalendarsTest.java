package io.firsthand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.deadlines.CalendarPlan;
import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.ChangingCalendars;
import io.firsthand.deadlines.SpecialDay;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar is changed while clocks run in it. */
@ProductTest
class ChangedCalendarsTest extends ClocksDesk {

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    ChangingCalendars changing;

    @Test
    void whatRunsKeepsItsEndAndWhatStandsStillGoesOnInTheNewHours() {
        CaseFile running = mail("Where is my parcel?");
        Instant promised = clock(running, RESOLUTION).dueAt();
        CaseFile paused = mail("Where is my parcel?");
        answer(paused);
        clock.advance(Duration.ofHours(1));
        Duration left =
                desk().between(clock.instant(), clock(paused, RESOLUTION).dueAt());
        waiting.letWait(paused.number(), owner(paused), WaitingFor.CUSTOMER, Optional.empty());
        Instant oldHours = desk().plus(clock.instant(), left);
        CalendarPlan before = calendars.plan(Calendars.DESK);
        try {
            change(before, closed(LocalDate.ofInstant(TestClock.START, before.timeZone())));
            customerWrites(paused, "It is still not here.");

            assertThat(clock(running, RESOLUTION).dueAt()).isEqualTo(promised);
            assertThat(clock(paused, RESOLUTION).dueAt())
                    .isEqualTo(desk().plus(clock.instant(), left))
                    .isAfter(oldHours);
        } finally {
            change(before, List.of());
        }
        assertThat(calendars.plan(Calendars.DESK).days()).isEqualTo(before.days());
    }

    private void change(CalendarPlan plan, List<SpecialDay> more) {
        List<LocalDate> dates = more.stream().map(SpecialDay::date).toList();
        changing.change(
                new CalendarPlan(
                        plan.code(),
                        plan.market(),
                        plan.title(),
                        plan.timeZone(),
                        plan.week(),
                        new ArrayList<>(Stream.concat(
                                        plan.days().stream().filter(day -> !dates.contains(day.date())), more.stream())
                                .toList()),
                        calendars.plan(plan.code()).version()),
                "ana.silva",
                "the office is closed");
    }

    /** The three days after this one. */
    private static List<SpecialDay> closed(LocalDate today) {
        return Stream.of(1, 2, 3)
                .map(today::plusDays)
                .map(day -> new SpecialDay(day, List.of(), new Bilingual("Storm", "暴风雪"), ""))
                .toList();
    }
}
