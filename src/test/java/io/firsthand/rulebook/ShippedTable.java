package io.firsthand.rulebook;

import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.DeclaredTables;
import io.firsthand.rulebook.workbook.XlsxFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A shipped workbook, to be asked with rows switched on and off. Rows are looked at one by one here, which needs no compiler;
 * that the compiled rules say the same is shown by {@code GeneratedRulesTest} and by the tests of each workbook.
 */
public final class ShippedTable {

    private static final Map<String, RuleTable<?, ?>> DECLARED =
            DeclaredTables.find().stream().collect(Collectors.toMap(RuleTable::name, table -> table));

    private final RuleTable<?, ?> table;
    private final TableContent content;
    private CompiledTable asShipped;

    private ShippedTable(RuleTable<?, ?> table, TableContent content) {
        this.table = table;
        this.content = content;
    }

    public static ShippedTable read(String name) {
        RuleTable<?, ?> table = DECLARED.get(name);
        try {
            byte[] workbook = Files.readAllBytes(Path.of("rules", name + ".xlsx"));
            return new ShippedTable(table, new XlsxFormat().read(table, workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return table.name();
    }

    /** The same with its rows in another order. */
    public ShippedTable shuffled(long seed) {
        List<Row> rows = new ArrayList<>(content.rows());
        Collections.shuffle(rows, new Random(seed));
        return new ShippedTable(table, new TableContent(rows, content.tests(), content.lists(), content.findings()));
    }

    /** What the table answers to the facts of a test, every row as shipped. */
    public <D extends Record> Collected<D> ask(TestCase test, Class<D> decision) {
        if (asShipped == null) {
            asShipped = looked(content.rows());
        }
        return Rulebook.consider(entry(asShipped), 1, decision, record(test.facts()), day(test));
    }

    public RuleTable<?, ?> declaration() {
        return table;
    }

    /** All lines of the sheet {@code Tests}. */
    public List<TestCase> tests() {
        return content.tests();
    }

    /** These rows compiled as the product compiles them. */
    public Compiled compiled(List<Row> rows) {
        return new Compiled(new CompiledTable(table, rows, content.lists(), new DroolsCompiler().compile(table, rows)));
    }

    /** A table that is ready to decide. */
    public static final class Compiled {

        private final CompiledTable table;

        private Compiled(CompiledTable table) {
            this.table = table;
        }

        /** Ids of the rows that fit. */
        public List<String> fire(Map<String, Object> facts, LocalDate day) {
            return table.fire(facts, day);
        }

        /** The rows that fit, with their sentences, and those that nearly fit. */
        public Collected<Record> consider(Record facts, LocalDate day) {
            return Rulebook.consider(entry(table), 1, Record.class, facts, day);
        }
    }

    private static CompiledRulebook.Entry entry(CompiledTable compiled) {
        return new CompiledRulebook.Entry(
                new TableVersion(
                        1,
                        compiled.table().name(),
                        1,
                        "",
                        TableVersion.Origin.RELEASE,
                        null,
                        Instant.EPOCH,
                        "shipped",
                        true),
                compiled);
    }

    public List<Row> rows() {
        return content.rows();
    }

    /** The lines of the sheet {@code Tests} that are about a row: they begin with its id. */
    public List<TestCase> tests(String row) {
        return content.tests().stream()
                .filter(test -> test.id().startsWith(row + ":"))
                .toList();
    }

    /** What the table answers to the facts of a test if exactly this row is switched on, or off; the others as shipped. */
    public <D extends Record> Collected<D> ask(TestCase test, String row, boolean on, Class<D> decision) {
        List<Row> rows = content.rows().stream()
                .map(each -> each.id().equals(row) ? switched(each, on) : each)
                .toList();
        return Rulebook.consider(entry(looked(rows)), 1, decision, record(test.facts()), day(test));
    }

    private CompiledTable looked(List<Row> rows) {
        List<Row> inUse = rows.stream().filter(Row::inUse).toList();
        return new CompiledTable(table, rows, content.lists(), (facts, day) -> fired(inUse, facts, day));
    }

    public static LocalDate day(TestCase test) {
        return test.eventDate() == null ? LocalDate.of(2026, 11, 20) : test.eventDate();
    }

    private List<String> fired(List<Row> rows, Map<String, Object> facts, LocalDate day) {
        List<String> fired = rows.stream()
                .filter(row -> row.isValidOn(day) && row.fits(table, facts))
                .map(Row::id)
                .toList();
        return table.hitPolicy() == HitPolicy.FIRST && fired.size() > 1 ? fired.subList(0, 1) : fired;
    }

    private static Row switched(Row row, boolean on) {
        return new Row(
                row.id(),
                row.conditions(),
                row.results(),
                row.explanation(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                row.confidence(),
                on,
                row.number());
    }

    /** The facts record of the table that says the same as the plain facts of a test. */
    public Record record(Map<String, Object> facts) {
        RecordComponent[] components = table.facts().getRecordComponents();
        try {
            var constructor = table.facts()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component, facts.get(component.getName())))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(table.name(), e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(RecordComponent component, Object fact) {
        boolean optional = component.getType() == Optional.class;
        String type = component.getGenericType().getTypeName();
        Object value = fact instanceof Long number && type.contains("Integer") || component.getType() == int.class
                ? Integer.valueOf(((Number) fact).intValue())
                : fact;
        if (component.getType().isEnum() && fact != null) {
            value = Enum.valueOf((Class) component.getType(), fact.toString());
        }
        if (component.getType() == boolean.class && fact == null) {
            return false;
        }
        return optional ? Optional.ofNullable(value) : value;
    }
}
