package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer keeps the goods and takes part of the money, as he agreed. */
@Service
public class KeepingGoods {

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWrites writes;
    private final LineAmounts amounts;
    private final Orders orders;
    private final ReturnWorkflow workflow;
    private final ActingRights rights;

    KeepingGoods(
            ReturnDesk desk,
            Returns returns,
            ReturnWrites writes,
            LineAmounts amounts,
            Orders orders,
            ReturnWorkflow workflow,
            ActingRights rights) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.amounts = amounts;
        this.orders = orders;
        this.workflow = workflow;
        this.rights = rights;
    }

    /**
     * @param amount that the customer takes, major units of the order's currency
     * @throws Refusal {@code return-not-with-customer} once the goods moved, {@code amount-needed}, {@code
     *     amount-not-positive}, {@code amount-too-fine}, {@code kept-amount-too-high}
     */
    @RetriedOnConflict
    @Transactional
    public Return keep(String number, BigDecimal amount, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        rights.check(held.caseFile(), by);
        Return it = held.it();
        if (!it.awaitsGoods() || it.dispatchedAt().isPresent()) {
            throw Refusal.conflict("return-not-with-customer", "return", number);
        }
        writes.decided(it.id(), by, null);
        agree(it, Optional.ofNullable(amount));
        desk.note(it, by, "return-kept", "amount", amount);
        writes.awaitsNoMore(it.id());
        EngineRefusals.unwrapped(() -> workflow.customerKeeps(it));
        return returns.get(it.id());
    }

    /** Stores what the customer takes for goods that he keeps. */
    void agree(Return it, Optional<BigDecimal> wanted) {
        BigDecimal amount = wanted.orElseThrow(() -> Refusal.invalid("amount-needed", "amount"));
        Order order = orders.find(it.orderId()).orElseThrow();
        if (amount.signum() <= 0) {
            throw Refusal.invalid("amount-not-positive", "amount");
        }
        if (amount.stripTrailingZeros().scale() > order.currency().getDefaultFractionDigits()) {
            throw Refusal.invalid(
                    "amount-too-fine", "amount", "currency", order.currency().getCurrencyCode());
        }
        Money most = amounts.total(it, order);
        if (amount.compareTo(most.amount()) > 0) {
            throw Refusal.invalid("kept-amount-too-high", "amount", "most", most.toString());
        }
        writes.kept(it.id(), amount);
        writes.wanted(it.id(), Wanted.REFUND);
    }
}
