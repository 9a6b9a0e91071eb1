package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.People;
import io.firsthand.people.PersonLeft;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague who was asked for his word left, or is away: no clock runs on such a question, so the asker is told, once for each
 * absence, and may ask somebody else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AbsentColleagues {

    private final CaseFiles caseFiles;
    private final HelpRequests requests;
    private final HelpRequestWrites writes;
    private final HearingCustomers hearing;
    private final People people;
    private final Clock clock;

    AbsentColleagues(
            CaseFiles caseFiles,
            HelpRequests requests,
            HelpRequestWrites writes,
            HearingCustomers hearing,
            People people,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.writes = writes;
        this.hearing = hearing;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    public void left(PersonLeft left) {
        tellAskers(left.id(), clock.instant());
    }

    @EventListener
    public void absenceChanged(AbsenceChanged change) {
        people.get(change.id()).absence(clock.instant()).ifPresent(absence -> tellAskers(change.id(), absence.from()));
    }

    /** @param since when he went: who was told after that knows it */
    void tellAskers(String colleague, Instant since) {
        for (HelpRequest request : requests.openTo(colleague, since)) {
            CaseFile caseFile = caseFiles.lock(request.caseId());
            if (writes.awayTold(request.id(), since)) {
                hearing.heardFromOutside(
                        caseFile, "help-colleague-away", "help", request.number(), "person", colleague);
            }
        }
    }
}
