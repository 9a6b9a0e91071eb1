package io.firsthand.cases;

import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.NewClock;
import io.firsthand.deadlines.PausingClocks;
import io.firsthand.deadlines.ServiceLevelFacts;
import io.firsthand.deadlines.ServiceLevels;
import io.firsthand.deadlines.Target;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.orders.Payment;
import io.firsthand.triage.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which clocks run on a case, and what starts and stops them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseTargets {

    private static final Set<ClockKind> FROM_THE_START =
            EnumSet.of(ClockKind.RESOLUTION, ClockKind.LEGAL, ClockKind.PLATFORM, ClockKind.PAYMENT);
    private static final Set<ClockKind> ALL_BY_TABLE =
            EnumSet.complementOf(EnumSet.of(ClockKind.FIRST_ANSWER, ClockKind.TAKE));

    /** What an answer of a person settles. */
    private static final List<ClockKey> ANSWERED = List.of(
            ClockKey.of(ClockKind.FIRST_ANSWER),
            ClockKey.of(ClockKind.NEXT_ANSWER),
            new ClockKey(ClockKind.PLATFORM, "platform-answer"));

    private final ServiceLevels levels;
    private final CaseClocks clocks;
    private final PausingClocks pausing;
    private final Orders orders;
    private final Customers customers;
    private final Clock clock;

    CaseTargets(
            ServiceLevels levels,
            CaseClocks clocks,
            PausingClocks pausing,
            Orders orders,
            Customers customers,
            Clock clock) {
        this.levels = levels;
        this.clocks = clocks;
        this.pausing = pausing;
        this.orders = orders;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * The case was opened, or came back, and was judged: the promise of the first answer runs, and what else it brought with
     * it. Law and platforms count from the contact, also in a case that came back.
     *
     * @param from when the promise began
     * @param within promise of the first answer
     * @param order the verified one
     */
    void judged(
            CaseFile caseFile, Priority priority, String reason, Instant from, Duration within, Optional<Order> order) {
        List<NewClock> starting = new ArrayList<>();
        starting.add(firstAnswer(from, within));
        targets(FROM_THE_START, facts(caseFile, priority, reason, order), order)
                .forEach(target ->
                        startOf(target, caseFile, from, order).map(target::from).ifPresent(starting::add));
        clocks.start(caseFile.id(), starting);
    }

    /** Urgency, reason or order turned out to be another: what runs gets new targets, the time that was used stays used. */
    void judgedAnew(CaseFile caseFile) {
        Optional<Order> order = caseFile.orderVerified() ? caseFile.orderId().flatMap(orders::find) : Optional.empty();
        ServiceLevelFacts facts = facts(caseFile, caseFile.priority(), caseFile.reason(), order);
        pausing.retarget(
                caseFile.id(),
                targets(ALL_BY_TABLE, facts, order),
                target -> FROM_THE_START.contains(target.key().kind())
                        ? startOf(target, caseFile, caseFile.openedAt(), order)
                        : Optional.empty());
        if (waitsForCustomer(caseFile)) {
            pausing.pause(caseFile.id());
        }
    }

    /** The case should not have been closed: what was promised before is still to be kept. */
    void goOn(CaseFile closed) {
        Instant closedAt = closed.closedAt().orElseThrow();
        boolean answeredSince =
                closed.firstAnsweredAt().filter(at -> !at.isBefore(closedAt)).isPresent();
        pausing.goOn(closed.id(), closedAt, answeredSince ? ANSWERED : List.of());
    }

    /** The customer wrote and was answered before: the next answer runs from the first message that has none. */
    void customerWrote(CaseFile caseFile) {
        clocks.start(caseFile.id(), fromNow(caseFile, ClockKind.NEXT_ANSWER));
    }

    /** A person answered: the answers are given, and it counts anew until the customer has to hear something again. */
    void customerAnswered(CaseFile caseFile) {
        clocks.stopAndRestart(caseFile.id(), ANSWERED, fromNow(caseFile, ClockKind.PERIODIC_UPDATE));
        if (waitsForCustomer(caseFile)) {
            pausing.pause(caseFile.id());
        }
    }

    /**
     * The owner lets the case wait for the customer. What the customer wrote last, and the owner has read, needs no answer
     * then.
     */
    void waitsForCustomer(long caseId, boolean allRead) {
        if (allRead) {
            clocks.stop(caseId, ClockKind.NEXT_ANSWER);
        }
        pausing.pause(caseId);
    }

    /** When the next answer would be due if it counted from now; no clock starts. */
    Optional<Instant> nextAnswerDue(CaseFile caseFile) {
        return fromNow(caseFile, ClockKind.NEXT_ANSWER).stream()
                .map(NewClock::dueAt)
                .findFirst();
    }

    /** The law counts the days of the customer; what else runs does not ask where he lives. */
    private List<Target> targets(Set<ClockKind> kinds, ServiceLevelFacts facts, Optional<Order> order) {
        List<Target> targets = levels.targets(kinds, facts);
        if (targets.stream().noneMatch(Target::countsWholeDays)) {
            return targets;
        }
        Optional<ZoneId> zone =
                order.map(Order::customerId).flatMap(customers::find).map(Customer::timeZone);
        return targets.stream()
                .map(target -> zone.map(target::in).orElse(target))
                .toList();
    }

    private List<NewClock> fromNow(CaseFile caseFile, ClockKind kind) {
        String market = caseFile.orderVerified()
                ? caseFile.orderId().flatMap(orders::market).orElse(ServiceLevelFacts.NONE)
                : ServiceLevelFacts.NONE;
        ServiceLevelFacts facts = new ServiceLevelFacts(
                kind, caseFile.priority(), caseFile.channel(), market, caseFile.reason(), ServiceLevelFacts.NONE);
        return levels.targets(EnumSet.of(kind), facts).stream()
                .map(target -> target.from(clock.instant()))
                .toList();
    }

    /**
     * From when a term counts: a dispute from when it was opened, what law or a platform sets from the contact, because closing
     * a case does not stop them; our own targets, and an answer that is due again, from when the promise began.
     */
    private static Optional<Instant> startOf(Target target, CaseFile caseFile, Instant from, Optional<Order> order) {
        return switch (target.key().kind()) {
            case PAYMENT -> order.flatMap(CaseTargets::disputed).flatMap(Payment::disputedAt);
            case LEGAL, PLATFORM -> Optional.of(ANSWERED.contains(target.key()) ? from : caseFile.openedAt());
            default -> Optional.of(from);
        };
    }

    /** Reminds when a quarter of the time is left: late enough not to nag, early enough to answer. */
    private static NewClock firstAnswer(Instant from, Duration within) {
        Instant low = from.plus(within.multipliedBy(3).dividedBy(4));
        return new NewClock(
                ClockKey.of(ClockKind.FIRST_ANSWER),
                from,
                low,
                from.plus(within),
                Calendars.ALWAYS,
                false,
                "first-answer");
    }

    private static ServiceLevelFacts facts(CaseFile caseFile, Priority priority, String reason, Optional<Order> order) {
        return new ServiceLevelFacts(
                ClockKind.RESOLUTION,
                priority,
                caseFile.channel(),
                order.map(Order::market).orElse(ServiceLevelFacts.NONE),
                reason,
                order.flatMap(CaseTargets::disputed).map(Payment::provider).orElse(ServiceLevelFacts.NONE));
    }

    private static Optional<Payment> disputed(Order order) {
        return order.payments().stream()
                .filter(payment -> payment.disputedAt().isPresent())
                .min((one, other) ->
                        one.disputedAt().get().compareTo(other.disputedAt().get()));
    }

    private static boolean waitsForCustomer(CaseFile caseFile) {
        return caseFile.isWaiting()
                && caseFile.waitingFor().filter(WaitingFor.CUSTOMER::equals).isPresent();
    }
}
