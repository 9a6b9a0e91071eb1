package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer's side of a survey: what his page shows, and his one answer. */
@Service
public class AnsweringSurveys {

    private final SurveyTokens tokens;
    private final Surveys surveys;
    private final FollowUps followUps;
    private final FollowUpWorkflow workflow;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Clock clock;

    AnsweringSurveys(
            SurveyTokens tokens,
            Surveys surveys,
            FollowUps followUps,
            FollowUpWorkflow workflow,
            CaseFiles caseFiles,
            Timeline timeline,
            Clock clock) {
        this.tokens = tokens;
        this.surveys = surveys;
        this.followUps = followUps;
        this.workflow = workflow;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What an address leads to. */
    public enum Standing {
        OPEN,
        ANSWERED,
        EXPIRED,
        /** the case is back with its owner: an answer is not needed any more */
        REOPENED
    }

    /** @param language in which the page speaks */
    public record Look(Standing standing, String language, String question) {}

    /** Looks without changing anything; empty for an address that we never gave out. */
    @Transactional(readOnly = true)
    public Optional<Look> look(String token) {
        return tokens.surveyId(token).flatMap(surveys::find).map(survey -> {
            CaseFile caseFile = caseFiles.find(survey.caseId()).orElseThrow();
            return new Look(standing(survey, caseFile), survey.language(), survey.question());
        });
    }

    /**
     * Stores the answer once and tells the process; a second one, or one that comes too late, changes nothing.
     *
     * @param score 1 to 5
     * @param answer to the scenario question, null if he left it out
     * @param comment cleaned and bounded, null if he wrote none
     * @return what the address led to before: OPEN if the answer was stored
     */
    @RetriedOnConflict
    @Transactional
    public Optional<Look> answer(String token, int score, Survey.Answer answer, String comment) {
        return tokens.surveyId(token).flatMap(surveys::find).map(found -> {
            CaseFile caseFile = caseFiles.lock(found.caseId());
            Survey survey = surveys.find(found.id()).orElseThrow();
            Standing standing = standing(survey, caseFile);
            if (standing == Standing.OPEN) {
                surveys.answered(survey.id(), score, answer, comment);
                timeline.append(caseFile.id(), null, "survey-answered", "score", score);
                workflow.surveyAnswered(followUps.get(survey.followUpId()));
            }
            return new Look(standing, survey.language(), survey.question());
        });
    }

    /** Whether the customer's answer brings the case back to its owner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isLow(long caseId) {
        return surveys.ofFollowUp(followUps.current(caseId).id())
                .filter(Survey::isLow)
                .isPresent();
    }

    private Standing standing(Survey survey, CaseFile caseFile) {
        return switch (survey.state()) {
            case ANSWERED -> Standing.ANSWERED;
            case CLOSED -> caseFile.isOpen() ? Standing.REOPENED : Standing.EXPIRED;
            case OFFERED -> clock.instant().isBefore(survey.closesAt()) ? Standing.OPEN : Standing.EXPIRED;
        };
    }
}
