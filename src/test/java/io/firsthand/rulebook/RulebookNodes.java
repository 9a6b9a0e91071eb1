package io.firsthand.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of versions share: a folder with the workbook that is shipped, and nodes that start on it. */
abstract class RulebookNodes {

    static final RuleTable<ReturnRights.Facts, ReturnRights.Right> TABLE = ReturnRights.first();
    static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        RulebookNode.clear();
    }

    static byte[] workbook(int percent) {
        return Sheets.of(TABLE)
                .rule(CheckedWorkbooks.row("german", "market", "DE", "percent", percent, "confidence", "B"))
                .rule(CheckedWorkbooks.row("otherwise", "answer", "NONE", "percent", 0))
                .bytes();
    }

    void ship(byte[] workbook) throws IOException {
        Files.write(folder.resolve("return-rights.xlsx"), workbook);
    }

    RulebookNode node() {
        return new RulebookNode(folder, List.of(TABLE));
    }

    static ReturnRights.Facts facts(String market) {
        return new ReturnRights.Facts(
                Optional.ofNullable(market),
                Optional.of(3),
                Optional.empty(),
                false,
                WordText.of("broken"),
                Optional.empty(),
                Duration.ofHours(1),
                "Erika Mustermann");
    }

    static BigDecimal percent(RulebookNode node) {
        return node.rulebook.decide(TABLE, facts("DE"), DAY).required().percent();
    }

    static int liveVersion(RulebookNode node) {
        return node.reading.get("return-rights").live().version();
    }
}
