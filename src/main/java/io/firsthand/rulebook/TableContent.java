package io.firsthand.rulebook;

import java.util.List;
import java.util.Map;

/**
 * What stands in a workbook, as data.
 *
 * @param rows in the order of the sheet
 * @param tests in the order of the sheet
 * @param lists codes by list name, as the workbook closes them
 * @param findings all that the reading found; with an error among them rows and tests may be incomplete
 */
public record TableContent(
        List<Row> rows, List<TestCase> tests, Map<String, List<String>> lists, List<Finding> findings) {

    /** The same without the rows that are not in use. */
    TableContent inUse() {
        return new TableContent(rows.stream().filter(Row::inUse).toList(), tests, lists, findings);
    }

    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
