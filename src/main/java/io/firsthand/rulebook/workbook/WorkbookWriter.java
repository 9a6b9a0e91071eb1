package io.firsthand.rulebook.workbook;

import io.firsthand.rulebook.RuleTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook of a declaration, empty or with what an earlier one holds. */
final class WorkbookWriter {

    byte[] write(RuleTable<?, ?> table, Map<String, RawSheet> kept) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            GridWriter grid = new GridWriter(styles, new DropDowns());
            new ReadMeWriter(styles).write(workbook.createSheet(SheetName.READ_ME), table);
            var rules = workbook.createSheet(SheetName.RULES);
            var tests = workbook.createSheet(SheetName.TESTS);
            var lists = workbook.createSheet(SheetName.LISTS);
            var changes = workbook.createSheet(SheetName.CHANGES);
            new ListsWriter(styles).write(lists, table, kept.get(SheetName.LISTS));
            grid.write(rules, SheetColumns.rules(table), kept.get(SheetName.RULES));
            grid.write(tests, SheetColumns.tests(table), kept.get(SheetName.TESTS));
            grid.write(changes, SheetColumns.changes(), kept.get(SheetName.CHANGES));
            workbook.setActiveSheet(workbook.getSheetIndex(rules));
            workbook.setSelectedTab(workbook.getSheetIndex(rules));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
