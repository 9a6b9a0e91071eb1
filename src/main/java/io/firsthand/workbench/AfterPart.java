package io.firsthand.workbench;

import io.firsthand.cases.CaseFile;
import io.firsthand.followup.ScenarioQuestions;
import io.firsthand.followup.Survey;
import io.firsthand.followup.Surveys;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sheet's after-care: how often the case came back, what the customer was asked and what he said. */
@Component
class AfterPart {

    private final Surveys surveys;
    private final Labels labels;

    AfterPart(Surveys surveys, Labels labels) {
        this.surveys = surveys;
        this.labels = labels;
    }

    /** Nothing of a case that was never closed. */
    CaseSheet.After of(CaseFile file, Locale locale) {
        if (file.isOpen() && file.reopenedCount() == 0) {
            return null;
        }
        List<CaseSheet.Asked> asked = surveys.ofCase(file.id()).stream()
                .map(each -> asked(each, locale))
                .toList();
        return new CaseSheet.After(file.reopenedCount(), asked);
    }

    private CaseSheet.Asked asked(Survey survey, Locale locale) {
        return new CaseSheet.Asked(
                survey.offeredAt(),
                survey.state().name(),
                survey.score().orElse(null),
                question(survey.question(), locale),
                survey.answer()
                        .map(answer -> labels.of("SurveyAnswer", answer.name(), locale))
                        .orElse(null),
                survey.comment().orElse(null),
                survey.isLow());
    }

    private static String question(String code, Locale locale) {
        return ScenarioQuestions.ALL.values().stream()
                .filter(value -> value.code().equals(code))
                .map(value -> value.label().in(locale))
                .findFirst()
                .orElse(code);
    }
}
