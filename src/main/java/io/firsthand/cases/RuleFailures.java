package io.firsthand.cases;

import io.firsthand.people.Grade;
import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.platform.text.Texts;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.OwnerDecision;
import io.firsthand.triage.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What happens to a contact that the rules cannot judge, because a table fails. The customer must not pay for it: the case
 * is opened all the same, urgent and with a lead as its owner, is marked, and shows an incident until a person has it judged
 * again.
 */
@Component
class RuleFailures {

    /** The mark on such a case. */
    static final String DOUBT = "rules-failed";

    private static final Logger LOG = LoggerFactory.getLogger(RuleFailures.class);
    private static final String QUEUE = "leads";
    private static final Duration LOOKED_AT_WITHIN = Duration.ofHours(1);

    private final DoubtWrites doubts;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    RuleFailures(
            DoubtWrites doubts, CaseWorkflow workflow, Timeline timeline, People people, Texts texts, Clock clock) {
        this.doubts = doubts;
        this.workflow = workflow;
        this.timeline = timeline;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the rules say, or what is assumed where they fail. Failures that are not the rules' go on as they are. */
    <T> T orElse(CaseFile caseFile, Supplier<T> rules, Supplier<T> assumed) {
        try {
            return rules.get();
        } catch (RuntimeException e) {
            rethrowUnlessOfTheRules(e);
            LOG.error("the rules failed on case {}", caseFile.number(), e);
            if (doubts.add(caseFile.id(), DOUBT)) {
                timeline.append(caseFile.id(), null, "rules-failed");
            }
            return assumed.get();
        }
    }

    /** @throws Refusal {@code rules-still-fail} where {@link #orElse} would assume something */
    <T> T orRefused(CaseFile caseFile, Supplier<T> rules) {
        try {
            return rules.get();
        } catch (RuntimeException e) {
            rethrowUnlessOfTheRules(e);
            LOG.error("the rules failed again on case {}", caseFile.number(), e);
            throw Refusal.conflict("rules-still-fail");
        }
    }

    private static void rethrowUnlessOfTheRules(RuntimeException e) {
        if (e instanceof Refusal || e instanceof DataAccessException || Conflicts.isConflict(e)) {
            throw e;
        }
    }

    ContactJudgement judgement() {
        return new ContactJudgement(
                true, null, "unclear", Priority.P1, LOOKED_AT_WITHIN, List.of(), texts.both("case.rules-failed"));
    }

    /** A lead, or an agent where there is none; one on shift before the others and the lower grade first. */
    OwnerDecision owner() {
        Instant now = clock.instant();
        Person lead = people.active().stream()
                .filter(person -> person.has("lead") || person.has("agent"))
                .min(Comparator.comparing((Person person) -> !person.has("lead"))
                        .thenComparing(person -> !person.onShift(now))
                        .thenComparing(Person::grade, Comparator.comparing(Grade::ordinal))
                        .thenComparing(Person::id))
                .orElseThrow(() -> Refusal.conflict("no-agent-active"));
        return new OwnerDecision(QUEUE, lead.id(), texts.both("case.rules-failed"));
    }

    String queue() {
        return QUEUE;
    }

    /** The rules have judged the case again: mark and incident go. */
    void mended(CaseFile locked, String by) {
        doubts.remove(locked.id(), DOUBT);
        timeline.append(locked.id(), by, "rules-retried");
        workflow.ruleIncidentSolved(locked);
    }
}
