package io.firsthand.people.web;

import io.firsthand.people.Grade;
import io.firsthand.people.PersonDraft;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** A person to create, or what to change of one. The id counts only when creating. */
record PersonRequest(
        String id,
        String password,
        String name,
        String mail,
        Set<String> roles,
        Grade grade,
        String department,
        Set<String> languages,
        String timeZone,
        LocalTime shiftFrom,
        LocalTime shiftTo,
        Set<DayOfWeek> shiftDays,
        Integer loadLimit,
        Boolean active) {

    PersonDraft draft() {
        return new PersonDraft(
                name,
                mail,
                roles,
                grade,
                department,
                languages,
                timeZone,
                shiftFrom,
                shiftTo,
                shiftDays,
                loadLimit,
                active);
    }

    /** A record would print the password. */
    @Override
    public String toString() {
        return "PersonRequest";
    }
}
