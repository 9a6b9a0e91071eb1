package io.firsthand.incidents;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.incidents.Telling.Outcome;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a case whose incident is over: its owner is asked to close it, or it is closed if it waited for nothing else. */
@Service
class SuggestingClosure {

    private final Tellings tellings;
    private final Incidents incidents;
    private final CaseFiles caseFiles;
    private final HearingCustomers hearing;
    private final ReadingCases reading;
    private final ClosingCases closing;

    SuggestingClosure(
            Tellings tellings,
            Incidents incidents,
            CaseFiles caseFiles,
            HearingCustomers hearing,
            ReadingCases reading,
            ClosingCases closing) {
        this.tellings = tellings;
        this.incidents = incidents;
        this.caseFiles = caseFiles;
        this.hearing = hearing;
        this.reading = reading;
        this.closing = closing;
    }

    /**
     * Closes the case if the lead chose so and it waits for others, with nothing unread.
     *
     * @return false if it is not such a case
     * @throws io.firsthand.platform.Refusal e.g. {@code work-still-open}: the owner must look
     */
    @Transactional
    @RetriedOnConflict
    public boolean close(long tellingId) {
        Telling telling = tellings.get(tellingId);
        Incident incident = incidents.get(telling.incidentId());
        CaseFile locked = caseFiles.lock(telling.caseId());
        if (isSettled(tellingId)) {
            return true;
        }
        boolean waitsForThis = locked.isWaiting()
                && locked.waitingFor().filter(WaitingFor.OUTSIDE::equals).isPresent()
                && locked.unreadSince().isEmpty();
        if (!incident.closeWaiting() || !waitsForThis) {
            return false;
        }
        String by = incident.overBy().orElseThrow();
        hearing.heardFromOutside(locked, "incident-over", "incident", incident.number());
        // nothing else was unread: that it is over is why it is closed
        reading.read(locked.number(), locked.acting().orElseThrow(), Long.MAX_VALUE);
        closing.close(locked.number(), by, ClosedAs.SOLVED);
        tellings.outcome(tellingId, Outcome.CLOSED);
        return true;
    }

    /** The owner finds something unread: it is over, he may close. */
    @Transactional
    @RetriedOnConflict
    public void suggest(long tellingId) {
        Telling telling = tellings.get(tellingId);
        CaseFile locked = caseFiles.lock(telling.caseId());
        if (isSettled(tellingId)) {
            return;
        }
        if (locked.isOpen()) {
            hearing.heardFromOutside(
                    locked,
                    "incident-over",
                    "incident",
                    incidents.get(telling.incidentId()).number());
        }
        tellings.outcome(tellingId, locked.isOpen() ? Outcome.SUGGESTED : Outcome.CLOSED);
    }

    /** Nothing is left to do for the case: it was done, or the case does not belong to the incident. */
    private boolean isSettled(long tellingId) {
        Telling telling = tellings.get(tellingId);
        return telling.outcome().isPresent() || !tellings.isLinked(telling);
    }
}
