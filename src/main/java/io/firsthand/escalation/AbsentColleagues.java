package io.firsthand.escalation;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.people.AbsenceChanged;
import io.firsthand.people.People;
import io.firsthand.people.PersonLeft;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague who was asked for his word left, or is away: no clock runs on such a question, so the asker is told, and may ask
 * somebody else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AbsentColleagues {

    private final CaseFiles caseFiles;
    private final HelpRequests requests;
    private final HearingCustomers hearing;
    private final People people;
    private final Clock clock;

    AbsentColleagues(CaseFiles caseFiles, HelpRequests requests, HearingCustomers hearing, People people, Clock clock) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.hearing = hearing;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    public void left(PersonLeft left) {
        tellAskers(left.id());
    }

    @EventListener
    public void absenceChanged(AbsenceChanged change) {
        if (people.get(change.id()).absence(clock.instant()).isPresent()) {
            tellAskers(change.id());
        }
    }

    private void tellAskers(String colleague) {
        for (HelpRequest request : requests.openTo(colleague)) {
            CaseFile caseFile = caseFiles.lock(request.caseId());
            if (requests.get(request.id()).status().isOpen()) {
                hearing.heardFromOutside(
                        caseFile, "help-colleague-away", "help", request.number(), "person", colleague);
            }
        }
    }
}
