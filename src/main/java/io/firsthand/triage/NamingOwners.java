package io.firsthand.triage;

import io.firsthand.people.People;
import io.firsthand.people.Person;
import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Names the owner by the table {@code owner-routing}, then by steward, language, shift and load. */
@Service
public class NamingOwners {

    private final Rulebook rulebook;
    private final RuleTable<RoutingFacts, Route> table;
    private final DecisionRecords records;
    private final People people;
    private final Workload workload;
    private final OwnerSentence sentence;

    NamingOwners(
            Rulebook rulebook,
            RuleTable<RoutingFacts, Route> table,
            DecisionRecords records,
            People people,
            Workload workload,
            OwnerSentence sentence) {
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.people = people;
        this.workload = workload;
        this.sentence = sentence;
    }

    /**
     * Names the owner of a case that nobody has received. The steward comes first unless over the load limit, below the grade
     * that the case needs, or off shift when an answer is pressing.
     *
     * @param caseNumber under which the decision is recorded
     * @param excluded who must not own a case of this customer; passed over unless nobody else is there
     * @throws Refusal {@code no-agent-active} if there is nobody who could own a case
     */
    public OwnerDecision name(String caseNumber, RoutingFacts facts, Set<String> excluded) {
        Decision<Route> decision = route(caseNumber, facts);
        OwnerChoice choice = new OwnerChoice(decision.required(), facts, workload.openCasesByOwner(), caseNumber);
        List<Person> active = people.active();
        List<Person> allowed = active.stream()
                .filter(person -> !excluded.contains(person.id()))
                .toList();
        Person owner = choice.among(allowed)
                .or(() -> choice.among(active))
                .orElseThrow(() -> Refusal.conflict("no-agent-active"));
        return new OwnerDecision(decision.required().queue(), owner.id(), sentence.of(choice, owner, decision.row()));
    }

    /** The queue of a case, for one that is owned by first receipt or still offered in a shared list. */
    public String queue(String caseNumber, RoutingFacts facts) {
        return route(caseNumber, facts).required().queue();
    }

    private Decision<Route> route(String caseNumber, RoutingFacts facts) {
        Decision<Route> decision = rulebook.decide(table, facts, LocalDate.ofInstant(facts.now(), ZoneOffset.UTC));
        records.record(caseNumber, decision, facts);
        return decision;
    }
}
