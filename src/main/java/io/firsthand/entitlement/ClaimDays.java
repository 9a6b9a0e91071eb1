package io.firsthand.entitlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days between a claim and what came before it, as the law of its market counts them. What is unknown stays empty. */
record ClaimDays(
        Optional<Integer> day,
        Optional<Integer> month,
        Optional<Integer> late,
        Optional<Integer> businessDay,
        Optional<Integer> businessDaysLate,
        Optional<Integer> sinceOrder,
        Optional<Integer> known,
        Optional<Integer> sinceRepair,
        Optional<Integer> sinceStatement) {

    /** @param counting how the law of the market counts; empty if the market is unknown */
    static ClaimDays of(ClaimFacts claim, Optional<CountingDays> counting) {
        return new ClaimDays(
                counting.flatMap(days -> claim.deliveredOn().map(delivered -> days.day(delivered, claim.claimedOn()))),
                counting.flatMap(
                        days -> claim.deliveredOn().map(delivered -> days.month(delivered, claim.claimedOn()))),
                since(claim.promisedOn(), claim),
                business(counting, claim.deliveredOn(), claim),
                business(counting, claim.promisedOn(), claim),
                since(claim.orderedOn(), claim),
                since(claim.fault().knownOn(), claim),
                since(claim.fault().repairedOn(), claim),
                since(claim.purchase().statementOn(), claim));
    }

    private static Optional<Integer> business(
            Optional<CountingDays> counting, Optional<LocalDate> event, ClaimFacts claim) {
        return counting.flatMap(days -> event.map(date -> days.businessDay(date, claim.claimedOn())));
    }

    private static Optional<Integer> since(Optional<LocalDate> event, ClaimFacts claim) {
        return event.map(date -> Math.toIntExact(ChronoUnit.DAYS.between(date, claim.claimedOn())));
    }
}
