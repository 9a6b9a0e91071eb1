package io.firsthand.triage;

import io.firsthand.people.Person;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Answers "why is this mine?" in one sentence. */
@Component
class OwnerSentence {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;

    OwnerSentence(Texts texts) {
        this.texts = texts;
    }

    /** @param row of the table {@code owner-routing} that decided */
    Bilingual of(OwnerChoice choice, Person owner, String row) {
        return new Bilingual(in(Locale.ENGLISH, choice, owner, row), in(Locale.CHINESE, choice, owner, row));
    }

    private String in(Locale locale, OwnerChoice choice, Person owner, String row) {
        String queue = Queues.ALL.values().stream()
                .filter(value -> value.code().equals(choice.route().queue()))
                .map(value -> value.label().in(locale))
                .findFirst()
                .orElse(choice.route().queue());
        if (choice.isStewardToTakeIt(owner)) {
            return texts.text("triage.owner.steward", locale, queue, row);
        }
        return texts.text(
                "triage.owner.routed",
                locale,
                queue,
                row,
                department(choice, owner, locale),
                language(choice, owner, locale),
                shift(choice, owner, locale),
                load(choice, owner, locale));
    }

    private String department(OwnerChoice choice, Person owner, Locale locale) {
        if (!owner.department().equals(choice.route().department())) {
            return texts.text("triage.owner.other-department", locale);
        }
        return owner.grade().atLeast(choice.route().grade())
                ? texts.text("triage.owner.grade", locale, texts.text("triage.grade." + owner.grade(), locale))
                : texts.text("triage.owner.below-grade", locale);
    }

    private String language(OwnerChoice choice, Person owner, Locale locale) {
        String spoken = Locale.forLanguageTag(choice.facts().language()).getDisplayLanguage(locale);
        return switch (choice.languageRank(owner)) {
            case 0 -> texts.text("triage.owner.language", locale, spoken);
            case 1 -> texts.text("triage.owner.english", locale);
            default -> texts.text("triage.owner.no-language", locale);
        };
    }

    private String shift(OwnerChoice choice, Person owner, Locale locale) {
        if (owner.onShift(choice.facts().now())) {
            return texts.text("triage.owner.on-shift", locale);
        }
        String start = LOCAL.format(choice.nextShift(owner).atZone(owner.timeZone()));
        return texts.text("triage.owner.next-shift", locale, start);
    }

    private String load(OwnerChoice choice, Person owner, Locale locale) {
        return texts.text(
                choice.isFull(owner) ? "triage.owner.all-full" : "triage.owner.load",
                locale,
                Integer.toString(choice.openCases(owner)),
                Integer.toString(owner.loadLimit()));
    }
}
