package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds how much of what a claim comes to is still due: the one place where what was given is taken off. */
@Component
class FindingDues {

    private final RemedySums sums;
    private final SharedFloors floors;

    FindingDues(RemedySums sums, SharedFloors floors) {
        this.sums = sums;
        this.floors = floors;
    }

    /**
     * @param kind compensation is counted by itself, everything else as the price of the goods
     * @param changed remedy that does not count, because it is about to be changed
     */
    Due of(RemedyKind kind, Order order, JudgedClaim judged, Optional<Long> changed) {
        return kind == RemedyKind.COMPENSATION ? payout(order, judged, changed) : refund(order, judged, changed);
    }

    /** Of the price. */
    Due refund(Order order, JudgedClaim judged, Optional<Long> changed) {
        return Due.of(
                judged.refund(),
                RemedyRow.money(sums.restored(order.id(), line(judged), changed), order.currency()),
                RemedyRow.money(sums.heldBack(order.id(), line(judged), changed), order.currency()));
    }

    /** Beside the price; what was paid for other items counts as far as one floor was meant for all of them. */
    Due payout(Order order, JudgedClaim judged, Optional<Long> changed) {
        return Due.of(
                judged.payout(),
                RemedyRow.money(sums.compensated(order.id(), line(judged), changed), order.currency())
                        .plus(floors.paidWithOthers(order, judged, changed)),
                Money.zero(order.currency()));
    }

    private static Optional<Long> line(JudgedClaim judged) {
        return judged.line().map(OrderLine::id);
    }
}
