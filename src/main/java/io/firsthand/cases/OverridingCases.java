package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.triage.ContactFacts;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.FindingOverrides;
import io.firsthand.triage.HeardOverride;
import io.firsthand.triage.JudgingContacts;
import io.firsthand.triage.Priority;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words of a customer that override amounts, heard on a case at any time of its life. The case's row is locked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OverridingCases {

    private final FindingOverrides finding;
    private final JudgingContacts contacts;
    private final CaseOverrides overrides;
    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final CaseWorkflow workflow;
    private final RuleFailures failures;
    private final Timeline timeline;

    OverridingCases(
            FindingOverrides finding,
            JudgingContacts contacts,
            CaseOverrides overrides,
            CaseFiles caseFiles,
            CaseWrites writes,
            CaseTargets targets,
            CaseClocks clocks,
            CaseWorkflow workflow,
            RuleFailures failures,
            Timeline timeline) {
        this.finding = finding;
        this.contacts = contacts;
        this.overrides = overrides;
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.targets = targets;
        this.clocks = clocks;
        this.workflow = workflow;
        this.failures = failures;
        this.timeline = timeline;
    }

    /** A later message says this: what it brings up holds from now on, and makes the case as urgent as it asks for. */
    public void heard(CaseFile locked, String words) {
        List<HeardOverride> heard = failures.orElse(locked, () -> finding.hear(locked.number(), words), List::of);
        heard.forEach(each -> overrides.add(locked.id(), each, true));
        told(locked.id(), heard);
        raise(locked, heard);
    }

    /** What stands on a case that is merged into another stands there from then on. */
    void carriedOver(CaseFile from, CaseFile target) {
        List<HeardOverride> standing =
                overrides.standing(from).stream().map(CaseOverride::heard).toList();
        standing.forEach(each -> overrides.add(target.id(), each, true));
        raise(target, standing);
    }

    /** What the first message brings up, when the case is judged for the first time. */
    void judged(long caseId, ContactJudgement judgement) {
        judgement.overrides().forEach(each -> overrides.add(caseId, each, false));
        told(caseId, judgement.overrides());
    }

    /** Judges the first message anew for this reason; wrong alarms and what later messages said are kept in mind. */
    ContactJudgement rejudge(CaseFile locked, ContactFacts facts, String reason) {
        ContactJudgement judgement = contacts.rejudge(locked.number(), facts, reason, overrides.known(locked.id()));
        overrides.judged(locked.id(), judgement.overrides());
        return judgement;
    }

    private void raise(CaseFile locked, List<HeardOverride> heard) {
        heard.stream()
                .map(each -> each.consequence().priority())
                .min(Comparator.naturalOrder())
                .filter(priority -> priority.compareTo(locked.priority()) < 0)
                .ifPresent(priority -> raise(locked, priority));
    }

    private void raise(CaseFile locked, Priority priority) {
        writes.prioritySet(locked.id(), priority);
        timeline.append(locked.id(), null, "priority-raised", "from", locked.priority(), "to", priority);
        CaseFile raised = caseFiles.find(locked.id()).orElseThrow();
        targets.judgedAnew(raised);
        workflow.taskIsDue(raised, clocks.earliest(raised.id()));
    }

    private void told(long caseId, List<HeardOverride> heard) {
        heard.forEach(each -> timeline.append(caseId, null, "override-heard", "row", each.row()));
    }
}
