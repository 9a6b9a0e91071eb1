package io.firsthand.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.RowsAtCommit;
import io.firsthand.platform.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided in a case, by which row and from which facts; kept for good, so that it can be replayed. */
@Repository
public class DecisionRecords {

    private static final String INSERT = """
            insert into decisions (case_number, rulebook_id, table_name, table_version, row_id, event_date, facts,
                                   outcome, missing, source, confidence, why_en, why_zh, decided_at)
            select number, rulebook, name, version, row_id, day, facts, outcome, string_to_array(missing, ','), source,
                   confidence, why_en, why_zh, at
              from unnest(?::text[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::date[], ?::jsonb[], ?::jsonb[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                   as d (number, rulebook, name, version, row_id, day, facts, outcome, missing, source, confidence,
                         why_en, why_zh, at)
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final FactsJson factsJson;
    private final Clock clock;
    private final RowsAtCommit<Made> made = new RowsAtCommit<>(this::insert);

    DecisionRecords(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.factsJson = new FactsJson(json);
        this.clock = clock;
    }

    private record Made(String caseNumber, Decision<?> decision, String facts, Instant at) {}

    /**
     * Records a decision with a case when the transaction commits. Personal components of the facts are kept as digest only.
     *
     * @param facts exactly those that the decision was made from
     */
    public void record(String caseNumber, Decision<?> decision, Record facts) {
        recordAll(caseNumber, List.of(decision), facts);
    }

    /** Records what a COLLECT table answered. */
    public void recordAll(String caseNumber, List<? extends Decision<?>> decisions, Record facts) {
        String shown = factsJson.of(facts).toString();
        Instant now = clock.instant();
        made.add(decisions.stream()
                .map(decision -> new Made(caseNumber, decision, shown, now))
                .toList());
    }

    private void insert(List<Made> rows) {
        jdbc.update(
                INSERT,
                column(rows, Made::caseNumber),
                column(rows, row -> row.decision().rulebook()),
                column(rows, row -> row.decision().table()),
                column(rows, row -> row.decision().tableVersion()),
                column(rows, row -> row.decision().row()),
                column(rows, row -> row.decision().eventDate()),
                column(rows, Made::facts),
                column(rows, row -> row.decision().outcome().map(this::written).orElse(null)),
                // names of components hold no comma
                column(rows, row -> String.join(",", row.decision().missing())),
                column(rows, row -> row.decision().source()),
                column(rows, row -> row.decision().confidence()),
                column(rows, row -> row.decision().why().en()),
                column(rows, row -> row.decision().why().zh()),
                column(rows, Made::at));
    }

    /** One column of all rows, as PostgreSQL reads an array of any type. */
    private static String[] column(List<Made> rows, Function<Made, ?> value) {
        return rows.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    /**
     * The decisions of a case, the latest first.
     *
     * @param below only those with a lower id, for paging
     */
    public List<RecordedDecision> of(String caseNumber, long below, int limit) {
        made.write();
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
                Optional.ofNullable(row.getString("confidence"))
                        .map(Confidence::valueOf)
                        .orElse(null),
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
