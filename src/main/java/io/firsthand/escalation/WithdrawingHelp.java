package io.firsthand.escalation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever acts on the case takes a question back that nobody answered yet. */
@Service
public class WithdrawingHelp {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final HelpWorkflow workflow;
    private final Timeline timeline;

    WithdrawingHelp(
            CaseFiles caseFiles,
            ActingRights rights,
            HelpRequests requests,
            HelpRequestWrites writes,
            HelpWorkflow workflow,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.requests = requests;
        this.writes = writes;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /** @throws Refusal {@code help-ended-already}, {@code case-closed}, {@code not-your-case} */
    @RetriedOnConflict
    @Transactional
    public HelpRequest withdraw(String number, String by) {
        CaseFile caseFile = caseFiles.lock(requests.get(number).caseId());
        rights.check(caseFile, by);
        HelpRequest request = requests.get(number);
        if (!request.status().isOpen()) {
            throw Refusal.conflict("help-ended-already", "help", number);
        }
        HelpRequest withdrawn = writes.ended(request.id(), HelpStatus.WITHDRAWN);
        timeline.append(caseFile.id(), by, "help-taken-back", "help", number);
        workflow.withdrawn(withdrawn);
        return withdrawn;
    }
}
