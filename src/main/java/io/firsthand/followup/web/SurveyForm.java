package io.firsthand.followup.web;

import io.firsthand.followup.Survey;
import java.util.Optional;

/**
 * What a customer sent, cleaned. It is kept on the page where something is missing, so that nobody types twice.
 *
 * @param score 1 to 5, null if none was chosen
 * @param answer null if the question was left out
 * @param comment null if none was written
 * @param fault key of the sentence that says what is wrong
 */
record SurveyForm(Integer score, Survey.Answer answer, String comment, Optional<String> fault) {

    static final int LONGEST = 2000;
    static final SurveyForm EMPTY = new SurveyForm(null, null, null, Optional.empty());

    static SurveyForm of(String score, String answer, String comment) {
        Integer given = score != null && score.matches("[1-5]") ? Integer.valueOf(score) : null;
        Survey.Answer chosen = null;
        boolean odd = false;
        if (answer != null && !answer.isEmpty()) {
            try {
                chosen = Survey.Answer.valueOf(answer);
            } catch (IllegalArgumentException e) {
                odd = true;
            }
        }
        String words = cleaned(comment);
        if (words != null && words.codePointCount(0, words.length()) > LONGEST) {
            return new SurveyForm(given, chosen, words, Optional.of("fault.comment"));
        }
        return new SurveyForm(
                given, chosen, words, given == null || odd ? Optional.of("fault.score") : Optional.empty());
    }

    /** Without characters that only steer: no database stores and no screen shows them. */
    private static String cleaned(String comment) {
        if (comment == null) {
            return null;
        }
        String plain = comment.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        return plain.isEmpty() ? null : plain;
    }
}
