package io.firsthand.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules of one table version; immutable, safe to share between threads. */
public interface CompiledRules {

    /**
     * Ids of the rows that fit, in the order of the table; at most one for FIRST.
     *
     * @param facts plain facts by component, see {@link PlainFacts}
     */
    List<String> fire(Map<String, Object> facts, LocalDate eventDate);
}
