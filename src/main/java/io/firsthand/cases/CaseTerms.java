package io.firsthand.cases;

import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ServiceLevelFacts;
import io.firsthand.deadlines.ServiceLevels;
import io.firsthand.deadlines.Target;
import io.firsthand.deadlines.Withdrawal;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.orders.Payment;
import io.firsthand.triage.Priority;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the table what the clocks of a case are allowed, with what is known of its order and of a withdrawal. */
@Component
class CaseTerms {

    private final ServiceLevels levels;
    private final Orders orders;
    private final Customers customers;
    private final Withdrawals withdrawals;

    CaseTerms(ServiceLevels levels, Orders orders, Customers customers, Withdrawals withdrawals) {
        this.levels = levels;
        this.orders = orders;
        this.customers = customers;
        this.withdrawals = withdrawals;
    }

    /** As the case stands. */
    List<Target> of(Set<ClockKind> kinds, CaseFile caseFile, Optional<Order> order) {
        return of(kinds, caseFile, caseFile.priority(), caseFile.reason(), order);
    }

    /** @param order the verified one */
    List<Target> of(Set<ClockKind> kinds, CaseFile caseFile, Priority priority, String reason, Optional<Order> order) {
        ServiceLevelFacts facts = facts(caseFile, priority, reason, order);
        List<Target> targets = levels.targets(kinds, facts);
        return order.map(its -> ofCustomer(withReturn(targets, kinds, facts, caseFile, its), caseFile, its))
                .orElse(targets);
    }

    /** A customer may withdraw on a case about something else; and only of a withdrawal it matters who fetches the goods. */
    private List<Target> withReturn(
            List<Target> targets, Set<ClockKind> kinds, ServiceLevelFacts facts, CaseFile caseFile, Order order) {
        if (!kinds.contains(ClockKind.LEGAL)) {
            return targets;
        }
        Map<ClockKey, Target> all = targets.stream()
                .filter(target -> !target.followsWithdrawal())
                .collect(Collectors.toMap(Target::key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        boolean follows = all.size() < targets.size();
        Set<String> reasons = follows ? Set.of(facts.reason()) : withdrawals.reasons(caseFile);
        reasons.stream()
                .flatMap(its -> withdrawal(facts.about(its), caseFile, order))
                .forEach(target -> all.putIfAbsent(target.key(), target));
        return List.copyOf(all.values());
    }

    private Stream<Target> withdrawal(ServiceLevelFacts facts, CaseFile caseFile, Order order) {
        List<Target> sent = legal(facts);
        return !sent.isEmpty() && withdrawals.isCollected(caseFile, order)
                ? legal(facts.whenCollected()).stream()
                : sent.stream();
    }

    private List<Target> legal(ServiceLevelFacts facts) {
        return levels.targets(Set.of(ClockKind.LEGAL), facts).stream()
                .filter(Target::followsWithdrawal)
                .toList();
    }

    /** The same without the order, for clocks that start again and again: only the market of it matters to them. */
    List<Target> ofMarket(ClockKind kind, CaseFile caseFile) {
        String market = caseFile.orderVerified()
                ? caseFile.orderId().flatMap(orders::market).orElse(ServiceLevelFacts.NONE)
                : ServiceLevelFacts.NONE;
        return levels.targets(
                Set.of(kind),
                new ServiceLevelFacts(
                        kind,
                        caseFile.priority(),
                        caseFile.channel(),
                        market,
                        caseFile.reason(),
                        ServiceLevelFacts.NONE,
                        false,
                        false));
    }

    Optional<Order> verifiedOrder(CaseFile caseFile) {
        return caseFile.orderVerified() ? caseFile.orderId().flatMap(orders::find) : Optional.empty();
    }

    /** The payment of the order that was disputed first. */
    static Optional<Payment> disputed(Order order) {
        return order.payments().stream()
                .filter(payment -> payment.disputedAt().isPresent())
                .min((one, other) ->
                        one.disputedAt().get().compareTo(other.disputedAt().get()));
    }

    /** The law counts the days of the customer; what else runs asks neither where he lives nor what he sends back. */
    private List<Target> ofCustomer(List<Target> targets, CaseFile caseFile, Order order) {
        List<Target> all = targets;
        if (all.stream().anyMatch(Target::countsWholeDays)) {
            Optional<ZoneId> zone = customers.find(order.customerId()).map(Customer::timeZone);
            all = all.stream()
                    .map(target -> zone.map(target::in).orElse(target))
                    .toList();
        }
        if (all.stream().anyMatch(Target::followsWithdrawal)) {
            Withdrawal withdrawal = withdrawals.of(caseFile, order);
            all = all.stream().map(target -> target.after(withdrawal)).toList();
        }
        return all;
    }

    private static ServiceLevelFacts facts(CaseFile caseFile, Priority priority, String reason, Optional<Order> order) {
        return new ServiceLevelFacts(
                ClockKind.RESOLUTION,
                priority,
                caseFile.channel(),
                order.map(Order::market).orElse(ServiceLevelFacts.NONE),
                reason,
                order.flatMap(CaseTerms::disputed).map(Payment::provider).orElse(ServiceLevelFacts.NONE),
                order.filter(Order::delivered).isPresent(),
                false);
    }
}
