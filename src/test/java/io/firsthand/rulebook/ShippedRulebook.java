package io.firsthand.rulebook;

import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.DeclaredTables;
import io.firsthand.rulebook.workbook.XlsxFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of {@code rules/} as shipped, compiled without a database: for tests that ask them thousands of times, or with
 * rows in another order or missing.
 */
public final class ShippedRulebook {

    private static final Map<String, RuleTable<?, ?>> DECLARED =
            DeclaredTables.find().stream().collect(Collectors.toMap(RuleTable::name, table -> table));

    /** Reading a workbook takes longer than most tests. */
    private static final Map<String, TableContent> CONTENTS = new ConcurrentHashMap<>();

    private final Map<String, CompiledRulebook.Entry> tables = new HashMap<>();

    private ShippedRulebook() {}

    public static ShippedRulebook of(String... names) {
        ShippedRulebook rulebook = new ShippedRulebook();
        Stream.of(names).forEach(name -> rulebook.put(name, rows -> rows));
        return rulebook;
    }

    /** The declaration of a table, as the product injects it. */
    @SuppressWarnings("unchecked")
    public static <F extends Record, D extends Record> RuleTable<F, D> table(String name) {
        return (RuleTable<F, D>) DECLARED.get(name);
    }

    /** Ids of the rows of a table, in its order. */
    public List<String> rows(String name) {
        return tables.get(name).table().rows().stream().map(Row::id).toList();
    }

    /** The same tables, the rows of one in another order, or fewer. */
    public ShippedRulebook changed(String name, UnaryOperator<List<String>> change) {
        ShippedRulebook other = new ShippedRulebook();
        other.tables.putAll(tables);
        other.put(name, rows -> {
            Map<String, Row> byId = rows.stream().collect(Collectors.toMap(Row::id, row -> row));
            return change.apply(rows.stream().map(Row::id).toList()).stream()
                    .map(byId::get)
                    .toList();
        });
        return other;
    }

    public Rulebook rulebook() {
        CompiledRulebook compiled = new CompiledRulebook(1, tables);
        return new Rulebook(new CurrentRulebook(null, null) {
            @Override
            CompiledRulebook get() {
                return compiled;
            }
        });
    }

    private void put(String name, UnaryOperator<List<Row>> change) {
        RuleTable<?, ?> table = DECLARED.get(name);
        TableContent content = CONTENTS.computeIfAbsent(
                name, shipped -> new XlsxFormat().read(table, workbook(shipped)).inUse());
        List<Row> rows = change.apply(content.rows());
        TableVersion version = new TableVersion(
                tables.size() + 1L, name, 1, "", TableVersion.Origin.RELEASE, null, Instant.EPOCH, "shipped", true);
        tables.put(
                name,
                new CompiledRulebook.Entry(
                        version,
                        new CompiledTable(table, rows, content.lists(), new DroolsCompiler().compile(table, rows))));
    }

    private static byte[] workbook(String name) {
        try {
            return Files.readAllBytes(Path.of("rules", name + ".xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
