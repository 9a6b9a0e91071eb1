package io.firsthand.cases;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that keeps cases from closing, whichever module runs it. */
@Component
class UnfinishedWork {

    private final List<OpenWork> parts;
    private final String counting;
    private final JdbcClient jdbc;

    UnfinishedWork(List<OpenWork> parts, JdbcClient jdbc) {
        this.parts = parts;
        this.counting = parts.stream().map(OpenWork::counting).collect(Collectors.joining(") + (", "select (", ")"));
        this.jdbc = jdbc;
    }

    /** How much of it the case has. */
    int on(long caseId) {
        return jdbc.sql(counting).param("case", caseId).query(Integer.class).single();
    }

    /** Ends what can end with a case that turns out to be none. */
    void settle(CaseFile locked, String by) {
        parts.forEach(work -> work.settle(locked, by));
    }
}
