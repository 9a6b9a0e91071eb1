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

    /** A declared table with its live version, and when, by whom and why that was made live. */
    public record LiveTable(RuleTable<?, ?> table, TableVersion live, Activation since) {}

    private final DeclaredRuleTables declared;
    private final RulebookRows rows;
    private final WorkbookFormat format;

    ReadingRuleTables(DeclaredRuleTables declared, RulebookRows rows, WorkbookFormat format) {
        this.declared = declared;
        this.rows = rows;
        this.format = format;
    }

    /** All tables by name. */
    public List<LiveTable> all() {
        Map<String, TableVersion> live =
                rows.allLive().stream().collect(Collectors.toMap(TableVersion::table, Function.identity()));
        Map<String, Activation> since =
                rows.lastActivations().stream().collect(Collectors.toMap(Activation::table, Function.identity()));
        return declared.all().stream()
                .filter(table -> live.containsKey(table.name()))
                .map(table -> new LiveTable(table, live.get(table.name()), since.get(table.name())))
                .toList();
    }

    /** @throws Refusal {@code rule-table-unknown} */
    public LiveTable get(String table) {
        declared.get(table);
        return all().stream()
                .filter(live -> live.table().name().equals(table))
                .findAny()
                .orElseThrow(() -> Refusal.notFound("rule-table-unknown", "table", table));
    }

    /**
     * A version as its analyst wrote it.
     *
     * @throws Refusal as {@link #version}
     */
    public WrittenTable written(String table, int version) {
        return format.written(declared.get(table), workbook(table, version));
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
