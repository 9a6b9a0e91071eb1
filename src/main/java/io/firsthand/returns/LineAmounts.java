package io.firsthand.returns;

import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What the lines of a return come to. */
@Component
class LineAmounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What the right gives for the items of a line that count: the rules' percentage of their price, or the full price where
     * somebody granted it beyond the rules.
     */
    Money entitled(Return it, Order order, ReturnLine line) {
        OrderLine item = order.lines().stream()
                .filter(candidate -> candidate.id() == line.orderLineId())
                .findFirst()
                .orElseThrow();
        BigDecimal percent = line.right()
                .filter(ReturnLine.LineRight::gives)
                .map(ReturnLine.LineRight::percent)
                .orElse(it.granted() ? HUNDRED : BigDecimal.ZERO);
        BigDecimal price = item.unitPrice().amount().multiply(BigDecimal.valueOf(line.counted()));
        return Money.rounded(price.multiply(percent).movePointLeft(2), order.currency());
    }

    Money share(Money of, BigDecimal percent) {
        return Money.rounded(of.amount().multiply(percent).movePointLeft(2), of.currency());
    }

    /** All lines together, without shipping. */
    Money total(Return it, Order order) {
        return it.lines().stream()
                .map(line -> entitled(it, order, line))
                .reduce(Money.zero(order.currency()), Money::plus);
    }
}
