package io.firsthand.incidents;

import io.firsthand.incidents.Telling.Kind;
import io.firsthand.incidents.Telling.State;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.Conflicts;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.platform.outbox.OutboxHandler;
import org.springframework.stereotype.Component;

/** Works an incident off, case by case: each step looks what is done already, so that it may be broken off anywhere. */
@Component
class IncidentDelivery implements OutboxHandler {

    private final Tellings tellings;
    private final TellingAffected telling;
    private final SuggestingClosure closure;

    IncidentDelivery(Tellings tellings, TellingAffected telling, SuggestingClosure closure) {
        this.tellings = tellings;
        this.telling = telling;
        this.closure = closure;
    }

    @Override
    public String topic() {
        return Tellings.TOPIC;
    }

    @Override
    public Delivery deliver(OutboxEntry entry) {
        Telling row = tellings.get(entry.reference());
        if (row.state() == State.PENDING) {
            tell(row);
        }
        if (row.kind() == Kind.SOLVED && row.outcome().isEmpty() && !closed(row)) {
            closure.suggest(row.id());
        }
        return new Delivery.Done();
    }

    private void tell(Telling row) {
        try {
            telling.tell(row.id());
        } catch (Refusal refusal) {
            retryConflict(refusal);
            telling.skip(row.id(), refusal.code());
        }
    }

    private boolean closed(Telling row) {
        try {
            return closure.close(row.id());
        } catch (Refusal openStill) {
            retryConflict(openStill);
            return false;
        }
    }

    /** Others changed the case at the same moment, twice: that says nothing about its customer, and the outbox comes again. */
    private static void retryConflict(Refusal refusal) {
        if (refusal.code().equals(Conflicts.changedMeanwhile().code())) {
            throw refusal;
        }
    }
}
