package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gathers what the table {@code follow-up} asks of a closed case. */
@Component
class ClosedCaseFacts {

    private final Surveys surveys;
    private final Clock clock;

    ClosedCaseFacts(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    FollowUpFacts of(CaseFile caseFile) {
        return new FollowUpFacts(
                caseFile.closedAs().orElseThrow(),
                caseFile.priority(),
                caseFile.channel(),
                caseFile.reason(),
                daysSinceSurvey(caseFile));
    }

    /** Of a customer who is not known nobody can say when he was asked; he then was never. */
    private int daysSinceSurvey(CaseFile caseFile) {
        if (!caseFile.customerVerified() || caseFile.customerId().isEmpty()) {
            return FollowUpFacts.NEVER;
        }
        return surveys.lastOffered(caseFile.customerId().get())
                .map(at -> (int) Math.min(Duration.between(at, clock.instant()).toDays(), FollowUpFacts.NEVER))
                .orElse(FollowUpFacts.NEVER);
    }
}
