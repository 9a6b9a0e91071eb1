package io.firsthand.rulebook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.ReturnRights;
import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Sheets;
import io.firsthand.rulebook.WorkbookChecks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {

    private static final RuleTable<ReturnRights.Facts, ReturnRights.Right> TABLE = ReturnRights.first();

    private final XlsxFormat format = new XlsxFormat();

    @Test
    void writesAWorkbookThatGuidesTheAnalyst() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(format.write(TABLE, null)))) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Read me", "Rules", "Tests", "Lists", "Changes");
            var rules = workbook.getSheet("Rules");
            assertThat(rules.getPaneInformation().isFreezePane()).isTrue();
            assertThat(rules.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Market\n市场");
            assertThat(rules.getDataValidations())
                    .anyMatch(validation -> "list_markets"
                            .equals(validation.getValidationConstraint().getFormula1()));
            assertThat(workbook.getName("list_markets").getRefersToFormula()).isEqualTo("Lists!$A$3:$A$5");
        }
    }

    @Test
    void keepsRowsTestsListsAndChangesWhenItRefreshes() {
        byte[] filled = Sheets.of(TABLE)
                .rule("row", "german", "market", "DE", "price", ">= 10", "percent", 4.35, "answer", "REFUND")
                .test("test", "one", "expectedRow", "german")
                .change(workbook -> {
                    workbook.getSheet("Lists").getRow(4).getCell(8).setCellValue("video");
                    workbook.getSheet("Changes").getRow(2).getCell(1).setCellValue("ana.silva");
                    // an analyst moved a column
                    workbook.getSheet("Rules").getRow(0).getCell(1).setCellValue("days");
                    workbook.getSheet("Rules").getRow(0).getCell(2).setCellValue("market");
                })
                .bytes();

        byte[] refreshed = format.write(TABLE, filled);

        var sheets = PoiWorkbooks.read(refreshed);
        assertThat(sheets.get("Rules").row(3).cells().get(2).value()).isEqualTo("DE");
        assertThat(sheets.get("Rules").row(3).cells().get(10).text()).isEqualTo("4.35");
        assertThat(sheets.get("Tests").row(3).cells().get(0).text()).isEqualTo("one");
        assertThat(sheets.get("Changes").row(3).cells().get(1).text()).isEqualTo("ana.silva");
        assertThat(format.read(TABLE, refreshed).lists().get("evidence")).containsExactly("photo", "invoice", "video");
    }

    @Test
    void writesAndChecksAtTheCommandLine(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        WorkbookCommand command = new WorkbookCommand(
                format,
                new WorkbookChecks(format, (table, rows) -> (facts, date) -> List.of()),
                folder,
                new PrintStream(printed));
        assertThat(command.run(List.of("write", "return-rights"), List.of(TABLE)))
                .isTrue();
        assertThat(Files.exists(folder.resolve("return-rights.xlsx"))).isTrue();
        assertThat(command.run(List.of("check"), List.of(TABLE))).isFalse();
        assertThat(command.run(List.of("sing"), List.of(TABLE))).isFalse();
        assertThat(printed.toString()).contains("The table has no row.", "declared tables: [return-rights]");
    }
}
