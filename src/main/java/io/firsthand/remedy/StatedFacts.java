package io.firsthand.remedy;

import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people stated of the claims of cases because the rules asked for it: of an item, or of the whole order. */
@Component
public class StatedFacts {

    /** Stored where no item is meant. */
    private static final long WHOLE_ORDER = 0;

    private final JdbcClient jdbc;

    StatedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What holds for a claim, in the order in which it was stated: what was stated of the item counts before what was stated of the
     * whole order.
     *
     * @param line item claimed; empty for the whole order
     */
    public List<StatedFact> of(long caseId, Order order, Optional<OrderLine> line) {
        return jdbc
                .sql("select distinct on (fact) order_line_id, fact, value, stated_by, stated_at from claim_facts"
                        + " where case_id = ? and order_line_id in (?, ?) order by fact, order_line_id desc")
                .params(caseId, WHOLE_ORDER, key(about(order, line)))
                .query((row, n) -> new StatedFact(
                        Optional.of(row.getLong("order_line_id")).filter(id -> id != WHOLE_ORDER),
                        row.getString("fact"),
                        row.getString("value"),
                        row.getString("stated_by"),
                        row.getTimestamp("stated_at").toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(StatedFact::at).thenComparing(StatedFact::fact))
                .toList();
    }

    Map<String, String> values(long caseId, Order order, Optional<OrderLine> line) {
        return of(caseId, order, line).stream().collect(Collectors.toMap(StatedFact::fact, StatedFact::value));
    }

    /** An order of one item is that item. */
    private static Optional<Long> about(Order order, Optional<OrderLine> line) {
        return line.or(() -> Optional.of(order.lines())
                        .filter(lines -> lines.size() == 1)
                        .map(lines -> lines.get(0)))
                .map(OrderLine::id);
    }

    /** @return whether it was not said before, or otherwise */
    boolean put(long caseId, StatedFact stated) {
        return jdbc.sql("""
                        insert into claim_facts (case_id, order_line_id, fact, value, stated_by, stated_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (case_id, order_line_id, fact) do update
                        set value = excluded.value, stated_by = excluded.stated_by, stated_at = excluded.stated_at
                        where claim_facts.value <> excluded.value""")
                        .params(
                                caseId,
                                key(stated.line()),
                                stated.fact(),
                                stated.value(),
                                stated.by(),
                                Timestamp.from(stated.at()))
                        .update()
                == 1;
    }

    boolean remove(long caseId, Optional<Long> line, String fact) {
        return jdbc.sql("delete from claim_facts where case_id = ? and order_line_id = ? and fact = ?")
                        .params(caseId, key(line), fact)
                        .update()
                == 1;
    }

    private static long key(Optional<Long> line) {
        return line.orElse(WHOLE_ORDER);
    }
}
