package io.firsthand.incidents;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While an incident is open, cases that its criterion meets link themselves: also one whose order was only
 * named today. So does one that a linked case is merged into.
 */
@Service
public class LinkingCases {

    private static final Logger LOG = LoggerFactory.getLogger(LinkingCases.class);

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

    /**
     * Each incident for itself: one that fails is logged and comes again.
     *
     * @return how many cases were linked
     */
    public int linkNew() {
        int linked = 0;
        for (Incident incident : incidents.open()) {
            try {
                Integer here = transaction.execute(status -> linkNew(incident));
                linked += here == null ? 0 : here;
            } catch (RuntimeException e) {
                LOG.warn("cases could not be linked to incident {}, it comes again", incident.number(), e);
            }
        }
        return linked;
    }

    private int linkNew(Incident incident) {
        List<Long> found = Stream.concat(
                        affectedCases.newIds(incident.affected(), incident.id()).stream(),
                        affectedCases.mergedInto(incident.id()).stream())
                .distinct()
                .toList();
        return !found.isEmpty() && writes.isOpen(incident.id()) ? tellings.link(incident.id(), found) : 0;
    }
}
