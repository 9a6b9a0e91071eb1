package io.firsthand.returns;

import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.text.AmountText;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sums that a person writes about a return: {@code 1,200} is not one euro twenty. */
@Component
public class TypedAmounts {

    private final Returns returns;
    private final Orders orders;

    TypedAmounts(Returns returns, Orders orders) {
        this.returns = returns;
        this.orders = orders;
    }

    /**
     * The sum in the currency of the order, not rounded.
     *
     * @throws Refusal {@code return-not-found}, {@code amount-unclear}
     */
    public BigDecimal read(String returnNumber, String written, Locale viewer) {
        Order order = orders.find(returns.get(returnNumber).orderId()).orElseThrow();
        return AmountText.require("amount", written, order.currency(), viewer);
    }
}
