package io.firsthand.remedy;

import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import io.firsthand.remedy.RemedySums.Multiples;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps a floor from being paid for each item of a purchase. The law puts it under the compensation of the purchase (消法 55:
 * 增加赔偿的金额不足五百元的，为五百元; 食品安全法 148: 不足一千元的，为一千元), so items of one order that are claimed one after the other come to
 * what they come to together.
 */
@Component
class SharedFloors {

    private final RemedySums sums;

    SharedFloors(RemedySums sums) {
        this.sums = sums;
    }

    /**
     * What of the compensation of an item was paid already with other items of its order; zero for a whole order, where everything
     * that was paid counts anyway.
     *
     * @param changed remedy that does not count, because it is about to be changed
     */
    Money paidWithOthers(Order order, JudgedClaim judged, Optional<Long> changed) {
        Money due = judged.compensated();
        String row = judged.compensation().row();
        Optional<Long> line =
                judged.line().map(OrderLine::id).filter(id -> order.lines().size() > 1);
        if (line.isEmpty() || row == null || !due.isPositive()) {
            return Money.zero(order.currency());
        }
        Multiples others = sums.multiplesOfOthers(order.id(), line.get(), row, changed);
        return due.minus(left(judged, money(order, others.paid()), money(order, others.plain())));
    }

    /**
     * All items together come to their multiples, or to the floor if that is more: what was paid of it for the others is taken
     * off, and the item gets no more than it adds to what the others come to.
     */
    private static Money left(JudgedClaim judged, Money paid, Money plainOfOthers) {
        Money alone = judged.compensated();
        Money plain = judged.plainMultiple();
        Money adds = more(plain, alone.minus(plainOfOthers));
        Money unpaid = more(plain.plus(plainOfOthers), alone).minus(paid);
        Money left = adds.compareTo(unpaid) < 0 ? adds : unpaid;
        return more(left, Money.zero(left.currency()));
    }

    private static Money more(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Money money(Order order, BigDecimal amount) {
        return RemedyRow.money(amount, order.currency());
    }
}
