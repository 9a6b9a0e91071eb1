package io.firsthand.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a workbook whole: what stands in the cells, what the rows mean among each other, and its tests. */
@Component
public class WorkbookChecks {

    private final WorkbookFormat format;
    private final RuleCompiler compiler;

    public WorkbookChecks(WorkbookFormat format, RuleCompiler compiler) {
        this.format = format;
        this.compiler = compiler;
    }

    /** All findings at once; none is an error if the workbook may become live. */
    public List<Finding> findings(RuleTable<?, ?> table, byte[] workbook) {
        return check(table, workbook).findings();
    }

    CheckedTable check(RuleTable<?, ?> table, byte[] workbook) {
        TableContent content = format.read(table, workbook);
        List<Finding> findings = new ArrayList<>(content.findings());
        if (content.isSound()) {
            findings.addAll(RowChecks.check(table, content.inUse()));
        }
        Optional<CompiledTable> compiled = Optional.empty();
        if (findings.stream().noneMatch(Finding::isError)) {
            CompiledTable rules = compile(table, content);
            findings.addAll(TestRun.run(rules, content.tests()));
            compiled = findings.stream().noneMatch(Finding::isError) ? Optional.of(rules) : Optional.empty();
        }
        return new CheckedTable(
                List.copyOf(findings), content.rows().size(), content.tests().size(), compiled);
    }

    /** Whether this release can read the workbook: its columns and lists are those of the declaration. */
    boolean isReadable(RuleTable<?, ?> table, byte[] workbook) {
        return format.read(table, workbook).isSound();
    }

    /**
     * Compiles a workbook that was checked when it was stored.
     *
     * @throws BrokenRuleTable if it does not fit the declaration any more
     */
    CompiledTable compile(RuleTable<?, ?> table, byte[] workbook) {
        TableContent content = format.read(table, workbook);
        if (!content.isSound()) {
            throw new BrokenRuleTable(table.name(), content.findings());
        }
        return compile(table, content);
    }

    private CompiledTable compile(RuleTable<?, ?> table, TableContent content) {
        List<Row> inUse = content.inUse().rows();
        return new CompiledTable(table, content.rows(), content.lists(), compiler.compile(table, inUse));
    }
}
