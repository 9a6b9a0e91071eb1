package io.firsthand.people;

import io.firsthand.platform.security.TokenHolder;
import io.firsthand.platform.security.TokenHolders;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the holder of a bearer token. */
@Component
class PersonTokens implements TokenHolders {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<TokenHolder> holderOf(String token) {
        String hash = TokenHash.of(token);
        Optional<TokenHolder> holder = jdbc.sql("""
                        select p.id, p.roles, t.scopes from api_tokens t join people p on p.id = t.person_id
                        where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and p.active
                        """)
                .params(hash, Timestamp.from(clock.instant()))
                .query((row, number) -> new TokenHolder(
                        row.getString("id"),
                        Set.of((String[]) row.getArray("roles").getArray()),
                        Set.of((String[]) row.getArray("scopes").getArray())))
                .optional();
        holder.ifPresent(used -> noteUse(hash));
        return holder;
    }

    /** By day, so that a busy token costs one write a day. */
    private void noteUse(String hash) {
        Date today = Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        jdbc.sql("update api_tokens set last_used_on = ? where token_hash = ? and last_used_on is distinct from ?")
                .params(today, hash, today)
                .update();
    }
}
