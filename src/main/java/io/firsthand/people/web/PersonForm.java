package io.firsthand.people.web;

import io.firsthand.people.Grade;
import io.firsthand.people.Person;
import io.firsthand.people.PersonDraft;
import io.firsthand.platform.Refusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * The form of a person as it was filled in; nothing of it is believed yet.
 *
 * @param languages codes with commas or blanks between
 * @param loadLimit a number, if it is right
 */
record PersonForm(
        String id,
        String name,
        String mail,
        List<String> roles,
        String grade,
        String department,
        String languages,
        String timeZone,
        String shiftFrom,
        String shiftTo,
        List<String> shiftDays,
        String loadLimit,
        boolean active) {

    /** What a new person usually is. */
    static PersonForm blank(String timeZone) {
        return new PersonForm(
                "",
                "",
                "",
                List.of("agent"),
                Grade.ASSISTANT.name(),
                "service",
                "",
                timeZone,
                "09:00",
                "18:00",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "25",
                true);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.id(),
                person.name(),
                "",
                person.roles().stream().sorted().toList(),
                person.grade().name(),
                person.department(),
                person.languages().stream().sorted().collect(Collectors.joining(", ")),
                person.timeZone().getId(),
                person.shiftFrom().toString(),
                person.shiftTo().toString(),
                person.shiftDays().stream().sorted().map(Enum::name).toList(),
                String.valueOf(person.loadLimit()),
                person.active());
    }

    static PersonForm filledIn(String id, boolean active, MultiValueMap<String, String> given) {
        return new PersonForm(
                id,
                one(given, "name"),
                one(given, "mail"),
                given.getOrDefault("roles", List.of()),
                one(given, "grade"),
                one(given, "department"),
                one(given, "languages"),
                one(given, "timeZone"),
                one(given, "shiftFrom"),
                one(given, "shiftTo"),
                given.getOrDefault("shiftDays", List.of()),
                one(given, "loadLimit"),
                active);
    }

    /** @throws Refusal naming the input that cannot be read; what it means, the use case checks */
    PersonDraft draft() {
        return new PersonDraft(
                name,
                mail.isEmpty() ? null : mail,
                roles.isEmpty() ? refuse("role-unknown", "roles") : Set.copyOf(roles),
                read(grade, Grade::valueOf, "form-input-invalid", "grade"),
                department,
                Arrays.stream(languages.split("[,，、;\\s]+"))
                        .filter(language -> !language.isEmpty())
                        .collect(Collectors.toSet()),
                timeZone,
                read(shiftFrom, LocalTime::parse, "shift-time-invalid", "shiftFrom"),
                read(shiftTo, LocalTime::parse, "shift-time-invalid", "shiftTo"),
                shiftDays.stream()
                        .map(day -> read(day, DayOfWeek::valueOf, "form-input-invalid", "shiftDays"))
                        .collect(Collectors.toSet()),
                read(loadLimit, Integer::valueOf, "load-limit-invalid", "loadLimit"),
                null);
    }

    private static String one(MultiValueMap<String, String> given, String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static <T> T read(String value, Function<String, T> reader, String code, String field) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return refuse(code, field);
        }
    }

    private static <T> T refuse(String code, String field) {
        throw Refusal.invalid(code, field);
    }
}
