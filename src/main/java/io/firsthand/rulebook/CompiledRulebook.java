package io.firsthand.rulebook;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rulebook ready to decide. Immutable, shared between threads. */
record CompiledRulebook(long id, Map<String, Entry> tables) {

    /** A table of it. */
    record Entry(TableVersion version, CompiledTable table) {}

    CompiledRulebook {
        tables = Map.copyOf(tables);
    }

    Map<Long, Entry> byVersion() {
        return tables.values().stream()
                .collect(Collectors.toMap(entry -> entry.version().id(), Function.identity()));
    }

    /** @throws IllegalStateException if the table is not in the rulebook */
    Entry table(String name) {
        Entry entry = tables.get(name);
        if (entry == null) {
            throw new IllegalStateException("the rulebook " + id + " has no table " + name);
        }
        return entry;
    }
}
