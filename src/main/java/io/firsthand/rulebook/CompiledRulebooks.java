package io.firsthand.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The rulebook that this node has compiled. A request that finds another one current compiles only the tables that changed;
 * the others wait for it, and whoever began earlier ends with the rulebook that he began with.
 */
@Component
class CompiledRulebooks {

    private static final Logger log = LoggerFactory.getLogger(CompiledRulebooks.class);

    private final RulebookRows rows;
    private final DeclaredRuleTables declared;
    private final WorkbookChecks checks;
    /** compiled by who checked them, not yet asked for */
    private final Map<Long, CompiledTable> prepared = new ConcurrentHashMap<>();

    private volatile long refused;
    private volatile CompiledRulebook latest = new CompiledRulebook(0, Map.of());
    /** the last one that was asked for after a later one was there */
    private volatile CompiledRulebook older = latest;

    CompiledRulebooks(RulebookRows rows, DeclaredRuleTables declared, WorkbookChecks checks) {
        this.rows = rows;
        this.declared = declared;
        this.checks = checks;
    }

    /**
     * The rulebook of this id, compiled if this node has not got it yet. One that does not fit this node's release (while
     * another release takes over) leaves the running one alone.
     *
     * @throws BrokenRuleTable if it does not fit and none is running yet
     */
    CompiledRulebook get(long id) {
        CompiledRulebook known = latest;
        if (known.id() == id || id == refused) {
            return known;
        }
        CompiledRulebook before = older;
        if (before.id() == id) {
            return before;
        }
        try {
            return compile(id, read(id));
        } catch (BrokenRuleTable broken) {
            if (known.id() == 0) {
                throw broken;
            }
            log.error(
                    "rulebook {} does not fit this release, rulebook {} goes on: {}",
                    id,
                    known.id(),
                    broken.getMessage());
            refused = id;
            return known;
        }
    }

    /** Takes over what was compiled for the check of a version, so that it is not compiled twice. */
    void prepare(long version, CompiledTable table) {
        prepared.put(version, table);
    }

    /** A version that need not be live; compiled for the one who asks unless it is live. */
    CompiledTable compile(TableVersion version) {
        return latest.tables().values().stream()
                .filter(entry -> entry.version().id() == version.id())
                .map(CompiledRulebook.Entry::table)
                .findAny()
                .orElseGet(() -> checks.compile(declared.get(version.table()), rows.workbook(version.id())));
    }

    /**
     * Reads what is to be compiled. Nobody reads while he holds the lock, and no other thread reads for him: who comes here from
     * within a transaction holds one of the few connections, and would wait for a second while others hold the rest.
     */
    private List<Part> read(long id) {
        Map<Long, CompiledRulebook.Entry> known = latest.byVersion();
        // a table that this release does not declare any more stays in the rulebook and is not compiled
        return rows.tablesOf(id).entrySet().stream()
                .filter(table -> declared.has(table.getKey()))
                .map(table -> read(table.getKey(), table.getValue(), known))
                .toList();
    }

    private Part read(String table, long version, Map<Long, CompiledRulebook.Entry> known) {
        CompiledRulebook.Entry entry = known.get(version);
        if (entry != null) {
            return new Part(table, entry.version(), entry.table(), null);
        }
        CompiledTable ready = prepared.get(version);
        return new Part(table, rows.version(version), ready, ready != null ? null : rows.workbook(version));
    }

    private synchronized CompiledRulebook compile(long id, List<Part> parts) {
        if (latest.id() == id) {
            return latest;
        }
        if (older.id() == id) {
            return older;
        }
        Map<Long, CompiledRulebook.Entry> known = latest.byVersion();
        CompiledRulebook rulebook = new CompiledRulebook(
                id,
                parts.parallelStream()
                        .collect(Collectors.toConcurrentMap(
                                Part::name,
                                part -> Optional.ofNullable(
                                                known.get(part.version().id()))
                                        .orElseGet(() -> entry(part)))));
        if (id > latest.id()) {
            older = latest;
            latest = rulebook;
            prepared.clear();
        } else {
            // by requests that began before the swap, or after somebody set the row back by hand
            older = rulebook;
        }
        return rulebook;
    }

    private CompiledRulebook.Entry entry(Part part) {
        CompiledTable table =
                part.ready() != null ? part.ready() : checks.compile(declared.get(part.name()), part.workbook());
        return new CompiledRulebook.Entry(part.version(), table);
    }

    /**
     * A table of a rulebook as it was read.
     *
     * @param ready compiled already; else null
     * @param workbook to be compiled; null if it is ready
     */
    private record Part(String name, TableVersion version, CompiledTable ready, byte[] workbook) {}
}
