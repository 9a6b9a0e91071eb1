package io.firsthand.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the demo's bearer token in place, so that the first message can be sent from a command line. */
class TokenSeed {

    /** Known to everybody, as the demo's password is. */
    static final String TOKEN = "fh_demo-web-shop";

    private final JdbcClient jdbc;

    TokenSeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plant(Instant now) {
        jdbc.sql("""
                        insert into api_tokens (name, token_hash, person_id, scopes, created_by, created_at, expires_at)
                        values ('demo', :hash, 'web.shop', :scopes, 'ada.admin', :now, :end)
                        """)
                .param("hash", sha256(TOKEN))
                .param("scopes", new String[] {"contacts", "cases", "decisions", "entitlements", "parcel-events"})
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(Duration.ofDays(3650))))
                .update();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
