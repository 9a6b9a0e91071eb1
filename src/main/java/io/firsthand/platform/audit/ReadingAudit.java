package io.firsthand.platform.audit;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sealed entries, for auditors. */
@Service
public class ReadingAudit {

    private final JdbcClient jdbc;

    ReadingAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries in the order of the chain.
     *
     * @param actor only those of this person; null for all
     * @param subject only those of this case, person or table; null for all
     * @param after seq of the last entry seen, 0 for the beginning
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(String actor, String subject, long after, int limit) {
        return jdbc.sql("select * from audit_entries where seq > :after"
                        + (actor == null ? "" : " and actor = :actor")
                        + (subject == null ? "" : " and subject = :subject")
                        + " order by seq limit :limit")
                .param("after", after)
                .param("actor", actor)
                .param("subject", subject)
                .param("limit", limit)
                .query((row, n) -> new AuditEntry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("details"),
                        HexFormat.of().formatHex(row.getBytes("chain"))))
                .list();
    }
}
