package io.firsthand.rulebook;

import java.util.List;

/**
 * What a check says.
 *
 * @param sound whether the workbook may become live
 * @param rows number of rows read
 * @param tests number of tests run
 */
public record WorkbookReport(boolean sound, int rows, int tests, List<Finding> findings) {

    static WorkbookReport of(CheckedTable checked) {
        return new WorkbookReport(checked.compiled().isPresent(), checked.rows(), checked.tests(), checked.findings());
    }
}
