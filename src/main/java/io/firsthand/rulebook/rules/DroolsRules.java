package io.firsthand.rulebook.rules;

import io.firsthand.rulebook.Column;
import io.firsthand.rulebook.CompiledRules;
import io.firsthand.rulebook.Row;
import io.firsthand.rulebook.RuleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** The compiled rules of one table: a session for each decision, ended with it. */
final class DroolsRules implements CompiledRules {

    private final KieBase base;
    private final FactType type;
    private final Set<String> fields;
    private final Map<String, Integer> order = new HashMap<>();

    DroolsRules(RuleTable<?, ?> table, List<Row> rows, KieBase base) {
        this.base = base;
        this.type = base.getFactType(DrlWriter.packageOf(table), DrlWriter.FACTS);
        this.fields = table.conditions().stream().map(Column::component).collect(Collectors.toSet());
        for (int i = 0; i < rows.size(); i++) {
            order.put(rows.get(i).id(), i);
        }
    }

    @Override
    public List<String> fire(Map<String, Object> facts, LocalDate eventDate) {
        return OwnClassLoader.with(() -> decided(facts, eventDate));
    }

    private List<String> decided(Map<String, Object> facts, LocalDate eventDate) {
        KieSession session = base.newKieSession();
        try {
            session.insert(fact(facts, eventDate));
            session.fireAllRules();
            return fired(session);
        } finally {
            session.dispose();
        }
    }

    private List<String> fired(KieSession session) {
        List<String> rows = new ArrayList<>();
        for (Object fired : session.getObjects(new ClassObjectFilter(FiredRow.class))) {
            rows.add(((FiredRow) fired).id());
        }
        rows.sort(Comparator.comparing(order::get));
        return rows;
    }

    private Object fact(Map<String, Object> facts, LocalDate eventDate) {
        try {
            Object fact = type.newInstance();
            type.set(fact, DrlWriter.EVENT_DAY, eventDate.toEpochDay());
            // also what is unknown: a number that nobody sets begins as zero
            for (String field : fields) {
                type.set(fact, field, facts.get(field));
            }
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
