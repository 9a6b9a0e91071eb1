package io.firsthand.returns;

import io.firsthand.entitlement.Markets;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
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
 * pulled: then the loss is noted as a claim, for the owner to write about.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WorkingOutDeductions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final LineAmounts amounts;
    private final Orders orders;
    private final Rulebook rulebook;
    private final RuleTable<DeductionFacts, Deduction> table;
    private final DecisionRecords records;
    private final Markets markets;

    WorkingOutDeductions(
            ReturnDesk desk,
            ReturnWrites writes,
            LineAmounts amounts,
            Orders orders,
            Rulebook rulebook,
            RuleTable<DeductionFacts, Deduction> table,
            DecisionRecords records,
            Markets markets) {
        this.desk = desk;
        this.writes = writes;
        this.amounts = amounts;
        this.orders = orders;
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.markets = markets;
    }

    /** @return whether it leaves no money for any line, so that it is a denial as a whole, and goes the way of one */
    public boolean workOut(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        Order order = orders.find(it.orderId()).orElseThrow();
        boolean all = false;
        boolean anythingLeft = false;
        for (ReturnLine line : it.lines()) {
            boolean costs = line.condition().filter(GoodsCondition::mayCost).isPresent();
            BigDecimal percent = costs ? percent(held, order, line) : BigDecimal.ZERO;
            boolean settled = desk.isSettled(it, line);
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

    private BigDecimal percent(ReturnDesk.Held held, Order order, ReturnLine line) {
        Return it = held.it();
        LocalDate date = LocalDate.ofInstant(it.requestedAt(), ZoneOffset.UTC);
        DeductionFacts facts = new DeductionFacts(
                Optional.of(markets.region(order.market(), date)),
                Optional.of(order.platform()),
                Optional.of(it.reason()),
                order.lines().stream()
                        .filter(item -> item.id() == line.orderLineId())
                        .map(OrderLine::category)
                        .findFirst(),
                line.condition().orElseThrow());
        Decision<Deduction> decision = rulebook.decide(table, facts, date);
        records.record(held.caseFile().number(), decision, facts);
        BigDecimal most = it.judged().deductible() ? decision.required().percent() : BigDecimal.ZERO;
        BigDecimal percent = line.deduction().min(most);
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
}
