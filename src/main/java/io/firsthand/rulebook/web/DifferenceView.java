package io.firsthand.rulebook.web;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.TableDifference;
import java.util.List;
import java.util.Locale;

/** What changed between two versions, with the headings that people know. */
record DifferenceView(
        int since,
        int version,
        boolean nothing,
        List<String> added,
        List<String> removed,
        boolean reordered,
        List<Change> changes,
        List<TableDifference.ChangedList> values) {

    /** @param rowspan cells of this row that changed, at its first; 0 at the others */
    record Change(String row, int rowspan, String column, String before, String after) {}

    static DifferenceView of(TableDifference difference, RuleTable<?, ?> table, Locale locale) {
        List<Change> changes = difference.changed().stream()
                .flatMap(row -> row.cells().stream()
                        .map(cell -> new Change(
                                row.row(),
                                row.cells().indexOf(cell) == 0 ? row.cells().size() : 0,
                                Grid.heading(table, cell.column(), locale),
                                cell.before(),
                                cell.after())))
                .toList();
        return new DifferenceView(
                difference.since(),
                difference.version(),
                difference.isEmpty(),
                difference.added(),
                difference.removed(),
                difference.reordered(),
                changes,
                difference.values());
    }
}
