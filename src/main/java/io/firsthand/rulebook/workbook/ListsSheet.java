package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import io.firsthand.rulebook.ClosedList;
import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.ListValue;
import io.firsthand.rulebook.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sheet {@code Lists}: each list takes three columns (code, English, Chinese), its name stands in row 1 above the codes.
 */
final class ListsSheet {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _./&+-]{0,59}");

    private ListsSheet() {}

    /** The lists that the table's columns use, each once. */
    static List<ClosedList> listsOf(RuleTable<?, ?> table) {
        Map<String, ClosedList> lists = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column.kind().list() != null) {
                lists.putIfAbsent(column.kind().list().name(), column.kind().list());
            }
        }
        return List.copyOf(lists.values());
    }

    /** Codes by list name. A fixed list must say what the product knows. */
    static Map<String, List<String>> read(RawSheet sheet, RuleTable<?, ?> table, Findings findings) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (ClosedList list : listsOf(table)) {
            List<ListValue> values = values(sheet, list.name(), findings);
            codes.put(list.name(), list.fixed() ? list.codes() : codes(values));
            if (values == null) {
                findings.error(
                        sheet.name(),
                        "",
                        new Bilingual("The list \"" + list.name() + "\" is missing.", "缺少列表“" + list.name() + "”。"),
                        new Bilingual("Refresh the workbook to get it back.", "请刷新工作簿以恢复。"));
            } else if (list.fixed()
                    && list.codes().containsAll(codes(values))
                    && values.size() < list.codes().size()) {
                // the product learned more since the workbook was written
                findings.warning(
                        sheet.name(),
                        RawSheet.address(column(sheet, list.name()), 1),
                        new Bilingual(
                                "The list \"" + list.name() + "\" lacks values that the product knows.",
                                "列表“" + list.name() + "”缺少系统已有的取值。"),
                        new Bilingual("Refresh the workbook to get them.", "请刷新工作簿以补全。"));
            } else if (list.fixed() && !codes(values).equals(list.codes())) {
                findings.error(
                        sheet.name(),
                        RawSheet.address(column(sheet, list.name()), 1),
                        new Bilingual(
                                "The list \"" + list.name() + "\" is fixed by the product and was changed.",
                                "列表“" + list.name() + "”由系统固定，但已被改动。"),
                        new Bilingual(
                                "It must be: " + String.join(", ", list.codes()) + ".",
                                "应为：" + String.join(", ", list.codes()) + "。"));
            }
        }
        return codes;
    }

    /** The values of a list as the sheet gives them, or null if the list is not there. */
    static List<ListValue> values(RawSheet sheet, String name, Findings findings) {
        int column = column(sheet, name);
        if (column < 0) {
            return null;
        }
        List<ListValue> values = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (RawRow row : sheet.rowsFrom(Headings.FIRST_DATA_ROW)) {
            RawCell code = row.cells().get(column);
            if (code == null) {
                continue;
            }
            if (code.text() == null || !CODE.matcher(code.text()).matches() || !seen.add(code.text())) {
                findings.error(
                        sheet.name(),
                        code.address(),
                        new Bilingual("The code is not usable, or stands twice in its list.", "代码不可用，或在列表中重复。"),
                        new Bilingual(
                                "Write letters, digits, spaces and - _ . / & + only, each code once.",
                                "只能使用字母、数字、空格和 - _ . / & +，且每个代码只出现一次。"));
            } else {
                values.add(new ListValue(
                        code.text(),
                        new Bilingual(label(row, column + 1, code.text()), label(row, column + 2, code.text()))));
            }
        }
        return values;
    }

    private static String label(RawRow row, int column, String otherwise) {
        RawCell cell = row.cells().get(column);
        return cell == null || cell.text() == null ? otherwise : cell.text();
    }

    private static List<String> codes(List<ListValue> values) {
        return values == null ? List.of() : values.stream().map(ListValue::code).toList();
    }

    private static int column(RawSheet sheet, String name) {
        return new TreeMap<>(sheet.row(1).cells())
                .entrySet().stream()
                        .filter(entry -> name.equals(entry.getValue().value()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(-1);
    }
}
