package io.firsthand.rulebook;

import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The tables that the modules declare, by name. */
@Component
class DeclaredRuleTables {

    private final Map<String, RuleTable<?, ?>> tables = new TreeMap<>();

    DeclaredRuleTables(List<RuleTable<?, ?>> declared) {
        for (RuleTable<?, ?> table : declared) {
            if (tables.put(table.name(), table) != null) {
                throw new IllegalStateException("two tables are named " + table.name());
            }
        }
    }

    List<RuleTable<?, ?>> all() {
        return List.copyOf(tables.values());
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    /** @throws Refusal {@code rule-table-unknown} */
    RuleTable<?, ?> get(String name) {
        RuleTable<?, ?> table = tables.get(name);
        if (table == null) {
            throw Refusal.notFound("rule-table-unknown", "table", name);
        }
        return table;
    }
}
