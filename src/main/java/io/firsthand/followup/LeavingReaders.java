package io.firsthand.followup;

import io.firsthand.people.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody left the desk while messages on his closed cases were unread: the leads read them. */
@Component
class LeavingReaders {

    private final FollowUpWorkflow workflow;

    LeavingReaders(FollowUpWorkflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(PersonLeft left) {
        workflow.lateMessagesToLeads(left.id());
    }
}
