package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.conversation.TellingCustomers;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the customer how it went, where the rules still say so when the time has come. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfferingSurveys {

    private static final String OCCASION = "survey";

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final FollowUpRules rules;
    private final ClosedCaseFacts facts;
    private final Surveys surveys;
    private final SurveyTokens tokens;
    private final SurveyTexts texts;
    private final TellingCustomers telling;
    private final Timeline timeline;
    private final Clock clock;
    private final String publicUrl;

    OfferingSurveys(
            CaseFiles caseFiles,
            FollowUps followUps,
            FollowUpRules rules,
            ClosedCaseFacts facts,
            Surveys surveys,
            SurveyTokens tokens,
            SurveyTexts texts,
            TellingCustomers telling,
            Timeline timeline,
            Clock clock,
            @Value("${firsthand.web.public-url}") String publicUrl) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.rules = rules;
        this.facts = facts;
        this.surveys = surveys;
        this.tokens = tokens;
        this.texts = texts;
        this.telling = telling;
        this.timeline = timeline;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /**
     * What the rules say now.
     *
     * @param allowed whether the customer is asked
     * @param question one of {@link ScenarioQuestions}, null if he is not
     * @param closesAt until when he may answer, null if he is not
     */
    public record Judged(boolean allowed, String question, Instant closesAt) {

        static final Judged NOT_ALLOWED = new Judged(false, null, null);
    }

    /** He may have been asked on another case meanwhile, or have no address that words reach. */
    public Judged judge(long caseId) {
        CaseFile caseFile = caseFiles.lock(caseId);
        surveys.lockCustomer(caseFile);
        FollowUpRule rule = rules.followUp(caseFile, facts.of(caseFile));
        if (!rule.survey() || rule.question().isEmpty() || !telling.canReach(caseFile)) {
            return Judged.NOT_ALLOWED;
        }
        return new Judged(true, rule.question().get(), clock.instant().plus(rule.surveyOpenFor()));
    }

    /** Sends the customer the address of his page. */
    public void offer(long caseId, String question, Instant closesAt) {
        CaseFile caseFile = caseFiles.lock(caseId);
        String language = telling.language(caseFile);
        long id = surveys.offer(followUps.current(caseId), caseFile, language, question, closesAt);
        String address = publicUrl + "/survey/" + tokens.of(id);
        telling.tell(caseFile, OCCASION, texts.text("invitation", language, caseFile.number(), address));
        timeline.append(caseFile.id(), null, "survey-offered");
    }
}
