package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that sound right each for itself and make no table: unreachable, overlapping, repeated, missing, or not as their tests say. */
class WorkbookRowsTest extends CheckedWorkbooks {

    @Test
    void findsRowsThatCanNeverDecide() {
        finds(
                Sheets.of(TABLE).rule(row("otherwise")).rule(row("german", "market", "DE")),
                "Rules!A3 The row otherwise has no condition and is not the last");
        finds(
                Sheets.of(TABLE)
                        .rule(row("a", "market", "DE"))
                        .rule(row("b", "market", "DE"))
                        .rule(row("otherwise")),
                "Rules!A4 The row b repeats the row a.");
        finds(
                Sheets.of(TABLE)
                        .rule(row("wide", "days", "<= 30"))
                        .rule(row("narrow", "days", "3..9", "market", "FR"))
                        .rule(row("otherwise")),
                "Rules!A4 The row narrow can never decide");
        finds(
                Sheets.of(TABLE)
                        .rule(row("low", "days", "<= 10", "vip", "yes"))
                        .rule(row("high", "days", ">= 11", "vip", "yes"))
                        .rule(row("all", "days", "0..99", "vip", "yes"))
                        .rule(row("otherwise")),
                "Rules!A5 The row all can never decide");
        finds(
                Sheets.of(TABLE)
                        .rule(row("many", "words", "late, slow, lost"))
                        .rule(row("one", "words", "lost"))
                        .rule(row("otherwise")),
                "Rules!A4 The row one can never decide");
    }

    @Test
    void keepsRowsThatOnlyTheUnknownOrAnotherDayReaches() {
        assertThat(errors(Sheets.of(TABLE)
                        .rule(row("known", "days", ">= 0", "validTo", "2026-06-30"))
                        .rule(row("known-later", "days", ">= 0"))
                        .rule(row("otherwise"))))
                .isEmpty();
    }

    @Test
    void findsGapsInATableWithoutADefault() {
        List<Finding> findings = findings(Sheets.of(TABLE)
                .rule(row("german", "market", "DE", "vip", "yes"))
                .rule(row("other", "market", "FR, CN")));
        assertThat(findings)
                .filteredOn(finding -> finding.sheet().equals("Rules"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.problem().en())
                            .contains("market = DE, vip = no", "market = unknown/未知")
                            .doesNotContain("FR");
                });
    }

    @Test
    void findsOverlapsInATableWhereOneRowMayFit() {
        RuleTable<?, ?> unique = ReturnRights.table("return-rights", HitPolicy.UNIQUE);
        Sheets overlapping =
                Sheets.of(unique).rule(row("low", "price", "<= 100")).rule(row("high", "price", ">= 100"));
        assertThat(checks.findings(unique, overlapping.bytes()))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().en()).contains("low and high can fit together"));
        Sheets apart = Sheets.of(unique).rule(row("low", "price", "< 100")).rule(row("high", "price", ">= 100"));
        assertThat(checks.findings(unique, apart.bytes())).noneMatch(Finding::isError);
    }

    @Test
    void findsRepeatedRowsInACollectingTable() {
        RuleTable<?, ?> collect = ReturnRights.table("return-rights", HitPolicy.COLLECT);
        Sheets sheets = Sheets.of(collect)
                .rule(row("a", "market", "DE"))
                .rule(row("b", "market", "DE"))
                .rule(row("c", "market", "DE", "percent", 5));
        assertThat(checks.findings(collect, sheets.bytes()))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cell()).isEqualTo("A4"));
    }

    @Test
    void checksARowThatIsNotInUseAndLetsItDecideNothing() {
        Sheets sheets = sound().test(test("German", "broken-eu", "market", "DE", "days", 3, "words", "broken"))
                .change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 1, "inUse").setCellValue("no"));
        CompiledTable rules = checks.compile(TABLE, sheets.bytes());
        String row = rules.rows().get(0).id();

        assertThat(rules.rows().get(0).inUse()).isFalse();
        assertThat(rules.fire(
                        Map.of("market", "DE", "days", 3L, "words", WordText.of("broken")), LocalDate.of(2026, 5, 1)))
                .doesNotContain(row);
        assertThat(errors(sheets))
                .as("a test that names it runs as if it were in use")
                .isEmpty();
        assertThat(errors(sheets.change(workbook ->
                        Sheets.cell(workbook.getSheet("Rules"), 1, "market").setCellValue("GER"))))
                .isNotEmpty();
    }

    @Test
    void findsTestsThatFail() {
        finds(
                sound().test(test("wrong row", "late", "market", "DE", "days", 3, "words", "broken")),
                "Tests!J3 The test wrong row expects late and gets broken-eu.");
        finds(
                sound().test(test("wrong result", "otherwise", "expected.percent", 99)),
                "Tests!J3 The test wrong result expects percent = 99 and gets 100.");
        finds(
                sound().test(test("no such row", "nowhere")),
                "Tests!J3 The test no such row expects rows that do not exist: [nowhere].");
        finds(
                sound().test(test("missing", "otherwise", "days", 3, "expectedMissing", "days")),
                "Tests!J3 The test missing expects the missing facts [days] and gets []");
        finds(
                sound().test("test", "no facts", "eventDate", "2026-01-01", "vip", "no", "expectedRow", "late"),
                "Tests!I3 The fact is never unknown, and the test leaves it blank.");
        finds(
                sound().test("test", "no day", "vip", "no", "waited", "1 h", "expectedRow", "otherwise"),
                "Tests!B3 Rows are limited in time, and the test has no day.");
    }
}
