package io.firsthand.incidents;

import io.firsthand.conversation.Announcement;
import io.firsthand.people.People;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An incident is over: nobody is linked any more, the customers whose cases are open are told, and the owners are asked to
 * close. Owners close; only what waited for nothing else may be closed for them, if the lead chooses so.
 */
@Service
public class EndingIncidents {

    private final Incidents incidents;
    private final IncidentWrites writes;
    private final AffectedCases affectedCases;
    private final Tellings tellings;
    private final People people;
    private final Acts acts;

    EndingIncidents(
            Incidents incidents,
            IncidentWrites writes,
            AffectedCases affectedCases,
            Tellings tellings,
            People people,
            Acts acts) {
        this.incidents = incidents;
        this.writes = writes;
        this.affectedCases = affectedCases;
        this.tellings = tellings;
        this.people = people;
        this.acts = acts;
    }

    /**
     * A second click changes nothing.
     *
     * @param text to the customers; empty: they are told nothing
     * @param closeWaiting close what waits for others and has nothing unread or open
     * @throws Refusal {@code incident-not-found}, {@code only-leads}
     */
    @Transactional
    public Incident over(String number, Announcement text, boolean closeWaiting, String by) {
        Leads.require(people, by);
        Incident incident = incidents.get(number);
        if (writes.over(incident.id(), by, closeWaiting)) {
            writes.text(incident.id(), Telling.Kind.SOLVED, text);
            // one that was merged a moment ago must hear of it too
            tellings.link(incident.id(), affectedCases.mergedInto(incident.id()));
            tellings.over(incident.id());
            acts.record(by, "incident-over", number);
        }
        return incidents.get(number);
    }
}
