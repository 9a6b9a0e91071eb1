package io.firsthand.handover.web;

import io.firsthand.people.Person;
import java.time.Instant;

/**
 * Whether a person is there.
 *
 * @param code {@code ON}, {@code OFF} or {@code AWAY}
 * @param until until when he is there or away; off shift: when the next shift starts
 */
record ShiftState(String code, Instant until) {

    static ShiftState of(Person person, Instant now) {
        return person.absence(now)
                .map(away -> new ShiftState("AWAY", away.to()))
                .or(() -> person.shiftEnd(now).map(end -> new ShiftState("ON", end)))
                .orElseGet(() -> new ShiftState("OFF", person.nextShiftStart(now)));
    }
}
