package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which column stands where: the keys of the first row. Columns may stand in any order. */
final class Headings {

    static final int KEY_ROW = 1;
    static final int FIRST_DATA_ROW = 3;

    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** Reads the key row and reports unknown, misspelt, repeated and missing columns. */
    static Headings read(RawSheet sheet, Collection<String> wanted, Collection<String> needed, Findings findings) {
        Headings headings = new Headings();
        List<String> unknown = new ArrayList<>();
        new TreeMap<>(sheet.row(KEY_ROW).cells()).forEach((index, cell) -> {
            String key = cell.text() == null ? "" : cell.text();
            if (!wanted.contains(key)) {
                unknown.add(key);
                headings.unknown(sheet, cell, key, wanted, findings);
            } else if (headings.columns.putIfAbsent(key, index) != null) {
                findings.error(
                        sheet.name(),
                        cell.address(),
                        new Bilingual("The column " + key + " stands twice.", "列 " + key + " 重复。"),
                        new Bilingual("Keep one of them.", "请只保留一列。"));
            }
        });
        headings.reportStrayCells(sheet, findings);
        needed.stream().filter(key -> !headings.columns.containsKey(key)).forEach(key -> missing(sheet, key, findings));
        return headings;
    }

    /** What the key row says, as it says it. */
    static Set<String> keys(RawSheet sheet) {
        return sheet.row(KEY_ROW).cells().values().stream()
                .map(RawCell::text)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void unknown(RawSheet sheet, RawCell cell, String key, Collection<String> wanted, Findings findings) {
        Optional<String> meant = Nearest.to(key, wanted).filter(candidate -> !columns.containsKey(candidate));
        findings.error(
                sheet.name(),
                cell.address(),
                new Bilingual(
                        "The table has no column \"" + Messages.shown(key) + "\".",
                        "该表没有列“" + Messages.shown(key) + "”。"),
                meant.map(candidate -> new Bilingual("Did you mean " + candidate + "?", "是否想写 " + candidate + "？"))
                        .orElse(new Bilingual("Remove it, or write what it says as a note.", "请删除该列，或将内容写入备注。")));
    }

    private static void missing(RawSheet sheet, String key, Findings findings) {
        findings.error(
                sheet.name(),
                RawSheet.address(0, KEY_ROW),
                new Bilingual("The column " + key + " is missing.", "缺少列 " + key + "。"),
                new Bilingual(
                        "Add it with the key " + key + " in row 1, or refresh the workbook.",
                        "请添加该列并在第 1 行写 " + key + "，或刷新工作簿。"));
    }

    private void reportStrayCells(RawSheet sheet, Findings findings) {
        for (RawRow row : sheet.rowsFrom(FIRST_DATA_ROW)) {
            for (Map.Entry<Integer, RawCell> entry : row.cells().entrySet()) {
                if (!sheet.row(KEY_ROW).cells().containsKey(entry.getKey())) {
                    findings.error(
                            sheet.name(),
                            entry.getValue().address(),
                            new Bilingual("The cell stands under no column of the table.", "该单元格不属于任何列。"),
                            new Bilingual("Move it or delete it.", "请移动或删除。"));
                }
            }
        }
    }

    /** The cell of this column, or null if it is blank. */
    RawCell cell(RawRow row, String key) {
        Integer index = columns.get(key);
        return index == null ? null : row.cells().get(index);
    }

    /** Where the cell of this column is, also when it is blank. */
    String address(RawRow row, String key) {
        return RawSheet.address(columns.getOrDefault(key, 0), row.number());
    }

    boolean has(String key) {
        return columns.containsKey(key);
    }
}
