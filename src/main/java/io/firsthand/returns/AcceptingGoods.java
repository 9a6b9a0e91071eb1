package io.firsthand.returns;

import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.returns.ReturnWorkflow.Next;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles a parcel that held less than was to come by what it held. Worn items among it lose by the table {@code deduction} as
 * always; of a line whose money went back already the missing items are noted as a claim.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AcceptingGoods {

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final InspectionWrites inspections;
    private final LineAmounts amounts;
    private final Orders orders;
    private final WorkingOutDeductions deductions;

    AcceptingGoods(
            ReturnDesk desk,
            ReturnWrites writes,
            InspectionWrites inspections,
            LineAmounts amounts,
            Orders orders,
            WorkingOutDeductions deductions) {
        this.desk = desk;
        this.writes = writes;
        this.inspections = inspections;
        this.amounts = amounts;
        this.orders = orders;
        this.deductions = deductions;
    }

    /**
     * @param came items by line; a line that is not named came if what came of it is clear, else it did not
     * @throws Refusal {@code return-over-quantity}, {@code return-nothing-came}
     */
    Next accept(Return it, Map<Integer, Integer> came) {
        Order order = orders.find(it.orderId()).orElseThrow();
        boolean anything = false;
        for (ReturnLine line : it.lines()) {
            boolean clear = line.condition().filter(GoodsCondition::isClear).isPresent();
            int items = came.getOrDefault(line.line(), clear ? line.quantity() : 0);
            if (items < 0 || items > line.quantity()) {
                throw Refusal.invalid("return-over-quantity", "came", "left", line.quantity());
            }
            boolean settled = desk.isSettled(it, line);
            if (settled) {
                claimMissing(it, order, line, items);
            }
            if (!isPaid(it, line)) {
                // also while it is only proposed: should an approver refuse that, what came is settled
                inspections.accepted(it.id(), line.line(), items);
            }
            anything |= settled || items > 0;
        }
        if (!anything) {
            throw Refusal.invalid("return-nothing-came", "came");
        }
        writes.notOnProof(it.id());
        return deductions.workOut(it.id()) ? Next.DENY : Next.SETTLE;
    }

    private boolean isPaid(Return it, ReturnLine line) {
        return desk.payingFor(it, line).stream().anyMatch(remedy -> remedy.status() == RemedyStatus.EXECUTED);
    }

    private void claimMissing(Return it, Order order, ReturnLine line, int items) {
        int missing = line.quantity() - items;
        if (missing > 0) {
            BigDecimal paid = amounts.entitled(it, order, line).amount();
            BigDecimal loss = paid.multiply(BigDecimal.valueOf(missing))
                    .divide(BigDecimal.valueOf(line.quantity()), paid.scale(), RoundingMode.HALF_UP);
            inspections.claim(it.id(), line.line(), loss);
            desk.note(it, null, "return-claim-noted", "amount", loss);
        }
    }
}
