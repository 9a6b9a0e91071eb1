package io.firsthand.escalation;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A request for help in words. */
@Component
public class HelpTexts {

    private final Texts texts;
    private final People people;

    HelpTexts(Texts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    public String kind(HelpRequest request, Locale locale) {
        return texts.text("help.kind." + request.kind().name(), locale);
    }

    public String status(HelpRequest request, Locale locale) {
        return texts.text("help.status." + request.status().name(), locale);
    }

    /** Empty while nothing is decided. */
    public Optional<String> decision(HelpRequest request, Locale locale) {
        return request.decision().map(decision -> texts.text("help.decision." + decision.name(), locale));
    }

    /** Everybody who is asked by now: circles, or a colleague by name. */
    public List<String> asked(HelpRequest request, Locale locale) {
        return request.asked().stream().map(asked -> asked(asked, locale)).toList();
    }

    private String asked(Asked asked, Locale locale) {
        return asked.person()
                .map(id -> people.find(id).map(Person::name).orElse(id))
                .orElseGet(
                        () -> texts.text("timeline.value.asked." + asked.group().orElseThrow(), locale));
    }

    /** Name of a department. */
    public String department(String code, Locale locale) {
        return texts.text("timeline.value.asked.department-" + code, locale);
    }
}
