package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.XlsxFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with a workbook, with the cell in which it is found. */
class WorkbookChecksTest {

    private static final RuleTable<?, ?> TABLE = ReturnRights.first();

    private final WorkbookChecks checks = new WorkbookChecks(new XlsxFormat(), new DroolsCompiler());

    private static Sheets sound() {
        return Sheets.of(TABLE)
                .rule(row("broken-eu", "market", "DE, FR", "days", "0..14", "words", "broken*, arrived damaged, 破损"))
                .rule(row("late", "days", ">= 30", "vip", "no", "validFrom", LocalDate.of(2026, 1, 1)))
                .rule(row("otherwise"));
    }

    static Object[] row(String id, Object... more) {
        Object[] basis = {
            "row",
            id,
            "answer",
            "REFUND",
            "percent",
            100,
            "evidence",
            "photo",
            "explanationEn",
            "Refund of {percent} % after {days} days.",
            "explanationZh",
            "签收 {days} 天，退款 {percent}%。",
            "source",
            "policy: house rule"
        };
        return Stream.concat(Stream.of(basis), Stream.of(more)).toArray();
    }

    static Object[] test(String id, String expected, Object... more) {
        Object[] basis = {"test", id, "eventDate", "2026-05-01", "vip", "no", "waited", "1 h", "expectedRow", expected};
        return Stream.concat(Stream.of(basis), Stream.of(more)).toArray();
    }

    private List<Finding> findings(Sheets sheets) {
        return checks.findings(TABLE, sheets.bytes());
    }

    private List<String> errors(Sheets sheets) {
        return findings(sheets).stream()
                .filter(Finding::isError)
                .map(finding -> finding.sheet() + "!" + finding.cell() + " "
                        + finding.problem().en() + " " + finding.advice().en())
                .toList();
    }

    private void finds(Sheets sheets, String beginning) {
        List<String> errors = errors(sheets);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith(beginning);
    }

    @Test
    void findsNothingInASoundWorkbook() {
        Sheets sheets = sound().test(test(
                        "cup in pieces",
                        "broken-eu",
                        "market",
                        "DE",
                        "days",
                        3,
                        "words",
                        "My cup came BROKEN!",
                        "expected.percent",
                        100))
                .test(test("too late", "otherwise", "market", "DE", "days", 20))
                .test(test(
                        "no market", "otherwise", "days", 3, "words", "arrived damaged", "expectedMissing", "market"));
        assertThat(findings(sheets)).isEmpty();
    }
}
