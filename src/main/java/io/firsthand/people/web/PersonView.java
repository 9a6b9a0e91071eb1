package io.firsthand.people.web;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** A person as administrators and leads see him: no password, no mail. */
record PersonView(
        String id,
        String name,
        List<String> roles,
        Grade grade,
        String department,
        List<String> languages,
        String timeZone,
        LocalTime shiftFrom,
        LocalTime shiftTo,
        List<DayOfWeek> shiftDays,
        int loadLimit,
        boolean active) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.roles().stream().sorted().toList(),
                person.grade(),
                person.department(),
                person.languages().stream().sorted().toList(),
                person.timeZone().getId(),
                person.shiftFrom(),
                person.shiftTo(),
                person.shiftDays().stream().sorted().toList(),
                person.loadLimit(),
                person.active());
    }
}
