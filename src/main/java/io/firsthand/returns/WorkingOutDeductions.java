package io.firsthand.returns;

import io.firsthand.entitlement.Markets;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out by the table {@code deduction} what goods that came back worn take off. Money that has gone back already is never
 * pulled: then the loss is noted as a claim, for the owner to write about. Nothing is taken off that no photo shows.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WorkingOutDeductions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReturnDesk desk;
    private final InspectionWrites writes;
    private final EvidenceFiles files;
    private final LineAmounts amounts;
    private final Orders orders;
    private final Rulebook rulebook;
    private final RuleTable<DeductionFacts, Deduction> table;
    private final DecisionRecords records;
    private final Markets markets;

    WorkingOutDeductions(
            ReturnDesk desk,
            InspectionWrites writes,
            EvidenceFiles files,
            LineAmounts amounts,
            Orders orders,
            Rulebook rulebook,
            RuleTable<DeductionFacts, Deduction> table,
            DecisionRecords records,
            Markets markets) {
        this.desk = desk;
        this.writes = writes;
        this.files = files;
        this.amounts = amounts;
        this.orders = orders;
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.markets = markets;
    }

    /**
     * @return whether it leaves no money for any line, so that it is a denial as a whole, and goes the way of one
     * @throws Refusal {@code inspection-photo-needed}
     */
    public boolean workOut(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        Order order = orders.find(it.orderId()).orElseThrow();
        boolean all = false;
        boolean anythingLeft = false;
        for (ReturnLine line : it.lines()) {
            boolean settled = desk.isSettled(it, line);
            if (settled && line.deductionRow().isPresent()) {
                // what it lost was taken off before it was paid
                anythingLeft = true;
                continue;
            }
            boolean costs = line.condition().filter(GoodsCondition::mayCost).isPresent();
            BigDecimal percent = costs ? percent(held, order, line) : BigDecimal.ZERO;
            anythingLeft |= settled || line.counted() > 0 && percent.compareTo(HUNDRED) < 0;
            if (percent.signum() > 0 && settled) {
                BigDecimal loss = amounts.share(amounts.entitled(it, order, line), percent)
                        .amount();
                writes.claim(returnId, line.line(), loss);
                desk.note(it, null, "return-claim-noted", "amount", loss);
            } else {
                all |= line.counted() > 0 && percent.compareTo(HUNDRED) == 0;
            }
        }
        return all && !anythingLeft;
    }

    /** Whether something would be taken off for goods that came back like this; asked before it is said, it leaves no record. */
    boolean wouldCost(Return it, ReturnLine line, GoodsCondition condition) {
        if (!condition.mayCost() || !it.judged().deductible()) {
            return false;
        }
        Order order = orders.find(it.orderId()).orElseThrow();
        return decide(it, facts(it, order, line, condition))
                        .required()
                        .percent()
                        .signum()
                > 0;
    }

    /** Only of what is clear and not settled, while the rest of the parcel is being cleared up. */
    void workOutClear(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Order order = orders.find(held.it().orderId()).orElseThrow();
        held.it().lines().stream()
                .filter(line -> line.condition().filter(GoodsCondition::mayCost).isPresent())
                .filter(line -> line.deductionRow().isEmpty() && !desk.isSettled(held.it(), line))
                .forEach(line -> percent(held, order, line));
    }

    private BigDecimal percent(ReturnDesk.Held held, Order order, ReturnLine line) {
        Return it = held.it();
        DeductionFacts facts = facts(it, order, line, line.condition().orElseThrow());
        Decision<Deduction> decision = decide(it, facts);
        records.record(held.caseFile().number(), decision, facts);
        BigDecimal most = it.judged().deductible() ? decision.required().percent() : BigDecimal.ZERO;
        BigDecimal percent = line.deduction().min(most);
        if (percent.signum() > 0 && !files.showsTheGoods(it.id())) {
            throw Refusal.invalid("inspection-photo-needed", "condition");
        }
        writes.deduction(it.id(), line.line(), percent, decision.row(), decision.source(), decision.why());
        if (percent.signum() > 0) {
            desk.note(
                    it,
                    null,
                    "return-deduction",
                    "percent",
                    percent.stripTrailingZeros().toPlainString());
        }
        return percent;
    }

    private DeductionFacts facts(Return it, Order order, ReturnLine line, GoodsCondition condition) {
        return new DeductionFacts(
                Optional.of(markets.region(order.market(), day(it))),
                Optional.of(order.platform()),
                Optional.of(it.reason()),
                order.lines().stream()
                        .filter(item -> item.id() == line.orderLineId())
                        .map(OrderLine::category)
                        .findFirst(),
                condition);
    }

    private Decision<Deduction> decide(Return it, DeductionFacts facts) {
        return rulebook.decide(table, facts, day(it));
    }

    private static LocalDate day(Return it) {
        return LocalDate.ofInstant(it.requestedAt(), ZoneOffset.UTC);
    }
}
