package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.XlsxFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of workbooks share: a sound one, and what is found in one that was changed. */
abstract class CheckedWorkbooks {

    static final RuleTable<?, ?> TABLE = ReturnRights.first();

    final WorkbookChecks checks = new WorkbookChecks(new XlsxFormat(), new DroolsCompiler());

    static Sheets sound() {
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

    List<Finding> findings(Sheets sheets) {
        return checks.findings(TABLE, sheets.bytes());
    }

    List<String> errors(Sheets sheets) {
        return findings(sheets).stream()
                .filter(Finding::isError)
                .map(finding -> finding.sheet() + "!" + finding.cell() + " "
                        + finding.problem().en() + " " + finding.advice().en())
                .toList();
    }

    void finds(Sheets sheets, String beginning) {
        List<String> errors = errors(sheets);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith(beginning);
    }
}
