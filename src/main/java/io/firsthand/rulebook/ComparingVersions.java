package io.firsthand.rulebook;

import io.firsthand.platform.Refusal;
import io.firsthand.rulebook.TableDifference.ChangedCell;
import io.firsthand.rulebook.TableDifference.ChangedList;
import io.firsthand.rulebook.TableDifference.ChangedRow;
import io.firsthand.rulebook.WrittenTable.WrittenRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Says what changed between two versions of a table, row by row and cell by cell, as the analysts wrote them. */
@Service
public class ComparingVersions {

    private final ReadingRuleTables reading;

    ComparingVersions(ReadingRuleTables reading) {
        this.reading = reading;
    }

    /** @throws Refusal {@code rule-table-unknown}, {@code rule-table-version-unknown} */
    public TableDifference between(String table, int since, int version) {
        WrittenTable before = reading.written(table, since);
        WrittenTable after = reading.written(table, version);
        Map<String, WrittenRow> old = byId(before);
        Map<String, WrittenRow> now = byId(after);
        List<ChangedRow> changed = new ArrayList<>();
        now.forEach((id, row) -> {
            List<ChangedCell> cells = old.containsKey(id) ? cells(old.get(id), row) : List.of();
            if (!cells.isEmpty()) {
                changed.add(new ChangedRow(id, cells));
            }
        });
        return new TableDifference(
                table,
                since,
                version,
                only(now.keySet(), old.keySet()),
                only(old.keySet(), now.keySet()),
                List.copyOf(changed),
                !common(old.keySet(), now.keySet()).equals(common(now.keySet(), old.keySet())),
                lists(before, after));
    }

    private static Map<String, WrittenRow> byId(WrittenTable table) {
        Map<String, WrittenRow> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static List<ChangedCell> cells(WrittenRow before, WrittenRow after) {
        Set<String> columns = new LinkedHashSet<>(after.cells().keySet());
        columns.addAll(before.cells().keySet());
        return columns.stream()
                .filter(column -> !before.cell(column).equals(after.cell(column)))
                .map(column -> new ChangedCell(column, before.cell(column), after.cell(column)))
                .toList();
    }

    private static List<String> only(Set<String> these, Set<String> without) {
        return these.stream().filter(id -> !without.contains(id)).toList();
    }

    private static List<String> common(Set<String> order, Set<String> with) {
        return order.stream().filter(with::contains).toList();
    }

    private static List<ChangedList> lists(WrittenTable before, WrittenTable after) {
        Set<String> names = new LinkedHashSet<>(after.lists().keySet());
        names.addAll(before.lists().keySet());
        return names.stream()
                .map(name -> new ChangedList(
                        name,
                        only(codes(after, name), codes(before, name)),
                        only(codes(before, name), codes(after, name))))
                .filter(list -> !list.added().isEmpty() || !list.removed().isEmpty())
                .toList();
    }

    private static Set<String> codes(WrittenTable table, String list) {
        Set<String> codes = new LinkedHashSet<>();
        table.lists().getOrDefault(list, List.of()).forEach(value -> codes.add(value.code()));
        return codes;
    }
}
