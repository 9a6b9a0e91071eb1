package io.firsthand.deadlines;

import io.firsthand.deadlines.DueClocks.Due;
import io.firsthand.deadlines.DueClocks.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the cases which clocks ran low or out; one runs on each node. It takes batches that no other node has, and never
 * waits for a case: one that somebody holds is left for the next second, so that nobody waits for each other.
 */
@Component
public class ClockPoller {

    private static final Logger LOG = LoggerFactory.getLogger(ClockPoller.class);

    /** Clocks of one transaction: few, because their cases are locked meanwhile. */
    private static final int BATCH = 20;

    /** Batches of one round, so that a round ends. */
    private static final int MOST_BATCHES = 250;

    private final DueClocks clocks;
    private final ClockListener listener;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClockPoller(DueClocks clocks, ClockListener listener, TransactionTemplate transaction, Clock clock) {
        this.clocks = clocks;
        this.listener = listener;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells what is due now. A clock that cannot be told is logged and put aside, the rest of its batch goes on without it; it
     * comes again at the next call.
     *
     * @return how many were told
     */
    public int runDue() {
        Instant now = clock.instant();
        Set<Long> aside = new HashSet<>();
        int told = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            Batch done = tell(now, aside);
            told += done.told();
            if (done.last()) {
                break;
            }
        }
        return told;
    }

    private Batch tell(Instant now, Set<Long> aside) {
        Attempt attempt = new Attempt(now, aside);
        try {
            return transaction.execute(status -> attempt.tellAll());
        } catch (RuntimeException e) {
            if (attempt.telling == null) {
                throw e;
            }
            LOG.warn(
                    "clock {} of case {} could not be told, it comes again",
                    attempt.telling.key(),
                    attempt.telling.caseId(),
                    e);
            aside.add(attempt.telling.id());
            return new Batch(0, false);
        }
    }

    /**
     * @param told how many of it were told
     * @param last whether nothing more is due
     */
    private record Batch(int told, boolean last) {}

    private final class Attempt {

        private final Instant now;
        private final Set<Long> aside;
        private Due telling;

        Attempt(Instant now, Set<Long> aside) {
            this.now = now;
            this.aside = aside;
        }

        Batch tellAll() {
            List<Due> due = clocks.take(now, aside, BATCH);
            List<Told> done = new ArrayList<>();
            for (Due each : due) {
                telling = each;
                if (listener.lock(each.caseId())) {
                    done.add(new Told(each, tell(each)));
                } else {
                    aside.add(each.id());
                }
            }
            if (!done.isEmpty()) {
                clocks.mark(now, done);
            }
            int told = (int)
                    done.stream().filter(each -> each.heldUntil().isEmpty()).count();
            return new Batch(told, due.size() < BATCH);
        }

        private Optional<Instant> tell(Due due) {
            return due.out() ? listener.ranOut(due.caseId(), due.key()) : listener.ranLow(due.caseId(), due.key());
        }
    }
}
