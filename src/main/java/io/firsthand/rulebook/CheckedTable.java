package io.firsthand.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * A workbook after its check.
 *
 * @param findings all of them; errors keep it from becoming live
 * @param tests number of tests that the workbook holds
 * @param compiled present if there is no error
 */
record CheckedTable(List<Finding> findings, int rows, int tests, Optional<CompiledTable> compiled) {}
