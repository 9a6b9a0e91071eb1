package io.firsthand.followup;

import io.firsthand.cases.CaseFiles;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.PersonLeft;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody leaves the desk, is away or comes back while messages on his closed cases are unread: they go to who is there, and
 * come back with him unless somebody else has taken them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeavingReaders {

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final ReadingLateMessages reading;
    private final FollowUpWorkflow workflow;

    LeavingReaders(CaseFiles caseFiles, FollowUps followUps, ReadingLateMessages reading, FollowUpWorkflow workflow) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.reading = reading;
        this.workflow = workflow;
    }

    @EventListener
    public void left(PersonLeft left) {
        lookAt(left.id());
    }

    @EventListener
    public void absenceChanged(AbsenceChanged change) {
        lookAt(change.id());
    }

    private void lookAt(String person) {
        workflow.lateMessagesOf(person)
                .forEach(instance -> followUps.runningIn(instance).ifPresent(followUp -> hand(followUp, person)));
    }

    private void hand(FollowUpRecord followUp, String person) {
        caseFiles.lock(followUp.caseId());
        Optional<String> reader = workflow.lateMessageReader(followUp);
        boolean taken = reader.filter(each -> !each.equals(person)).isPresent();
        Optional<String> wanted = reading.of(followUp.caseId()).acting();
        if (!taken && !wanted.equals(reader)) {
            workflow.lateMessageFor(followUp, wanted);
        }
    }
}
