package io.firsthand.cases;

import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.ClockListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the clocks of a case lead to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseClockListener implements ClockListener {

    private final CaseFiles caseFiles;
    private final CaseWorkflow workflow;
    private final TakingCases taking;
    private final Timeline timeline;

    CaseClockListener(CaseFiles caseFiles, CaseWorkflow workflow, TakingCases taking, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.workflow = workflow;
        this.taking = taking;
        this.timeline = timeline;
    }

    @Override
    public boolean lock(long caseId) {
        return caseFiles.lockUnlessBusy(caseId).isPresent();
    }

    @Override
    public void ranLow(long caseId, ClockKind kind) {
        CaseFile caseFile = caseFiles.lock(caseId);
        if (caseFile.isOpen()) {
            timeline.append(caseId, null, "clock-ran-low", "clock", kind);
            workflow.clockRanLow(caseFile);
        }
    }

    @Override
    public void ranOut(long caseId, ClockKind kind) {
        CaseFile caseFile = caseFiles.lock(caseId);
        if (!caseFile.isOpen()) {
            return;
        }
        if (kind == ClockKind.TAKE) {
            taking.route(caseFile);
        } else {
            timeline.append(caseId, null, "clock-ran-out", "clock", kind);
            workflow.clockRanOut(caseFile);
        }
    }
}
