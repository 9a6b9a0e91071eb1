package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.start.CannotStart;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is live once a node has started: first import, shipped changes, and what stops the start. */
class RulebookVersionsTest extends RulebookNodes {

    @Test
    void importsTheShippedWorkbookAsVersionOne() throws IOException {
        ship(workbook(100));
        RulebookNode node = node().start();
        assertThat(liveVersion(node)).isEqualTo(1);
        assertThat(percent(node)).isEqualByComparingTo("100");

        node().start();
        assertThat(node.reading.versions("return-rights", 99, 10)).hasSize(1);
    }

    @Test
    void takesAChangedShippedWorkbookOverAsNextVersion() throws IOException {
        ship(workbook(100));
        node().start();
        ship(workbook(80));
        RulebookNode node = node().start();
        assertThat(liveVersion(node)).isEqualTo(2);
        assertThat(node.reading.get("return-rights").live().origin()).isEqualTo(TableVersion.Origin.FOLDER);
        assertThat(percent(node)).isEqualByComparingTo("80");
    }

    @Test
    void leavesATableAloneThatAnAnalystChangedMeanwhile() throws IOException {
        ship(workbook(100));
        node().start().changing.upload("return-rights", workbook(70), null, "ana.silva", "less");
        ship(workbook(80));
        RulebookNode node = node().start();
        assertThat(percent(node)).isEqualByComparingTo("70");
        assertThat(node.reading.versions("return-rights", 99, 10)).hasSize(2);
    }

    @Test
    void takesTheShippedOneOverWhereTheAnalystsVersionCannotBeReadAnyMore() throws IOException {
        ship(workbook(100));
        RulebookNode before = node().start();
        before.changing.upload("return-rights", workbook(70), null, "ana.silva", "less");
        RuleTable<ReturnRights.Facts, ReturnRights.Right> next = ReturnRights.nextRelease();
        ship(Sheets.of(next)
                .rule(CheckedWorkbooks.row("german", "market", "DE", "percent", 80))
                .rule(CheckedWorkbooks.row("otherwise", "answer", "NONE", "percent", 0))
                .bytes());

        RulebookNode node = new RulebookNode(folder, List.of(next)).start();

        assertThat(node.rulebook.decide(next, facts("DE"), DAY).required().percent())
                .isEqualByComparingTo("80");
        TableVersion live = node.reading.get("return-rights").live();
        assertThat(live.version()).isEqualTo(3);
        assertThat(live.reason()).contains("version 2 has other columns");
        assertThat(node.reading.versions("return-rights", 99, 10))
                .as("nothing is lost")
                .hasSize(3);
    }

    @Test
    void stopsTheFirstStartOnABrokenWorkbookWithAllFindings() throws IOException {
        ship(Sheets.of(TABLE)
                .rule(CheckedWorkbooks.row("german", "market", "GER", "days", "soon"))
                .bytes());
        assertThatThrownBy(() -> node().start())
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        failure -> assertThat(failure.problem().en())
                                .contains("return-rights.xlsx Rules!B3")
                                .contains("return-rights.xlsx Rules!C3"));
    }

    @Test
    void stopsTheStartOnATableWithoutWorkbook() {
        assertThatThrownBy(() -> node().start())
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        failure -> assertThat(failure.remedy().en()).contains("rules/return-rights.xlsx"));
    }

    @Test
    void keepsTheLiveVersionWhenALaterShippedWorkbookIsBroken() throws IOException {
        ship(workbook(100));
        node().start();
        ship(Sheets.of(TABLE)
                .rule(CheckedWorkbooks.row("german", "market", "GER"))
                .bytes());
        RulebookNode node = node().start();
        assertThat(liveVersion(node)).isEqualTo(1);
        assertThat(percent(node)).isEqualByComparingTo("100");
    }
}
