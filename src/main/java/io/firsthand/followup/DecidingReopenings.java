package io.firsthand.followup;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.Timeline;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A message stands on a closed case: who acts on the case says whether it stays closed or comes back. */
@Service
@RetriedOnConflict
@Transactional
public class DecidingReopenings {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final ReadingCases reading;
    private final FollowUps followUps;
    private final FollowUpWorkflow workflow;
    private final EndingFollowUps ending;
    private final Timeline timeline;

    DecidingReopenings(
            CaseFiles caseFiles,
            ActingRights rights,
            ReadingCases reading,
            FollowUps followUps,
            FollowUpWorkflow workflow,
            EndingFollowUps ending,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.reading = reading;
        this.followUps = followUps;
        this.workflow = workflow;
        this.ending = ending;
        this.timeline = timeline;
    }

    /**
     * Brings the case back to its owner. The second click finds it done.
     *
     * @throws Refusal {@code case-not-closed}, {@code not-your-case}, {@code reopening-too-late} once the case is settled:
     *     what comes then is a new case
     */
    public void reopen(String number, String by) {
        CaseFile caseFile = caseFiles.lock(number);
        refuseUnlessActing(caseFile, by);
        if (caseFile.isOpen() && caseFile.reopenedCount() > 0) {
            return;
        }
        FollowUpRecord followUp = running(caseFile);
        timeline.append(caseFile.id(), by, "reopening-decided");
        workflow.reopeningDecided(followUp);
    }

    /**
     * The message was read and nothing needs doing. No clock ran, none is stopped.
     *
     * @param upToEntry id of the last timeline entry that the person's screen shows
     * @throws Refusal {@code case-not-closed}, {@code not-your-case}, {@code reopening-too-late}, {@code
     *     customer-wrote-meanwhile} if something came after that entry
     */
    public void leaveClosed(String number, String by, long upToEntry) {
        CaseFile caseFile = caseFiles.lock(number);
        refuseUnlessActing(caseFile, by);
        FollowUpRecord followUp = running(caseFile);
        if (!reading.readAfterClosing(caseFile, upToEntry)) {
            throw Refusal.conflict("customer-wrote-meanwhile", "number", number);
        }
        if (workflow.lateMessageRead(followUp)) {
            timeline.append(caseFile.id(), by, "left-closed");
            if (followUp.windowOver()) {
                ending.settled(caseFile.id());
            }
        }
    }

    private FollowUpRecord running(CaseFile caseFile) {
        if (caseFile.isOpen()) {
            throw Refusal.conflict("case-not-closed", "number", caseFile.number());
        }
        return followUps
                .running(caseFile.id())
                .orElseThrow(() -> Refusal.conflict("reopening-too-late", "number", caseFile.number()));
    }

    private void refuseUnlessActing(CaseFile caseFile, String by) {
        if (!rights.mayAct(caseFile, by)) {
            throw Refusal.forbidden("not-your-case", "number", caseFile.number());
        }
    }
}
