package io.firsthand.rulebook;

import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What there is: tables, their versions, their workbooks. */
@Service
public class ReadingRuleTables {

    /** A declared table with its live version. */
    public record LiveTable(RuleTable<?, ?> table, TableVersion live) {}

    private final DeclaredRuleTables declared;
    private final RulebookRows rows;

    ReadingRuleTables(DeclaredRuleTables declared, RulebookRows rows) {
        this.declared = declared;
        this.rows = rows;
    }

    /** All tables by name. */
    public List<LiveTable> all() {
        Map<String, TableVersion> live =
                rows.allLive().stream().collect(Collectors.toMap(TableVersion::table, Function.identity()));
        return declared.all().stream()
                .filter(table -> live.containsKey(table.name()))
                .map(table -> new LiveTable(table, live.get(table.name())))
                .toList();
    }

    /** @throws Refusal {@code rule-table-unknown} */
    public LiveTable get(String table) {
        RuleTable<?, ?> declaration = declared.get(table);
        return new LiveTable(
                declaration,
                rows.live(table).orElseThrow(() -> Refusal.notFound("rule-table-unknown", "table", table)));
    }

    /**
     * Versions, the latest first.
     *
     * @param below only versions below this one
     * @throws Refusal {@code rule-table-unknown}
     */
    public List<TableVersion> versions(String table, int below, int limit) {
        return rows.versions(declared.get(table).name(), below, limit);
    }

    /** @throws Refusal {@code rule-table-unknown}, {@code rule-table-version-unknown} */
    public TableVersion version(String table, int version) {
        declared.get(table);
        return rows.version(table, version)
                .orElseThrow(() -> Refusal.notFound("rule-table-version-unknown", "table", table, "version", version));
    }

    /** @throws Refusal as {@link #version} */
    public byte[] workbook(String table, int version) {
        return rows.workbook(version(table, version).id());
    }
}
