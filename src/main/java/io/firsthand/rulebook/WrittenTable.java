package io.firsthand.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A workbook as its analyst wrote it: the text of the cells, also of columns that this release does not know any more.
 *
 * @param rows of the sheet {@code Rules} that have an id, in the order of the sheet
 * @param lists values by the name of the list, as the workbook closes them
 */
public record WrittenTable(List<WrittenRow> rows, Map<String, List<ListValue>> lists) {

    /**
     * A row.
     *
     * @param number of the row in the sheet, counted from 1
     * @param cells by column key; blank ones are left out
     */
    public record WrittenRow(String id, int number, Map<String, String> cells) {

        /** What the cell says, empty if nothing. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The values of a list; what the product ships if the workbook has none. */
    public List<ListValue> values(ClosedList list) {
        return lists.getOrDefault(list.name(), list.values());
    }
}
