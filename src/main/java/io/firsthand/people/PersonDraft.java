package io.firsthand.people;

import io.firsthand.platform.Refusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person as an administrator writes him down. In a change, what is null stays as it is.
 *
 * @param name as colleagues and customers read it
 * @param mail where the desk reaches him, or null
 * @param shiftFrom {@code 09:00}, local time
 * @param shiftDays days on which a shift starts
 */
public record PersonDraft(
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

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_NAME = 100;

    /** A change of nothing, for who gets a new password only. */
    public static PersonDraft unchanged() {
        return activity(null);
    }

    /** A change of whether the person works here, and of nothing else. */
    public static PersonDraft activity(Boolean active) {
        return new PersonDraft(null, null, null, null, null, null, null, null, null, null, null, active);
    }

    /** @throws Refusal naming the field that cannot be */
    void check() {
        require(name == null || !name.isBlank() && name.length() <= LONGEST_NAME, "person-name-invalid", "name");
        require(mail == null || mail.indexOf('@') > 0 && mail.length() <= 254, "person-mail-invalid", "mail");
        require(roles == null || Roles.ALL.containsAll(roles), "role-unknown", "roles");
        require(department == null || Roles.DEPARTMENTS.contains(department), "department-unknown", "department");
        require(
                languages == null || !languages.isEmpty() && languages.stream().allMatch(PersonDraft::isLanguage),
                "language-unknown",
                "languages");
        require(timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone), "time-zone-unknown", "timeZone");
        require(shiftDays == null || !shiftDays.isEmpty(), "shift-days-missing", "shiftDays");
        require(loadLimit == null || loadLimit >= 0, "load-limit-invalid", "loadLimit");
    }

    /** For a new person: what nobody can guess must be there, the rest has a usual value. */
    PersonDraft completed() {
        require(name != null, "person-name-invalid", "name");
        require(roles != null && !roles.isEmpty(), "role-unknown", "roles");
        require(department != null, "department-unknown", "department");
        require(languages != null, "language-unknown", "languages");
        require(timeZone != null, "time-zone-unknown", "timeZone");
        return new PersonDraft(
                name,
                mail,
                roles,
                or(grade, Grade.ASSISTANT),
                department,
                languages,
                timeZone,
                or(shiftFrom, LocalTime.of(9, 0)),
                or(shiftTo, LocalTime.of(18, 0)),
                or(
                        shiftDays,
                        Set.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY)),
                or(loadLimit, 25),
                or(active, true));
    }

    private static <T> T or(T value, T usual) {
        return value == null ? usual : value;
    }

    private static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches()
                && !Locale.forLanguageTag(tag)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equals(tag);
    }

    private static void require(boolean fine, String code, String field) {
        if (!fine) {
            throw Refusal.invalid(code, field);
        }
    }
}
