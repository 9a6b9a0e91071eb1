package io.firsthand.escalation;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.SideProcesses;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner asks for help. The case is not blocked by it: he keeps his task and speaks to the customer throughout. */
@Service
public class AskingForHelp {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final QuestionCheck check;
    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final SideProcesses processes;
    private final Timeline timeline;

    AskingForHelp(
            CaseFiles caseFiles,
            ActingRights rights,
            QuestionCheck check,
            HelpRequests requests,
            HelpRequestWrites writes,
            SideProcesses processes,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.check = check;
        this.requests = requests;
        this.writes = writes;
        this.processes = processes;
        this.timeline = timeline;
    }

    /**
     * Stores a request for each kind and starts {@code escalation} for it.
     *
     * @param by id of the person: owner, deputy or lead
     * @return the requests as they stand, in the order of the kinds
     * @throws io.firsthand.platform.Refusal {@code case-closed}, {@code not-your-case}, or what {@link QuestionCheck} finds
     */
    @RetriedOnConflict
    @Transactional
    public List<HelpRequest> ask(String caseNumber, AskForHelp wish, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        AskForHelp checked = check.checked(wish, caseFile, by);
        return checked.kinds().stream()
                .map(kind -> ask(caseFile, kind, checked, by))
                .toList();
    }

    private HelpRequest ask(CaseFile caseFile, HelpKind kind, AskForHelp wish, String by) {
        HelpRequest request = writes.ask(caseFile.id(), kind, wish, by);
        timeline.append(caseFile.id(), by, "help-requested", "help", request.number(), "needed", kind);
        processes.helpRequested(caseFile, request.id(), request.number());
        return requests.get(request.id());
    }
}
