package io.firsthand.escalation;

import io.firsthand.triage.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when an answer is due. */
@Component
class AnswerTimes {

    private final Clock clock;

    AnswerTimes(Clock clock) {
        this.clock = clock;
    }

    /** From now on, at any hour. */
    Instant due(Duration within, Priority priority) {
        return clock.instant().plus(within);
    }
}
