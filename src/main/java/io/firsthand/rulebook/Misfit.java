package io.firsthand.rulebook;

import io.firsthand.platform.text.Bilingual;

/**
 * The one known fact that keeps a row from fitting.
 *
 * @param fact name of the fact; {@link #EVENT_DATE} if the row is not valid on that day
 * @param heading what people call it
 * @param given what it is, as people read it
 * @param wanted what the row asks for, as people read it
 * @param isNumber whether it is a number, a date or a length of time: a little more or less would do
 */
public record Misfit(String fact, Bilingual heading, Bilingual given, Bilingual wanted, boolean isNumber) {

    /** Stands for the day on which the row would have to be valid. */
    public static final String EVENT_DATE = "eventDate";

    /** What keeps the row from fitting, as half a sentence. */
    public Bilingual sentence() {
        return new Bilingual(
                "\"" + heading.en() + "\" is " + given.en() + " and would have to be " + wanted.en(),
                "“" + heading.zh() + "”为 " + given.zh() + "，须为 " + wanted.zh());
    }
}
