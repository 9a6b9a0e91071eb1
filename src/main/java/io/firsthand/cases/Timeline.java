package io.firsthand.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.RowsAtCommit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened on a case, in order. Append only. */
@Component
public class Timeline {

    private static final TypeReference<LinkedHashMap<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final RowsAtCommit<Row> rows = new RowsAtCommit<>(this::insert);

    Timeline(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Row(long caseId, Instant at, String actor, String kind, String details) {}

    /**
     * Adds an entry when the transaction commits; entries of a case are in the order of their ids.
     *
     * @param actor id of a person, or null for the customer and the system
     * @param kind kebab; the sentence is message {@code timeline.<kind>}, filled with the values by position
     * @param namesAndValues ids, codes, amounts: never a person's words
     */
    public void append(long caseId, String actor, String kind, Object... namesAndValues) {
        rows.add(List.of(new Row(caseId, clock.instant(), actor, kind, write(namesAndValues))));
    }

    /**
     * Adds an entry at once, after those that the transaction has added before. Otherwise as {@link #append}.
     *
     * @return id of the entry
     */
    long appendNow(long caseId, String actor, String kind, Object... namesAndValues) {
        rows.write();
        return jdbc.sql("""
                        insert into timeline_entries (case_id, at, actor, kind, details)
                        values (?, ?, ?, ?, ?::json) returning id""")
                .params(caseId, Timestamp.from(clock.instant()), actor, kind, write(namesAndValues))
                .query(Long.class)
                .single();
    }

    private void insert(List<Row> added) {
        jdbc.sql("""
                        insert into timeline_entries (case_id, at, actor, kind, details)
                        select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::json[])""")
                .params(
                        added.stream().map(Row::caseId).toArray(Long[]::new),
                        added.stream().map(row -> row.at().toString()).toArray(String[]::new),
                        added.stream().map(Row::actor).toArray(String[]::new),
                        added.stream().map(Row::kind).toArray(String[]::new),
                        added.stream().map(Row::details).toArray(String[]::new))
                .update();
    }

    /**
     * A page of entries, oldest first.
     *
     * @param after id of the last entry seen, 0 for the beginning
     */
    public List<TimelineEntry> entries(long caseId, long after, int limit) {
        rows.write();
        return jdbc.sql("""
                        select id, at, actor, kind, details from timeline_entries
                         where case_id = ? and id > ? order by id limit ?""").params(caseId, after, limit).query(this::entry).list();
    }

    /** The last entries of a case, oldest of them first. */
    public List<TimelineEntry> latest(long caseId, int limit) {
        rows.write();
        return jdbc.sql("""
                        select id, at, actor, kind, details from
                               (select * from timeline_entries where case_id = ? order by id desc limit ?) latest
                         order by id""").params(caseId, limit).query(this::entry).list();
    }

    private TimelineEntry entry(ResultSet rs, int row) throws SQLException {
        return new TimelineEntry(
                rs.getLong("id"),
                rs.getTimestamp("at").toInstant(),
                Optional.ofNullable(rs.getString("actor")),
                rs.getString("kind"),
                read(rs.getString("details")));
    }

    private String write(Object... namesAndValues) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of a timeline entry", e);
        }
    }

    private Map<String, Object> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of a timeline entry", e);
        }
    }
}
