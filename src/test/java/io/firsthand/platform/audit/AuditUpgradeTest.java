package io.firsthand.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.OwnDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit is introduced while a node of the release before writes: nothing that it does is left out. */
class AuditUpgradeTest {

    @Test
    void notesWhatIsWrittenWhileTheAuditIsIntroduced() throws Exception {
        PGSimpleDataSource database = OwnDatabase.named("audit_upgrade");
        OwnDatabase.migrated(database, "160");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into rulebooks (created_at, reason) values (now(), 'test')")
                .update();
        CompletableFuture<Void> upgrade;
        try (Connection oldNode = database.getConnection();
                Statement statement = oldNode.createStatement()) {
            oldNode.setAutoCommit(false);
            decides(statement, "before");
            oldNode.commit();
            decides(statement, "meanwhile");
            upgrade = CompletableFuture.runAsync(() -> OwnDatabase.migrated(database, "170"));
            untilSomebodyWaits(jdbc);
            oldNode.commit();
        }
        upgrade.join();

        assertThat(jdbc.sql("""
                        select d.row_id from audit_pending p join decisions d on d.id = p.source_id
                         where p.source = 'DECISION' order by d.id""").query(String.class).list()).containsExactly("before", "meanwhile");
    }

    private static void decides(Statement statement, String row) throws Exception {
        statement.execute("""
                insert into decisions (case_number, rulebook_id, table_name, table_version, row_id, event_date, facts, missing,
                                       why_en, why_zh, decided_at)
                select 'C-1', min(id), 'priority', 1, '%s', current_date, '{}', '{}', 'why', '为什么', now()
                  from rulebooks""".formatted(row));
    }

    private static void untilSomebodyWaits(JdbcClient jdbc) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!jdbc.sql("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single()) {
            assertThat(Instant.now()).as("the upgrade waits for the writer").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
