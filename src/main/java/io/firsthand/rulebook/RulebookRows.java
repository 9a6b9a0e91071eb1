package io.firsthand.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table versions and rulebooks. */
@Repository
class RulebookRows {

    private static final String VERSION = """
            select v.id, v.table_name, v.version, v.sha256, v.origin, v.stored_by, v.stored_at, v.reason,
                   exists (select 1 from rulebook_tables t join current_rulebook c on c.rulebook_id = t.rulebook_id
                           where t.version_id = v.id) as live
            from rule_table_versions v
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RulebookRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Id of the current rulebook; empty before the first start has ended. */
    Optional<Long> current() {
        return jdbc.sql("select rulebook_id from current_rulebook where rulebook_id is not null")
                .query(Long.class)
                .optional();
    }

    /** As {@link #current}, and nobody else changes it until this transaction ends. */
    Optional<Long> lockCurrent() {
        return Optional.ofNullable(jdbc.sql("select rulebook_id from current_rulebook for update")
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0));
    }

    /** Version ids by table. */
    Map<String, Long> tablesOf(long rulebook) {
        Map<String, Long> tables = new HashMap<>();
        jdbc.sql("select table_name, version_id from rulebook_tables where rulebook_id = :id")
                .param("id", rulebook)
                .query(row -> {
                    tables.put(row.getString(1), row.getLong(2));
                });
        return tables;
    }

    Optional<TableVersion> version(String table, int version) {
        return jdbc.sql(VERSION + "where v.table_name = :table and v.version = :version")
                .param("table", table)
                .param("version", version)
                .query(RulebookRows::version)
                .optional();
    }

    TableVersion version(long id) {
        return jdbc.sql(VERSION + "where v.id = :id")
                .param("id", id)
                .query(RulebookRows::version)
                .single();
    }

    Optional<TableVersion> live(String table) {
        return jdbc.sql(VERSION + """
                        where v.id = (select t.version_id from rulebook_tables t
                                      join current_rulebook c on c.rulebook_id = t.rulebook_id
                                      where t.table_name = :table)
                        """)
                .param("table", table)
                .query(RulebookRows::version)
                .optional();
    }

    List<TableVersion> allLive() {
        return jdbc.sql(VERSION + """
                        where v.id in (select t.version_id from rulebook_tables t
                                       join current_rulebook c on c.rulebook_id = t.rulebook_id)
                        order by v.table_name
                        """).query(RulebookRows::version).list();
    }

    /** For each table the last time that another version of it was made live. */
    List<Activation> lastActivations() {
        return jdbc.sql("""
                        select distinct on (table_name) table_name, created_at, created_by, reason
                          from (select t.table_name, b.id, b.created_at, b.created_by, b.reason, t.version_id,
                                       lag(t.version_id) over (partition by t.table_name order by b.id) as before
                                  from rulebooks b join rulebook_tables t on t.rulebook_id = b.id) swaps
                         where before is distinct from version_id
                         order by table_name, id desc
                        """)
                .query((row, number) -> new Activation(
                        row.getString("table_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"),
                        row.getString("reason")))
                .list();
    }

    Optional<TableVersion> lastShipped(String table) {
        return jdbc.sql(VERSION
                        + "where v.table_name = :table and v.origin <> 'UPLOAD' order by v.version desc limit 1")
                .param("table", table)
                .query(RulebookRows::version)
                .optional();
    }

    /** @param below only versions below this one */
    List<TableVersion> versions(String table, int below, int limit) {
        return jdbc.sql(VERSION
                        + "where v.table_name = :table and v.version < :below order by v.version desc limit :limit")
                .param("table", table)
                .param("below", below)
                .param("limit", limit)
                .query(RulebookRows::version)
                .list();
    }

    byte[] workbook(long version) {
        return jdbc.sql("select workbook from rule_table_versions where id = :id")
                .param("id", version)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Stores the next version of a table; the caller holds the lock. */
    long store(String table, byte[] workbook, String sha256, TableVersion.Origin origin, String by, String reason) {
        return jdbc.sql("""
                        insert into rule_table_versions
                            (table_name, version, workbook, sha256, origin, stored_by, stored_at, reason)
                        select :table, coalesce(max(version), 0) + 1, :workbook, :sha256, :origin, :by, :at, :reason
                        from rule_table_versions where table_name = :table
                        returning id
                        """)
                .param("table", table)
                .param("workbook", workbook)
                .param("sha256", sha256)
                .param("origin", origin.name())
                .param("by", by)
                .param("at", now())
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** Makes a set of versions the current rulebook; the caller holds the lock. */
    long makeCurrent(Map<String, Long> versions, String by, String reason) {
        long rulebook = jdbc.sql(
                        "insert into rulebooks (created_by, created_at, reason) values (:by, :at, :reason) returning id")
                .param("by", by)
                .param("at", now())
                .param("reason", reason)
                .query(Long.class)
                .single();
        versions.forEach((table, version) -> jdbc.sql(
                        "insert into rulebook_tables (rulebook_id, table_name, version_id) values (:rulebook, :table, :version)")
                .param("rulebook", rulebook)
                .param("table", table)
                .param("version", version)
                .update());
        jdbc.sql("update current_rulebook set rulebook_id = :rulebook")
                .param("rulebook", rulebook)
                .update();
        return rulebook;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static TableVersion version(ResultSet row, int number) throws SQLException {
        Instant storedAt = row.getObject("stored_at", OffsetDateTime.class).toInstant();
        return new TableVersion(
                row.getLong("id"),
                row.getString("table_name"),
                row.getInt("version"),
                row.getString("sha256"),
                TableVersion.Origin.valueOf(row.getString("origin")),
                row.getString("stored_by"),
                storedAt,
                row.getString("reason"),
                row.getBoolean("live"));
    }
}
