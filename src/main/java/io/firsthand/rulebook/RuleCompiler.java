package io.firsthand.rulebook;

import java.util.List;

/** Port: turns rows into rules that run. */
public interface RuleCompiler {

    /**
     * Compiles the rows of a table.
     *
     * @throws IllegalStateException if they do not compile or yield another number of rules than rows: an error of ours,
     *     since checked rows always compile
     */
    CompiledRules compile(RuleTable<?, ?> table, List<Row> rows);
}
