package io.firsthand.cases;

import io.firsthand.deadlines.Calendars;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKey;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.NewClock;
import io.firsthand.deadlines.PausingClocks;
import io.firsthand.deadlines.Target;
import io.firsthand.orders.Order;
import io.firsthand.orders.Payment;
import io.firsthand.triage.Priority;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final CaseTerms terms;
    private final CaseClocks clocks;
    private final PausingClocks pausing;
    private final Withdrawals withdrawals;
    private final Clock clock;

    CaseTargets(CaseTerms terms, CaseClocks clocks, PausingClocks pausing, Withdrawals withdrawals, Clock clock) {
        this.terms = terms;
        this.clocks = clocks;
        this.pausing = pausing;
        this.withdrawals = withdrawals;
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
        terms.of(FROM_THE_START, caseFile, priority, reason, order).stream()
                .filter(target -> !isPaid(target, caseFile, order))
                .forEach(target -> startOf(target, caseFile, from, order)
                        .flatMap(target::from)
                        .ifPresent(starting::add));
        clocks.start(caseFile.id(), starting);
    }

    /** Urgency, reason or order turned out to be another: what runs gets new targets, the time that was used stays used. */
    void judgedAnew(CaseFile caseFile) {
        Optional<Order> order = terms.verifiedOrder(caseFile);
        pausing.retarget(
                caseFile.id(),
                terms.of(ALL_BY_TABLE, caseFile, order),
                target -> FROM_THE_START.contains(target.key().kind()) && !isPaid(target, caseFile, order)
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

    /** The money may be out before anybody says that it was a withdrawal, or before the case came back: it has no clock then. */
    private boolean isPaid(Target target, CaseFile caseFile, Optional<Order> order) {
        return target.followsWithdrawal()
                && order.filter(its -> withdrawals.isPaid(caseFile, its)).isPresent();
    }

    private List<NewClock> fromNow(CaseFile caseFile, ClockKind kind) {
        return terms.ofMarket(kind, caseFile).stream()
                .flatMap(target -> target.from(clock.instant()).stream())
                .toList();
    }

    /**
     * From when a term counts: a dispute from when it was opened, what law or a platform sets from the contact, because closing
     * a case does not stop them; our own targets, and an answer that is due again, from when the promise began.
     */
    private static Optional<Instant> startOf(Target target, CaseFile caseFile, Instant from, Optional<Order> order) {
        return switch (target.key().kind()) {
            case PAYMENT -> order.flatMap(CaseTerms::disputed).flatMap(Payment::disputedAt);
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

    private static boolean waitsForCustomer(CaseFile caseFile) {
        return caseFile.isWaiting()
                && caseFile.waitingFor().filter(WaitingFor.CUSTOMER::equals).isPresent();
    }
}
