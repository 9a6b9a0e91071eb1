package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.Priority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person says what a case is about, because the rules left it unclear or erred; who and from what to what is recorded. The
 * priority is judged anew, but never falls below what the words alone demanded.
 */
@Service
@RetriedOnConflict
@Transactional
public class SettingReasons {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final ActingRights rights;
    private final JudgingCases judging;
    private final OverridingCases overriding;
    private final CaseWorkflow workflow;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final Timeline timeline;

    SettingReasons(
            CaseFiles caseFiles,
            CaseWrites writes,
            ActingRights rights,
            JudgingCases judging,
            OverridingCases overriding,
            CaseWorkflow workflow,
            CaseTargets targets,
            CaseClocks clocks,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.rights = rights;
        this.judging = judging;
        this.overriding = overriding;
        this.workflow = workflow;
        this.targets = targets;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** @throws io.firsthand.platform.Refusal {@code unknown-reason} if the list of contact reasons does not hold it */
    public void set(String number, String by, String reason) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        if (caseFile.reason().equals(reason)) {
            return;
        }
        ContactJudgement judgement = overriding.rejudge(caseFile, judging.facts(caseFile), reason);
        Priority priority = judgement.priority();
        writes.reasonSet(caseFile.id(), reason, priority, by);
        timeline.append(caseFile.id(), by, "reason-set", "from", caseFile.reason(), "to", reason);
        CaseFile judged = caseFiles.find(caseFile.id()).orElseThrow();
        targets.judgedAnew(judged);
        workflow.taskIsDue(judged, clocks.earliest(caseFile.id()));
    }
}
