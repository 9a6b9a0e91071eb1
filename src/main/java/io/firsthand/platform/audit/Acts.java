package io.firsthand.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records acts that stand in no case's timeline: a change of people, tokens, rule tables, deliveries, a sign-in. */
@Component
public class Acts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    public Acts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an act in the transaction that does it: both happen or neither.
     *
     * @param actor id of the person, or null for the system
     * @param act kebab, e.g. {@code person-changed}
     * @param subject id of what it was done to
     * @param namesAndValues ids, codes, amounts: never a person's words
     */
    @Transactional
    public void record(String actor, String act, String subject, Object... namesAndValues) {
        jdbc.sql("insert into audit_acts (at, actor, act, subject, details) values (?, ?, ?, ?, ?::json)")
                .params(Timestamp.from(clock.instant()), actor, act, subject, written(namesAndValues))
                .update();
    }

    private String written(Object... namesAndValues) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of an act", e);
        }
    }
}
