package io.firsthand.cases;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for a contact: judged, owned and promised in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseWorkflow workflow;
    private final Timeline timeline;

    OpeningCases(CaseFiles caseFiles, CaseWrites writes, CaseWorkflow workflow, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * @param firstMessage stores the contact's first message on the case of the given id, before the process runs: it is
     *     judged by its words, and an acknowledgement may answer it
     * @return the case as it stands afterwards: with its owner, or set aside
     */
    public CaseFile open(NewContact contact, LongConsumer firstMessage) {
        CaseFile opened = writes.insert(contact);
        firstMessage.accept(opened.id());
        timeline.append(opened.id(), null, "case-opened", "channel", contact.channel());
        workflow.caseOpened(opened.id(), opened.number());
        return caseFiles.find(opened.id()).orElseThrow();
    }
}
