package io.firsthand.incidents;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** While an incident is open, cases that its criterion meets link themselves: also one whose order was only named today. */
@Service
public class LinkingCases {

    private final Incidents incidents;
    private final IncidentWrites writes;
    private final AffectedCases affectedCases;
    private final Tellings tellings;
    private final TransactionTemplate transaction;

    LinkingCases(
            Incidents incidents,
            IncidentWrites writes,
            AffectedCases affectedCases,
            Tellings tellings,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.writes = writes;
        this.affectedCases = affectedCases;
        this.tellings = tellings;
        this.transaction = transaction;
    }

    /** @return how many cases were linked */
    public int linkNew() {
        int linked = 0;
        for (Incident incident : incidents.open()) {
            Integer here = transaction.execute(status -> linkNew(incident));
            linked += here == null ? 0 : here;
        }
        return linked;
    }

    private int linkNew(Incident incident) {
        List<Long> affected = affectedCases.ids(incident.affected());
        return !affected.isEmpty() && writes.isOpen(incident.id()) ? tellings.link(incident.id(), affected) : 0;
    }
}
