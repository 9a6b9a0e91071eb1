package io.firsthand.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before the process waits for the goods it looks, under the lock on the case's row, whether they have moved already: nothing
 * that comes early is lost.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LookingForGoods {

    /** After this a parcel that was dispatched and did not arrive is overdue. */
    private static final Duration ON_THE_WAY = Duration.ofDays(30);

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final Clock clock;

    LookingForGoods(ReturnDesk desk, ReturnWrites writes, Clock clock) {
        this.desk = desk;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Where the goods are.
     *
     * @param until if they are awaited: until when; if they are here: when the money must be back; else now
     */
    public record Seen(Whereabouts where, Instant until) {}

    public Seen look(long returnId) {
        Return it = desk.hold(returnId).it();
        if (it.arrivedAt().isPresent()) {
            Instant due = RefundDate.of(it, desk.zone(it));
            writes.refundDue(returnId, due);
            return new Seen(Whereabouts.HERE, due);
        }
        if (it.lostAt().isPresent()) {
            return new Seen(Whereabouts.LOST, clock.instant());
        }
        if (it.dispatchedAt().isPresent() && it.judged().refundOnProof() && !desk.isAnythingSettled(it)) {
            return new Seen(Whereabouts.PROVED, clock.instant());
        }
        return await(it);
    }

    private Seen await(Return it) {
        Instant until = it.dispatchedAt()
                .map(at -> at.plus(ON_THE_WAY))
                .filter(at -> at.isAfter(it.waitUntil().orElseThrow()))
                .orElseGet(() -> it.waitUntil().orElseThrow());
        writes.awaiting(
                it.id(), it.dispatchedAt().isPresent() ? ReturnStatus.DISPATCHED : ReturnStatus.AUTHORISED, until);
        return new Seen(Whereabouts.AWAITED, until);
    }

    /** The waiting time is over: a parcel on its way is overdue, and one that was never sent ends the return. */
    public boolean waitingOver(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        boolean sent = held.it().dispatchedAt().isPresent();
        if (sent) {
            desk.stop(held, ReturnStatus.DECIDING, "parcel-overdue");
        }
        return sent;
    }

    /** @return whether the loss is ours, by the conditions of the return */
    public boolean ourLoss(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        boolean ours = held.it().judged().ourRisk();
        if (!ours) {
            desk.stop(held, ReturnStatus.DECIDING, "parcel-lost");
        }
        return ours;
    }
}
