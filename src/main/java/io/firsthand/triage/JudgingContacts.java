package io.firsthand.triage;

import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import io.firsthand.rulebook.WordText;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Judges a contact by the tables {@code set-aside}, {@code contact-reason}, {@code priority}, {@code words-that-override} and
 * {@code first-answer}; every decision is recorded with the case, without the customer's words.
 */
@Service
public class JudgingContacts {

    private final Rulebook rulebook;
    private final RuleTable<SetAsideFacts, SetAside> setAside;
    private final RuleTable<PriorityFacts, Urgency> priority;
    private final RuleTable<PromiseFacts, Promise> firstAnswer;
    private final FindingReasons reasons;
    private final FindingOverrides overriding;
    private final DecisionRecords records;
    private final JudgementSentence sentence;
    private final Clock clock;

    JudgingContacts(
            Rulebook rulebook,
            RuleTable<SetAsideFacts, SetAside> setAside,
            RuleTable<PriorityFacts, Urgency> priority,
            RuleTable<PromiseFacts, Promise> firstAnswer,
            FindingReasons reasons,
            FindingOverrides overriding,
            DecisionRecords records,
            JudgementSentence sentence,
            Clock clock) {
        this.rulebook = rulebook;
        this.setAside = setAside;
        this.priority = priority;
        this.firstAnswer = firstAnswer;
        this.reasons = reasons;
        this.overriding = overriding;
        this.records = records;
        this.sentence = sentence;
        this.clock = clock;
    }

    /** @param caseNumber under which the decisions are recorded */
    public ContactJudgement judge(String caseNumber, ContactFacts facts) {
        LocalDate day = today();
        WordText text = WordText.of(facts.text());
        SetAsideFacts about = SetAsideFacts.of(facts, text);
        Decision<SetAside> aside = rulebook.decide(setAside, about, day);
        if (!aside.required().genuine()) {
            records.record(caseNumber, aside, about);
            return new ContactJudgement(
                    false,
                    aside.required().as(),
                    ContactReasons.UNCLEAR,
                    Priority.P3,
                    Duration.ZERO,
                    List.of(),
                    aside.why());
        }
        return judgeGenuine(caseNumber, facts, text, day);
    }

    /** As {@link #judge}, for a contact that a person has seen to be genuine: the set-aside table is not asked. */
    public ContactJudgement judgeGenuine(String caseNumber, ContactFacts facts) {
        return judgeGenuine(caseNumber, facts, WordText.of(facts.text()), today());
    }

    private ContactJudgement judgeGenuine(String caseNumber, ContactFacts facts, WordText text, LocalDate day) {
        Reasoning reasoning = reasons.find(text, day);
        records.recordAll(caseNumber, reasoning.all(), new ContactWords(text));
        return urgency(caseNumber, facts, text, reasoning, day, KnownOverrides.NONE);
    }

    /**
     * The reason that the tables read from a customer's words, before it is known on which case they stand; nothing is
     * recorded.
     *
     * @return {@code unclear} when the words do not decide it
     */
    public String reasonOf(String text) {
        return reasons.find(WordText.of(text), today()).reason();
    }

    /**
     * What the tables read from a customer's words alone, before it is known on which case they stand; nothing is recorded.
     *
     * @param reason {@code unclear} when the words do not decide it
     */
    public record FirstLook(String reason, Priority priority) {}

    /** As {@link #reasonOf}, with the urgency that the words alone have. */
    public FirstLook firstLook(String words) {
        WordText text = WordText.of(words);
        String reason = reasons.find(text, today()).reason();
        PriorityFacts facts = new PriorityFacts(reason, false, Optional.empty(), text);
        return new FirstLook(
                reason,
                FindingOverrides.urgent(
                        rulebook.decide(priority, facts, today()).required().priority(),
                        overriding.look(new OverrideFacts(reason, text))));
    }

    /**
     * Judges anew how urgent a case is after a person set its reason. The set-aside table is not asked: a person who names a
     * reason has seen that the contact is genuine.
     *
     * @param known what the case knows already of words that override
     */
    public ContactJudgement rejudge(String caseNumber, ContactFacts facts, String reason, KnownOverrides known) {
        if (ContactReasons.label(reason).isEmpty()) {
            throw Refusal.invalid("unknown-reason", "reason", "reason", reason);
        }
        return urgency(caseNumber, facts, WordText.of(facts.text()), Reasoning.set(reason), today(), known);
    }

    private ContactJudgement urgency(
            String caseNumber,
            ContactFacts facts,
            WordText text,
            Reasoning reasoning,
            LocalDate day,
            KnownOverrides known) {
        PriorityFacts urgent = new PriorityFacts(reasoning.reason(), facts.vip(), facts.orderTotalCny(), text);
        Decision<Urgency> urgency = rulebook.decide(priority, urgent, day);
        records.record(caseNumber, urgency, urgent);
        List<HeardOverride> overrides = overriding.hear(caseNumber, new OverrideFacts(reasoning.reason(), text), known);
        Priority most = FindingOverrides.urgent(urgency.required().priority(), overrides);
        PromiseFacts promising = new PromiseFacts(most, facts.channel());
        Decision<Promise> promise = rulebook.decide(firstAnswer, promising, day);
        records.record(caseNumber, promise, promising);
        return new ContactJudgement(
                true,
                null,
                reasoning.reason(),
                most,
                promise.required().within(),
                overrides,
                sentence.of(reasoning, urgency, overrides, promise));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
