package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Asks the tables {@code follow-up} and {@code closing-gesture}, and records what they said with the case. */
@Service
class FollowUpRules {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpRules.class);
    private static final FollowUpRule IF_RULES_FAIL =
            new FollowUpRule(false, Duration.ZERO, Optional.empty(), Duration.ZERO, Duration.ofDays(14));

    private final Rulebook rulebook;
    private final RuleTable<FollowUpFacts, FollowUpRule> followUp;
    private final RuleTable<GestureFacts, Gesture> gesture;
    private final DecisionRecords records;
    private final Clock clock;

    FollowUpRules(
            Rulebook rulebook,
            RuleTable<FollowUpFacts, FollowUpRule> followUp,
            RuleTable<GestureFacts, Gesture> gesture,
            DecisionRecords records,
            Clock clock) {
        this.rulebook = rulebook;
        this.followUp = followUp;
        this.gesture = gesture;
        this.records = records;
        this.clock = clock;
    }

    /**
     * As {@link #followUp}, while a person closes the case. Nobody is kept from closing by a table that fails: nobody is asked
     * then, and the case may come back for the usual time.
     */
    FollowUpRule atClosing(CaseFile closed, FollowUpFacts facts) {
        try {
            return followUp(closed, facts);
        } catch (RuntimeException e) {
            if (e instanceof Refusal || e instanceof DataAccessException || Conflicts.isConflict(e)) {
                throw e;
            }
            LOG.error("the rules cannot say how case {} is followed up", closed.number(), e);
            return IF_RULES_FAIL;
        }
    }

    FollowUpRule followUp(CaseFile caseFile, FollowUpFacts facts) {
        return decide(caseFile, followUp, facts);
    }

    Gesture gesture(CaseFile caseFile, GestureFacts facts) {
        return decide(caseFile, gesture, facts);
    }

    private <F extends Record, D extends Record> D decide(CaseFile caseFile, RuleTable<F, D> table, F facts) {
        Decision<D> decision = rulebook.decide(table, facts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        records.record(caseFile.number(), decision, facts);
        return decision.required();
    }
}
