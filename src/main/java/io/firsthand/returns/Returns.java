package io.firsthand.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The returns, read; any number of them takes two statements. */
@Repository
public class Returns {

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Return> find(String number) {
        return read("number = ?", number).stream().findFirst();
    }

    /** @throws Refusal {@code return-not-found} */
    public Return get(String number) {
        return find(number).orElseThrow(() -> Refusal.notFound("return-not-found", "number", number));
    }

    /** The return of this id, which a process names: it is there, or something is broken. */
    public Return get(long id) {
        return read("id = ?", id).stream().findFirst().orElseThrow();
    }

    /** The returns of a case, oldest first. */
    public List<Return> ofCase(long caseId) {
        return read("case_id = ?", caseId);
    }

    /** The returns of an order, oldest first. */
    public List<Return> ofOrder(long orderId) {
        return read("order_id = ?", orderId);
    }

    private List<Return> read(String condition, Object key) {
        return withLines(jdbc.sql("select * from returns where " + condition + " order by id")
                .param(key)
                .query(ReturnRows::read)
                .list());
    }

    private List<Return> withLines(List<Return> returns) {
        if (returns.isEmpty()) {
            return returns;
        }
        record Of(long returnId, ReturnLine line) {}
        Map<Long, List<ReturnLine>> lines = jdbc
                .sql("select * from return_lines where return_id in (:returns) order by return_id, line")
                .param("returns", returns.stream().map(Return::id).toList())
                .query((row, n) -> new Of(row.getLong("return_id"), ReturnRows.line(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::returnId, mapping(Of::line, toList())));
        return returns.stream().map(each -> each.with(lines.get(each.id()))).toList();
    }
}
