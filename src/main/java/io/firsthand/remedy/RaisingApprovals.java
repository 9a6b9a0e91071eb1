package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An approval is overdue, or nobody whom it asks may give it: one more group of the same or a higher grade may, and where nobody
 * may at all, who is on call. It goes up, never through.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RaisingApprovals {

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final Approvals approvals;
    private final ApproversLeft left;
    private final AskingOnCall askingOnCall;
    private final RemedyWorkflow workflow;
    private final Timeline timeline;

    RaisingApprovals(
            CaseFiles caseFiles,
            Remedies remedies,
            Approvals approvals,
            ApproversLeft left,
            AskingOnCall askingOnCall,
            RemedyWorkflow workflow,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.approvals = approvals;
        this.left = left;
        this.askingOnCall = askingOnCall;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * The approval task is there: a level at which nobody may answer is passed over at once.
     *
     * @return who may take it beside the groups that are asked first
     */
    public MoreApprovers begin(long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        return ask(remedy, caseFile, false);
    }

    /**
     * Asks the next group for each approval still needed, once a level. Where all are asked the timeline says so once, however
     * often the process looks.
     */
    public void raise(long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        CaseFile caseFile = caseFiles.lock(remedy.caseId());
        // who took it and did not answer keeps nobody else from answering
        workflow.freed(remedy);
        offer(remedy, ask(remedy, caseFile, true));
    }

    /** Somebody may be there who was not when it was asked; nothing is overdue by that, and whoever took the task keeps it. */
    void lookAgain(long remedyId, CaseFile locked) {
        Remedy remedy = remedies.get(remedyId);
        if (remedy.status() == RemedyStatus.PROPOSED) {
            offer(remedy, ask(remedy, locked, false));
        }
    }

    private void offer(Remedy remedy, MoreApprovers more) {
        more.groups().forEach(group -> workflow.offered(remedy, group));
        more.onCall().ifPresent(person -> workflow.offeredTo(remedy, person));
    }

    private MoreApprovers ask(Remedy remedy, CaseFile locked, boolean overdue) {
        List<Person> free = left.of(remedy, locked);
        List<String> groups = new ArrayList<>();
        List<NeededApproval> stuck = new ArrayList<>();
        for (NeededApproval need : approvals.open(remedy.id())) {
            OptionalInt next = need.nextLevel(free);
            boolean reached = need.reaches(free);
            if (!reached && next.isEmpty()) {
                stuck.add(need);
                continue;
            }
            askingOnCall.spare(need);
            if (next.isPresent() && (overdue || !reached)) {
                groups.add(need.group(next.getAsInt()));
                approvals.raised(need, next.getAsInt());
                tell(remedy, overdue ? "approval-raised" : "approval-nobody-there", need.group(next.getAsInt()));
            } else if (overdue && !need.overdueTold()) {
                approvals.overdueTold(need);
                tell(remedy, "approval-overdue", "-");
            }
        }
        return new MoreApprovers(groups, askingOnCall.ask(remedy, locked, stuck, free));
    }

    private void tell(Remedy remedy, String kind, String group) {
        timeline.append(remedy.caseId(), null, kind, "remedy", remedy.number(), "group", group);
    }
}
