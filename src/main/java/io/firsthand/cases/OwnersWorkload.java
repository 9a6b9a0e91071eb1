package io.firsthand.cases;

import io.firsthand.triage.Workload;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open cases by owner, counted where they stand. */
@Component
class OwnersWorkload implements Workload {

    private final JdbcClient jdbc;

    OwnersWorkload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> openCasesByOwner() {
        Map<String, Integer> load = new HashMap<>();
        jdbc.sql(
                        "select owner, count(*) as open from case_files where closed_at is null and owner is not null group by owner")
                .query(rs -> {
                    load.put(rs.getString("owner"), rs.getInt("open"));
                });
        return load;
    }
}
