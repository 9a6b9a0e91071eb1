package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.conversation.StandardWords.Wording;
import io.firsthand.entitlement.Evidence;
import io.firsthand.entitlement.EvidenceFacts;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the customer for the evidence that the table {@code evidence} names: the least that is needed, and once. */
@Service
public class AskingForEvidence {

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWrites writes;
    private final ReturnWorkflow workflow;
    private final ActingRights rights;
    private final Orders orders;
    private final Rulebook rulebook;
    private final RuleTable<EvidenceFacts, Evidence> table;
    private final DecisionRecords records;
    private final Clock clock;

    AskingForEvidence(
            ReturnDesk desk,
            Returns returns,
            ReturnWrites writes,
            ReturnWorkflow workflow,
            ActingRights rights,
            Orders orders,
            Rulebook rulebook,
            RuleTable<EvidenceFacts, Evidence> table,
            DecisionRecords records,
            Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.workflow = workflow;
        this.rights = rights;
        this.orders = orders;
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.clock = clock;
    }

    /** Whether there is something to ask for that was not asked for yet and is not here. */
    boolean mayAsk(Return it, Order order) {
        return it.evidenceAskedAt().isEmpty()
                && !it.evidenceGiven().orElse(false)
                && decide(facts(it, order)).required().ask().isPresent();
    }

    /** @return until when the answer is waited for */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant ask(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        EvidenceFacts facts = facts(it, orders.find(it.orderId()).orElseThrow());
        Decision<Evidence> decision = decide(facts);
        records.record(held.caseFile().number(), decision, facts);
        String code = decision.required().ask().orElseThrow();
        Instant due = clock.instant().plus(Duration.ofDays(decision.required().days()));
        writes.evidenceAsked(returnId, code, due);
        desk.note(it, null, "return-evidence-asked", "evidence", code, "until", due);
        desk.tellCustomer(held, "return.evidence", it.number(), new Wording("return.evidence." + code), due);
        return due;
    }

    /**
     * The owner has looked at what the customer sent, or knows that nothing will come.
     *
     * @throws Refusal {@code return-not-asked} if nothing is waited for
     */
    @RetriedOnConflict
    @Transactional
    public Return received(String number, boolean given, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        rights.check(held.caseFile(), by);
        if (held.it().status() != ReturnStatus.EVIDENCE_ASKED) {
            throw Refusal.conflict("return-not-asked", "return", number);
        }
        writes.evidence(held.it().id(), given);
        desk.note(held.it(), by, given ? "return-evidence-given" : "return-evidence-refused");
        EngineRefusals.unwrapped(() -> workflow.evidenceReceived(held.it()));
        return returns.get(held.it().id());
    }

    /** A return of goods of several categories has none. */
    private static EvidenceFacts facts(Return it, Order order) {
        List<Long> coming = it.lines().stream().map(ReturnLine::orderLineId).toList();
        List<String> categories = order.lines().stream()
                .filter(line -> coming.contains(line.id()))
                .map(OrderLine::category)
                .distinct()
                .toList();
        return new EvidenceFacts(
                Optional.of(it.reason()), categories.size() == 1 ? Optional.of(categories.get(0)) : Optional.empty());
    }

    private Decision<Evidence> decide(EvidenceFacts facts) {
        return rulebook.decide(table, facts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
