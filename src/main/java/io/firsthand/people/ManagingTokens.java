package io.firsthand.people;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.Acts;
import io.firsthand.platform.security.AccessRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, lists and revokes bearer tokens. */
@Service
@Transactional
public class ManagingTokens {

    /** A token holds for a year at most. */
    public static final int LONGEST_DAYS = 365;

    private final People people;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    ManagingTokens(People people, JdbcClient jdbc, Acts acts, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** A new token, shown this once. */
    public record Issued(long id, String token, Instant expiresAt) {}

    /**
     * Issues a token in the name of a person of role integration.
     *
     * @param scopes parts of the API, see {@link AccessRules#scopes()}
     * @throws Refusal {@code token-name-missing}, {@code token-holder-invalid}, {@code token-scope-unknown},
     *     {@code token-days-invalid}
     */
    public Issued issue(String name, String personId, Set<String> scopes, int days, String by) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Refusal.invalid("token-name-missing", "name");
        }
        if (personId == null
                || people.find(personId)
                        .filter(person -> person.active() && person.has(Roles.INTEGRATION))
                        .isEmpty()) {
            throw Refusal.invalid("token-holder-invalid", "personId");
        }
        if (scopes == null || scopes.isEmpty() || !AccessRules.scopes().containsAll(scopes)) {
            throw Refusal.invalid(
                    "token-scope-unknown",
                    "scopes",
                    "known",
                    String.join(", ", AccessRules.scopes().stream().sorted().toList()));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.invalid("token-days-invalid", "days", "most", LONGEST_DAYS);
        }
        String token = TokenHash.newToken();
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(days));
        long id = jdbc.sql("""
                        insert into api_tokens (name, token_hash, person_id, scopes, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        name,
                        TokenHash.of(token),
                        personId,
                        scopes.toArray(String[]::new),
                        by,
                        Timestamp.from(now),
                        Timestamp.from(expires))
                .query(Long.class)
                .single();
        acts.record(
                by,
                "token-issued",
                String.valueOf(id),
                "holder",
                personId,
                "scopes",
                String.join(" ", scopes),
                "days",
                days);
        return new Issued(id, token, expires);
    }

    /** All tokens after this id, also revoked and expired ones. */
    @Transactional(readOnly = true)
    public List<ApiToken> list(long afterId, int limit) {
        return jdbc.sql("select * from api_tokens where id > ? order by id limit ?")
                .params(afterId, limit)
                .query(ManagingTokens::read)
                .list();
    }

    /**
     * Ends a token at once, on every node. Twice is as good as once.
     *
     * @throws Refusal {@code token-not-found}
     */
    public void revoke(long id, String by) {
        int found = jdbc.sql("update api_tokens set revoked_at = coalesce(revoked_at, ?) where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        if (found == 0) {
            throw Refusal.notFound("token-not-found");
        }
        acts.record(by, "token-revoked", String.valueOf(id));
    }

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("person_id"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                revoked == null ? null : revoked.toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }
}
