package io.firsthand.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided in a case, by which row and from which facts; kept for good, so that it can be replayed. */
@Repository
public class DecisionRecords {

    private static final String INSERT = """
            insert into decisions (case_number, rulebook_id, table_name, table_version, row_id, event_date, facts,
                                   outcome, missing, source, why_en, why_zh, decided_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final FactsJson factsJson;
    private final Clock clock;

    DecisionRecords(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.factsJson = new FactsJson(json);
        this.clock = clock;
    }

    /**
     * Records a decision with a case: one insert. Personal components of the facts are kept as digest only.
     *
     * @param facts exactly those that the decision was made from
     */
    public void record(String caseNumber, Decision<?> decision, Record facts) {
        recordAll(caseNumber, List.of(decision), facts);
    }

    /** Records what a COLLECT table answered, in one round trip. */
    public void recordAll(String caseNumber, List<? extends Decision<?>> decisions, Record facts) {
        String shown = factsJson.of(facts).toString();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                INSERT,
                decisions.stream()
                        .map(decision -> new Object[] {
                            caseNumber,
                            decision.rulebook(),
                            decision.table(),
                            decision.tableVersion(),
                            decision.row(),
                            decision.eventDate(),
                            shown,
                            decision.outcome().map(this::written).orElse(null),
                            decision.missing().toArray(String[]::new),
                            decision.source(),
                            decision.why().en(),
                            decision.why().zh(),
                            now
                        })
                        .toList());
    }

    /**
     * The decisions of a case, the latest first.
     *
     * @param below only those with a lower id, for paging
     */
    public List<RecordedDecision> of(String caseNumber, long below, int limit) {
        return JdbcClient.create(jdbc)
                .sql(
                        "select * from decisions where case_number = :number and id < :below order by id desc limit :limit")
                .param("number", caseNumber)
                .param("below", below)
                .param("limit", limit)
                .query(this::decision)
                .list();
    }

    private RecordedDecision decision(ResultSet row, int number) throws SQLException {
        return new RecordedDecision(
                row.getLong("id"),
                row.getString("table_name"),
                row.getInt("table_version"),
                row.getLong("rulebook_id"),
                row.getString("row_id"),
                row.getObject("event_date", LocalDate.class),
                read(row.getString("facts")),
                read(row.getString("outcome")),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getString("source"),
                new Bilingual(row.getString("why_en"), row.getString("why_zh")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private String written(Record outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
