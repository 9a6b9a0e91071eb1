package io.firsthand.triage;

import org.springframework.stereotype.Service;

/** Names the owner by the table {@code owner-routing}, then by steward, language, shift and load. */
@Service
public class NamingOwners {

    /**
     * Names the owner of a case that nobody has received. The steward comes first unless over the load limit.
     *
     * @param caseNumber under which the decision is recorded
     */
    public OwnerDecision name(String caseNumber, RoutingFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** The queue of a case, for one that is owned by first receipt or still offered in a shared list. */
    public String queue(String caseNumber, RoutingFacts facts) {
        throw new UnsupportedOperationException();
    }
}
