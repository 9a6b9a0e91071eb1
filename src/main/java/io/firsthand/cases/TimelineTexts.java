package io.firsthand.cases;

import io.firsthand.deadlines.ClockTexts;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Moments;
import io.firsthand.platform.text.Texts;
import io.firsthand.triage.ContactReasons;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Says a timeline entry as one sentence in the viewer's language and time zone. */
@Component
public class TimelineTexts {

    private final Texts texts;
    private final People people;
    private final ClockTexts clocks;

    TimelineTexts(Texts texts, People people, ClockTexts clocks) {
        this.texts = texts;
        this.people = people;
        this.clocks = clocks;
    }

    /** Message {@code timeline.<kind>}, its places filled with the values: codes, persons and times said in words. */
    public String text(TimelineEntry entry, Locale locale) {
        Object[] values = entry.details().entrySet().stream()
                .map(detail -> word(detail.getKey(), String.valueOf(detail.getValue()), locale))
                .toArray();
        return texts.text("timeline." + entry.kind(), locale, values);
    }

    private Object word(String name, String value, Locale locale) {
        return switch (name) {
            case "owner", "person" -> people.find(value).map(Person::name).orElse(value);
            case "reason", "from", "to" ->
                ContactReasons.label(value).map(label -> label.in(locale)).orElse(value);
            case "until" -> moment(value, locale);
            case "clock" -> clocks.name(value, locale);
            case "group" -> code("asked", value, locale);
            default -> code(name, value, locale);
        };
    }

    /** A code in words where the bundles have some; numbers and names stay as they are. */
    private String code(String name, String value, Locale locale) {
        try {
            return texts.text("timeline.value." + name + "." + value, locale);
        } catch (NoSuchMessageException e) {
            return value;
        }
    }

    private String moment(String value, Locale locale) {
        try {
            ZoneId zone = SignedIn.person()
                    .flatMap(people::find)
                    .map(Person::timeZone)
                    .orElse(ZoneOffset.UTC);
            return Moments.read(Instant.parse(value), zone, locale);
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
