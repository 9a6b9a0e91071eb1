package io.firsthand.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Asks the current rule tables. A transaction that asks several times is answered from one rulebook throughout. */
@Service
public class Rulebook {

    /**
     * Decides by a FIRST or UNIQUE table.
     *
     * @param eventDate the date of the event that is judged (e.g. the claim); rows valid on it count
     */
    public <F extends Record, D extends Record> Decision<D> decide(
            RuleTable<F, D> table, F facts, LocalDate eventDate) {
        throw new UnsupportedOperationException();
    }

    /** Every fitting row of a COLLECT table, in the order of the table; empty if none fits. */
    public <F extends Record, D extends Record> List<Decision<D>> collect(
            RuleTable<F, D> table, F facts, LocalDate eventDate) {
        throw new UnsupportedOperationException();
    }
}
