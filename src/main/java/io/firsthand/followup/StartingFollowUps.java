package io.firsthand.followup;

import io.firsthand.cases.AfterClosing;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.SettlingCases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the follow-up of a case that was closed, and brings it the customer's late messages. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StartingFollowUps implements AfterClosing {

    private static final Logger LOG = LoggerFactory.getLogger(StartingFollowUps.class);

    private final FollowUps followUps;
    private final FollowUpRules rules;
    private final ClosedCaseFacts facts;
    private final FollowUpWorkflow workflow;
    private final SettlingCases settling;
    private final Clock clock;

    StartingFollowUps(
            FollowUps followUps,
            FollowUpRules rules,
            ClosedCaseFacts facts,
            FollowUpWorkflow workflow,
            SettlingCases settling,
            Clock clock) {
        this.followUps = followUps;
        this.rules = rules;
        this.facts = facts;
        this.workflow = workflow;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public void caseClosed(CaseFile closed) {
        ClosedAs closedAs = closed.closedAs().orElseThrow();
        FollowUpRule rule = rules.atClosing(closed, facts.of(closed));
        if (rule.reopenableFor().isZero()) {
            return;
        }
        Instant now = clock.instant();
        Instant until = now.plus(rule.reopenableFor());
        Duration delay = rule.survey() ? rule.surveyAfter() : Duration.ZERO;
        String instance = workflow.caseClosed(closed, now.plus(delay), until);
        followUps.start(closed.id(), closedAs, until, instance);
        settling.solved(closed.id(), until);
    }

    @Override
    public boolean answerTakenBack(CaseFile locked) {
        Optional<FollowUpRecord> running = followUps.running(locked.id());
        running.ifPresent(followUp -> {
            followUps.answerTakenBack(followUp.id());
            workflow.reopeningDecided(followUp);
        });
        return running.isPresent();
    }

    @Override
    public void customerWroteAgain(CaseFile locked) {
        followUps
                .running(locked.id())
                .ifPresentOrElse(
                        workflow::wroteAgain,
                        () -> LOG.error("a late message stands on case {}, which nobody follows up", locked.number()));
    }
}
