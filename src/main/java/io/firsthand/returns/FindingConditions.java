package io.firsthand.returns;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.entitlement.Markets;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds by {@code return-conditions} how the goods of a return come back, and records it with the case. */
@Component
class FindingConditions {

    private final Rulebook rulebook;
    private final RuleTable<ReturnFacts, ReturnConditions> table;
    private final DecisionRecords records;
    private final Markets markets;
    private final Clock clock;

    FindingConditions(
            Rulebook rulebook,
            RuleTable<ReturnFacts, ReturnConditions> table,
            DecisionRecords records,
            Markets markets,
            Clock clock) {
        this.rulebook = rulebook;
        this.table = table;
        this.records = records;
        this.markets = markets;
        this.clock = clock;
    }

    /** @param collected whether we offered to collect the goods */
    Terms find(String caseNumber, Return it, Order order, List<Entitlement> rights, boolean collected) {
        LocalDate date = LocalDate.ofInstant(it.requestedAt(), ZoneOffset.UTC);
        boolean comeBack = it.granted() || rights.stream().anyMatch(Entitlement::returnNeeded);
        ReturnFacts facts = facts(order, it.reason(), comeBack, collected, value(it, order), date);
        Decision<ReturnConditions> decision = rulebook.decide(table, facts, date);
        records.record(caseNumber, decision, facts);
        ReturnConditions given = decision.required();
        boolean shipping = given.shippingBack() && isEverything(it, order);
        return new Terms(
                given.goodsNeeded(),
                given.refundOnProof() && it.wanted() == Wanted.REFUND,
                given.sellerPaysLabel(),
                given.ourRisk(),
                given.deductible(),
                shipping ? order.shippingTotal().amount() : BigDecimal.ZERO,
                given.returnDays(),
                given.refundDays(),
                given.refundFromNotice(),
                collected,
                decision.row());
    }

    /**
     * Within how many days goods would have to be sent if their return were agreed today; nothing is recorded.
     *
     * @param value price of the goods, in the order's currency
     */
    int returnDays(Order order, String reason, BigDecimal value) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return rulebook.decide(table, facts(order, reason, true, false, value, today), today)
                .required()
                .returnDays();
    }

    private ReturnFacts facts(
            Order order, String reason, boolean comeBack, boolean collected, BigDecimal value, LocalDate date) {
        return new ReturnFacts(
                Optional.of(markets.region(order.market(), date)),
                Optional.of(order.platform()),
                Optional.of(reason),
                comeBack,
                collected,
                value.multiply(order.cnyRate()));
    }

    private static BigDecimal value(Return it, Order order) {
        Map<Long, OrderLine> lines = order.lines().stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        return it.lines().stream()
                .map(line -> lines.get(line.orderLineId())
                        .unitPrice()
                        .amount()
                        .multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isEverything(Return it, Order order) {
        Map<Long, Integer> coming =
                it.lines().stream().collect(Collectors.toMap(ReturnLine::orderLineId, ReturnLine::quantity));
        return order.lines().stream().allMatch(line -> coming.getOrDefault(line.id(), 0) == line.quantity());
    }
}
