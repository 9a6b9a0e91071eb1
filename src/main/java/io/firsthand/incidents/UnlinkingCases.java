package io.firsthand.incidents;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case was linked to an incident that it has nothing to do with: a lead takes it out. What its customer was told stays told;
 * he hears no more of it, and the case does not link itself again, until a lead links it again.
 */
@Service
public class UnlinkingCases {

    private final Incidents incidents;
    private final IncidentWrites writes;
    private final Tellings tellings;
    private final CaseFiles caseFiles;
    private final People people;
    private final Timeline timeline;

    UnlinkingCases(
            Incidents incidents,
            IncidentWrites writes,
            Tellings tellings,
            CaseFiles caseFiles,
            People people,
            Timeline timeline) {
        this.incidents = incidents;
        this.writes = writes;
        this.tellings = tellings;
        this.caseFiles = caseFiles;
        this.people = people;
        this.timeline = timeline;
    }

    /**
     * The second click finds it done.
     *
     * @throws Refusal {@code only-leads}, {@code incident-not-found}, {@code case-not-found}, {@code case-not-linked}
     */
    @Transactional
    @RetriedOnConflict
    public void unlink(String number, String caseNumber, String by) {
        CaseFile caseFile = linked(number, caseNumber, by);
        if (tellings.unlink(incidents.get(number).id(), caseFile.id(), by)) {
            timeline.append(caseFile.id(), by, "incident-unlinked", "incident", number);
        }
    }

    /**
     * It belongs to the incident after all: its customer is told what he missed meanwhile. The second click finds it done.
     *
     * @throws Refusal {@code only-leads}, {@code incident-not-found}, {@code case-not-found}, {@code case-not-linked} for one
     *     that never was
     */
    @Transactional
    @RetriedOnConflict
    public void relink(String number, String caseNumber, String by) {
        CaseFile caseFile = linked(number, caseNumber, by);
        Incident incident = incidents.get(number);
        if (tellings.relink(incident.id(), caseFile.id(), !writes.isOpen(incident.id()))) {
            timeline.append(caseFile.id(), by, "incident-relinked", "incident", number);
        }
    }

    /** The locked case, which was linked at some time. */
    private CaseFile linked(String number, String caseNumber, String by) {
        Leads.require(people, by);
        Incident incident = incidents.get(number);
        CaseFile caseFile = caseFiles.lock(caseNumber);
        if (!tellings.wasLinked(incident.id(), caseFile.id())) {
            throw Refusal.notFound("case-not-linked", "number", caseNumber, "incident", number);
        }
        return caseFile;
    }
}
