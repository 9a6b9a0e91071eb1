package io.firsthand.cases;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer, or the outside, said something on an open case: marks it unread and wakes a waiting process. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HearingCustomers {

    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final Timeline timeline;

    HearingCustomers(CaseWrites writes, CaseWorkflow workflow, Timeline timeline) {
        this.writes = writes;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * The customer wrote. To be called with the case's row locked.
     *
     * @param message stores the message with the timeline entry that tells of it, so that reading one reads the other
     * @param kind timeline kind, e.g. {@code message-received}
     */
    public void heard(CaseFile locked, LongConsumer message, String kind, Object... namesAndValues) {
        long entry = timeline.appendNow(locked.id(), null, kind, namesAndValues);
        message.accept(entry);
        writes.heard(locked.id(), entry);
        if (locked.isWaiting()) {
            workflow.customerReplied(locked);
        }
    }

    /** Somebody else answered: a payment, an approval, a delivery failure. Otherwise as {@link #heard}. */
    public void heardFromOutside(CaseFile locked, String kind, Object... namesAndValues) {
        writes.heard(locked.id(), timeline.appendNow(locked.id(), null, kind, namesAndValues));
        if (locked.isWaiting()) {
            workflow.outsideAnswered(locked);
        }
    }
}
