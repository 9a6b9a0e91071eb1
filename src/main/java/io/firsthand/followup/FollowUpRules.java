package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/** Asks the tables {@code follow-up} and {@code closing-gesture}, and records what they said with the case. */
@Service
class FollowUpRules {

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
