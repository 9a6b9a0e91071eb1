package io.firsthand.followup.web;

import io.firsthand.followup.AnsweringSurveys.Look;
import io.firsthand.followup.Survey;
import io.firsthand.followup.SurveyTexts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The survey as its page shows it, in the customer's language.
 *
 * @param fault what is missing, null if nothing was sent yet
 */
record SurveyView(
        String language,
        String title,
        String intro,
        String fault,
        String scoreLegend,
        List<Choice> scores,
        String question,
        List<Choice> answers,
        String commentLabel,
        String commentHint,
        String comment,
        int longest,
        String send) {

    record Choice(String value, String text, boolean chosen) {}

    static SurveyView of(SurveyTexts texts, Look look, SurveyForm form, String fault) {
        String language = look.language();
        return new SurveyView(
                texts.text("language", language),
                texts.text("title", language),
                texts.text("intro", language),
                fault == null ? null : texts.text(fault, language, SurveyForm.LONGEST),
                texts.text("score.legend", language),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(score -> new Choice(
                                String.valueOf(score),
                                texts.text("score." + score, language),
                                form.score() != null && form.score() == score))
                        .toList(),
                texts.text("question." + look.question(), language),
                Arrays.stream(Survey.Answer.values())
                        .map(answer -> new Choice(
                                answer.name(),
                                texts.text("answer." + answer.name(), language),
                                answer == form.answer()))
                        .toList(),
                texts.text("comment", language),
                texts.text("comment.hint", language),
                form.comment(),
                SurveyForm.LONGEST,
                texts.text("send", language));
    }
}
