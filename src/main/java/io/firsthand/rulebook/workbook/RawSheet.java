package io.firsthand.rulebook.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet with its raw cells.
 *
 * @param rows from the first to the last filled row, blank ones between included
 * @param merged addresses of merged areas
 * @param hiddenColumns indexes of hidden columns that hold something
 */
record RawSheet(String name, List<RawRow> rows, List<String> merged, List<Integer> hiddenColumns) {

    RawRow row(int number) {
        return rows.stream()
                .filter(row -> row.number() == number)
                .findAny()
                .orElse(new RawRow(number, false, Map.of()));
    }

    List<RawRow> rowsFrom(int number) {
        return rows.stream().filter(row -> row.number() >= number).toList();
    }

    static String address(int column, int rowNumber) {
        return CellReference.convertNumToColString(column) + rowNumber;
    }
}
