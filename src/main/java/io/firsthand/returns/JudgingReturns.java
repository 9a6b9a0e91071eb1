package io.firsthand.returns;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.ClaimFacts;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.JudgingClaims;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.remedy.ClaimReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a return line by line by {@code refund-eligibility}, and finds the conditions under which the goods come back. An
 * unknown fact leads to one question, then to the owner, never to a silent no.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JudgingReturns {

    private final ReturnDesk desk;
    private final Orders orders;
    private final ClaimReader claims;
    private final JudgingClaims judging;
    private final FindingConditions conditions;
    private final AskingForEvidence asking;
    private final ReturnWrites writes;

    JudgingReturns(
            ReturnDesk desk,
            Orders orders,
            ClaimReader claims,
            JudgingClaims judging,
            FindingConditions conditions,
            AskingForEvidence asking,
            ReturnWrites writes) {
        this.desk = desk;
        this.orders = orders;
        this.claims = claims;
        this.judging = judging;
        this.conditions = conditions;
        this.asking = asking;
        this.writes = writes;
    }

    /**
     * @param processInstanceId the process that carries the return: everything later is told to it
     * @return what was judged, and whether the goods must come back
     */
    public Judged judge(long returnId, String processInstanceId) {
        ReturnDesk.Held held = desk.hold(returnId);
        writes.carriedBy(returnId, processInstanceId);
        Return it = held.it();
        Order order = orders.find(it.orderId()).orElseThrow();
        List<Entitlement> rights = it.lines().stream()
                .map(line -> right(held.caseFile(), it, order, line))
                .toList();
        Terms terms = conditions.find(
                held.caseFile().number(), it, order, rights, claims.collectionOffered(held.caseFile(), order));
        writes.terms(returnId, terms);
        Judgement judgement = judgement(it, order, rights);
        if (judgement == Judgement.UNCLEAR) {
            desk.stop(
                    held, ReturnStatus.DECIDING, it.evidenceAskedAt().isPresent() ? "evidence-missing" : "right-open");
        } else {
            writes.status(returnId, ReturnStatus.JUDGING);
        }
        return new Judged(judgement, terms.goodsNeeded());
    }

    private Entitlement right(CaseFile caseFile, Return it, Order order, ReturnLine line) {
        OrderLine item = order.lines().stream()
                .filter(candidate -> candidate.id() == line.orderLineId())
                .findFirst()
                .orElseThrow();
        // the claim of the return, whatever the case is about and whenever it was opened
        ClaimFacts known = claims.facts(caseFile, order, Optional.of(item), it.evidenceGiven());
        LocalDate claimedOn = it.declaration()
                .map(declared -> LocalDate.ofInstant(declared.at(), desk.zone(it)))
                .orElse(known.claimedOn());
        Entitlement right = judging.judge(
                caseFile.number(), known.with("reason", it.reason()).with("claimedOn", claimedOn));
        writes.right(it.id(), line.line(), right);
        return right;
    }

    private Judgement judgement(Return it, Order order, List<Entitlement> rights) {
        if (it.declined()) {
            return Judgement.NO_RIGHT;
        }
        if (it.granted() || rights.stream().allMatch(JudgingReturns::gives)) {
            return Judgement.RIGHT;
        }
        if (rights.stream().allMatch(right -> right.outcome() == Entitlement.Outcome.NONE)) {
            return Judgement.NO_RIGHT;
        }
        boolean open = rights.stream().anyMatch(right -> right.outcome() == Entitlement.Outcome.UNKNOWN);
        return open && asking.mayAsk(it, order) ? Judgement.ASK : Judgement.UNCLEAR;
    }

    static boolean gives(Entitlement right) {
        return right.outcome() == Entitlement.Outcome.REFUND
                || right.outcome() == Entitlement.Outcome.REPLACEMENT_OR_REFUND;
    }

    /** @param goodsNeeded whether the goods come back before anything is given */
    public record Judged(Judgement judgement, boolean goodsNeeded) {}
}
