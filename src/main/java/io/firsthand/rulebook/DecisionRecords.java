package io.firsthand.rulebook;

import org.springframework.stereotype.Repository;

/** What was decided in a case, by which row and from which facts; kept for good, so that it can be replayed. */
@Repository
public class DecisionRecords {

    /**
     * Records a decision with a case: one insert. Personal components of the facts are kept as digest only.
     *
     * @param facts exactly those that the decision was made from
     */
    public void record(String caseNumber, Decision<?> decision, Record facts) {
        throw new UnsupportedOperationException();
    }
}
