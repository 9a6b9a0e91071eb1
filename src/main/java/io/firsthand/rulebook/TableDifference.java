package io.firsthand.rulebook;

import java.util.List;

/**
 * What one version of a table says otherwise than an earlier one.
 *
 * @param since the earlier version
 * @param added rows that it did not have
 * @param removed rows that only it had
 * @param changed rows that both have and that say something else
 * @param reordered whether rows that both have stand in another order, which matters where the first fitting row decides
 * @param values of lists that came or went
 */
public record TableDifference(
        String table,
        int since,
        int version,
        List<String> added,
        List<String> removed,
        List<ChangedRow> changed,
        boolean reordered,
        List<ChangedList> values) {

    /** A row and its cells that say something else. */
    public record ChangedRow(String row, List<ChangedCell> cells) {}

    /**
     * A cell.
     *
     * @param column key of the column
     * @param before empty if it was blank
     * @param after empty if it is blank now
     */
    public record ChangedCell(String column, String before, String after) {}

    /** A list and its values that came or went. */
    public record ChangedList(String list, List<String> added, List<String> removed) {}

    /** Whether rows and lists say the same: only tests, notes of the diary or the looks changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !reordered && values.isEmpty();
    }
}
