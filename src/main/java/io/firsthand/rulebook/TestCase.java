package io.firsthand.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A row of the sheet {@code Tests}.
 *
 * @param id names the test
 * @param eventDate null if no row of the table is limited in time
 * @param facts plain facts by component; an unknown fact is absent
 * @param expectedRows ids of the rows that must decide; empty: no row may fit
 * @param expectedResults values by component that the row must give; what is absent is not looked at
 * @param expectedMissing names of the missing facts, or null if not looked at
 * @param cell address of the expectation, for the finding
 */
public record TestCase(
        String id,
        LocalDate eventDate,
        Map<String, Object> facts,
        List<String> expectedRows,
        Map<String, Object> expectedResults,
        List<String> expectedMissing,
        String cell) {}
