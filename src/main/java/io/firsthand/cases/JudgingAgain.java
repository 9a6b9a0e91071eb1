package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.JudgingContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person has a case judged again on which the rules had failed. */
@Service
@RetriedOnConflict
@Transactional
public class JudgingAgain {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final ActingRights rights;
    private final JudgingCases judging;
    private final JudgingContacts contacts;
    private final OverridingCases overriding;
    private final RuleFailures failures;
    private final CaseWorkflow workflow;
    private final CaseTargets targets;
    private final CaseClocks clocks;

    JudgingAgain(
            CaseFiles caseFiles,
            CaseWrites writes,
            ActingRights rights,
            JudgingCases judging,
            JudgingContacts contacts,
            OverridingCases overriding,
            RuleFailures failures,
            CaseWorkflow workflow,
            CaseTargets targets,
            CaseClocks clocks) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.rights = rights;
        this.judging = judging;
        this.contacts = contacts;
        this.overriding = overriding;
        this.failures = failures;
        this.workflow = workflow;
        this.targets = targets;
        this.clocks = clocks;
    }

    /**
     * Judges reason and priority again; the promise once made stays. The owner stays too: a handover is a person's decision.
     *
     * @throws Refusal {@code nothing-to-judge} if the rules had not failed; {@code rules-still-fail}: the incident stays
     */
    public void judge(String number, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        if (!caseFile.ruleFailed()) {
            throw Refusal.conflict("nothing-to-judge", "number", number);
        }
        ContactJudgement judgement = failures.orRefused(caseFile, () -> judgement(caseFile));
        writes.judgedAgain(caseFile.id(), judgement);
        failures.mended(caseFile, by);
        CaseFile judged = caseFiles.find(caseFile.id()).orElseThrow();
        targets.judgedAnew(judged);
        workflow.taskIsDue(judged, clocks.earliest(caseFile.id()));
    }

    private ContactJudgement judgement(CaseFile caseFile) {
        if (!caseFile.reason().equals(ContactReasons.UNCLEAR)) {
            // a person said meanwhile what it is about
            return overriding.rejudge(caseFile, judging.facts(caseFile), caseFile.reason());
        }
        ContactJudgement judgement = contacts.judge(caseFile.number(), judging.facts(caseFile));
        overriding.judged(caseFile.id(), judgement);
        return judgement;
    }
}
