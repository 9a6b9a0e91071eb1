package io.firsthand.rulebook;

import java.util.Map;

/** A rulebook ready to decide. Immutable, shared between threads. */
record CompiledRulebook(long id, Map<String, Entry> tables) {

    /** A table of it. */
    record Entry(TableVersion version, CompiledTable table) {}

    CompiledRulebook {
        tables = Map.copyOf(tables);
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
