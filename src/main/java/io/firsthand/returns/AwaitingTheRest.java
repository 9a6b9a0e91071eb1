package io.firsthand.returns;

import io.firsthand.returns.ReturnWorkflow.Next;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another parcel is awaited, because none of the goods came, or not all of them. What came and is clear is settled meanwhile: it
 * waits for no parcel that belongs to other items.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwaitingTheRest {

    static final Duration ANOTHER_PARCEL = Duration.ofDays(14);

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final WorkingOutDeductions deductions;
    private final Clock clock;

    AwaitingTheRest(ReturnDesk desk, ReturnWrites writes, WorkingOutDeductions deductions, Clock clock) {
        this.desk = desk;
        this.writes = writes;
        this.deductions = deductions;
        this.clock = clock;
    }

    /** An exchange goes out at once, when all of it is here. */
    Next await(Return it) {
        boolean came = it.wanted() == Wanted.REFUND
                && it.lines().stream()
                        .anyMatch(line ->
                                line.condition().filter(GoodsCondition::isClear).isPresent()
                                        && !desk.isSettled(it, line));
        if (came) {
            deductions.workOutClear(it.id());
        }
        writes.waitsAgain(it.id(), clock.instant().plus(ANOTHER_PARCEL), came);
        return came ? Next.SETTLE : Next.WAIT;
    }
}
