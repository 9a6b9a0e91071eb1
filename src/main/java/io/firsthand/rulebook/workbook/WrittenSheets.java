package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.StandardColumn;
import io.firsthand.rulebook.WrittenTable;
import io.firsthand.rulebook.WrittenTable.WrittenRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the text out of the sheets, to be read by people and compared; what it means is not looked at. */
final class WrittenSheets {

    private WrittenSheets() {}

    static WrittenTable read(Map<String, RawSheet> sheets, RuleTable<?, ?> table) {
        RawSheet rules = sheets.get(SheetName.RULES);
        RawSheet lists = sheets.get(SheetName.LISTS);
        return new WrittenTable(
                rules == null ? List.of() : rows(rules), lists == null ? Map.of() : lists(lists, table));
    }

    private static List<WrittenRow> rows(RawSheet sheet) {
        Map<Integer, RawCell> keys = sheet.row(Headings.KEY_ROW).cells();
        List<WrittenRow> rows = new ArrayList<>();
        for (RawRow row : sheet.rowsFrom(Headings.FIRST_DATA_ROW)) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.cells().forEach((index, cell) -> {
                RawCell key = keys.get(index);
                if (key != null && key.text() != null) {
                    cells.put(key.text(), written(cell));
                }
            });
            String id = cells.remove(StandardColumn.ROW.key());
            if (id != null) {
                rows.add(new WrittenRow(id, row.number(), cells));
            }
        }
        return rows;
    }

    private static Map<String, List<ListValue>> lists(RawSheet sheet, RuleTable<?, ?> table) {
        Map<String, List<ListValue>> lists = new LinkedHashMap<>();
        for (ClosedList list : ListsSheet.listsOf(table)) {
            List<ListValue> values = ListsSheet.values(sheet, list.name(), new Findings());
            if (values != null) {
                lists.put(list.name(), values);
            }
        }
        return lists;
    }

    private static String written(RawCell cell) {
        if (cell.value() instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return cell.text() == null ? cell.value().toString() : cell.text();
    }
}
