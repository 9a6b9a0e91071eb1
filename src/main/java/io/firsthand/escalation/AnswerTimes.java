package io.firsthand.escalation;

import io.firsthand.deadlines.BusinessCalendar;
import io.firsthand.deadlines.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when an answer is due. */
@Component
class AnswerTimes {

    private static final Duration DAY = Duration.ofDays(1);

    private final Calendars calendars;
    private final Clock clock;

    AnswerTimes(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * From now on.
     *
     * @param deskHours only while the desk is open, whole days as business days; otherwise at any hour
     */
    Instant due(Duration within, boolean deskHours) {
        Instant now = clock.instant();
        if (!deskHours) {
            return now.plus(within);
        }
        BusinessCalendar desk = calendars.get(Calendars.DESK);
        return within.toSeconds() % DAY.toSeconds() == 0
                ? desk.plusDays(now, Math.toIntExact(within.toDays()))
                : desk.plus(now, within);
    }
}
