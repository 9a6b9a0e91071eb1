package io.firsthand.followup;

import io.firsthand.cases.CaseFiles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what customers wrote on closed cases before somebody who is there, and back to the owner unless somebody else has taken
 * it. It compares what is with what should be, so that it may run on any node, at any time and as often as one likes: an absence
 * that was planned begins without anybody's doing.
 */
@Service
public class MovingLateMessages {

    private static final Logger LOG = LoggerFactory.getLogger(MovingLateMessages.class);

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final ReadingLateMessages reading;
    private final FollowUpWorkflow workflow;
    private final TransactionTemplate transaction;

    MovingLateMessages(
            CaseFiles caseFiles,
            FollowUps followUps,
            ReadingLateMessages reading,
            FollowUpWorkflow workflow,
            TransactionTemplate transaction) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.reading = reading;
        this.workflow = workflow;
        this.transaction = transaction;
    }

    /** Looks at all of them, each in its own transaction: one that fails is logged and comes again. */
    public void lookAtAll() {
        Map<String, Optional<String>> nobodysNow = new HashMap<>();
        transaction.executeWithoutResult(status -> {
            nobodysNow.putAll(workflow.lateMessages());
            if (!nobodysNow.isEmpty()) {
                Set<String> readers = reading.readers();
                nobodysNow
                        .values()
                        .removeIf(reader -> reader.filter(readers::contains).isPresent());
            }
        });
        nobodysNow.forEach(this::look);
    }

    private void look(String instance, Optional<String> reader) {
        try {
            transaction.executeWithoutResult(status -> followUps
                    .runningIn(instance)
                    .filter(followUp -> !reading.of(followUp.caseId()).acting().equals(reader))
                    .filter(followUp ->
                            caseFiles.lockUnlessBusy(followUp.caseId()).isPresent())
                    .ifPresent(this::put));
        } catch (RuntimeException e) {
            LOG.warn("a late message could not change hands, it comes again: follow-up {}", instance, e);
        }
    }

    /** Somebody went or came: all that he has to read, or would if he were there, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAt(String person) {
        workflow.lateMessagesOf(person).stream()
                .flatMap(instance -> followUps.runningIn(instance).stream())
                .sorted(Comparator.comparingLong(FollowUpRecord::caseId))
                .forEach(followUp -> {
                    caseFiles.lock(followUp.caseId());
                    put(followUp);
                });
    }

    /** The case is locked: who has the task now keeps it if he is there. */
    private void put(FollowUpRecord followUp) {
        Optional<String> reader = workflow.lateMessageReader(followUp);
        Optional<String> wanted = reading.of(followUp.caseId()).acting();
        if (reader.filter(reading.readers()::contains).isEmpty() && !wanted.equals(reader)) {
            workflow.lateMessageFor(followUp, wanted);
        }
    }
}
