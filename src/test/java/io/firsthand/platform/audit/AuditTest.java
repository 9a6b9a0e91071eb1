package io.firsthand.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.audit.AuditFinding.What;
import io.firsthand.support.OwnDatabase;
import io.firsthand.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database of its own: what is broken here on purpose must not be found by others. */
class AuditTest {

    private static final String NAME = "audit";

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Acts acts;
    private AuditSealer sealer;
    private VerifyingAudit verifying;

    @BeforeEach
    void anEmptyAudit() {
        PGSimpleDataSource database = OwnDatabase.migrated(OwnDatabase.named(NAME));
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        acts = new Acts(jdbc, new ObjectMapper(), Clock.systemUTC());
        AuditSources sources = new AuditSources(jdbc);
        sealer = new AuditSealer(jdbc, new JdbcTemplate(database), sources, transaction, Clock.systemUTC());
        verifying = new VerifyingAudit(jdbc, sources);
        asOwner("truncate audit_entries, audit_acts, audit_pending, timeline_entries, decisions");
    }

    @Test
    void sealsActsTimelineAndDecisionsIntoOneChainWithoutGaps() {
        acts.record("ada.admin", "person-created", "new.one", "roles", "agent");
        happens("reply-sent");
        decides("refund-eligibility", "R-10");

        assertThat(sealer.sealPending()).isEqualTo(3);
        assertThat(sealer.sealPending()).isZero();

        AuditReport report = verifying.verify(Optional.empty());
        assertThat(report.intact()).as("%s", report).isTrue();
        assertThat(report.entries()).isEqualTo(3);
        assertThat(report.pending()).isZero();
        assertThat(new ReadingAudit(jdbc).entries(null, "C-1", 0, 10))
                .extracting(AuditEntry::act)
                .containsExactly("reply-sent", "decided-refund-eligibility");
        assertThat(new ReadingAudit(jdbc).entries("ada.admin", null, 0, 10))
                .extracting(AuditEntry::subject)
                .containsExactly("new.one");
    }

    @Test
    void keepsNothingOfAnActThatRolledBack() {
        transaction.executeWithoutResult(status -> {
            acts.record("ada.admin", "person-created", "new.one");
            status.setRollbackOnly();
        });
        assertThat(sealer.sealPending()).isZero();
    }

    @Test
    void losesNothingOfATransactionThatCommitsAfterALaterOne() {
        transaction.executeWithoutResult(slow -> {
            acts.record("ada.admin", "slow", "first");
            Thread other = new Thread(() -> {
                acts.record("ada.admin", "fast", "second");
                sealer.sealPending();
            });
            other.start();
            join(other);
        });
        sealer.sealPending();

        assertThat(new ReadingAudit(jdbc).entries(null, null, 0, 10))
                .extracting(AuditEntry::act)
                .containsExactly("fast", "slow");
        assertThat(verifying.verify(Optional.empty()).intact()).isTrue();
    }

    @Test
    void worksOffALongBacklogInSeveralRounds() {
        jdbc.sql("insert into audit_acts (at, act, subject) select now(), 'act', 'x' from generate_series(1, 10500)")
                .update();

        assertThat(sealer.sealPending()).as("other work comes between").isEqualTo(10_000);
        assertThat(sealer.sealPending()).isEqualTo(500);
        assertThat(verifying.verify(Optional.empty()).intact()).isTrue();
    }

    @Test
    void refusesToChangeOrRemoveWhatIsWritten() {
        acts.record("ada.admin", "person-created", "new.one");
        happens("reply-sent");
        decides("priority", "P-1");
        sealer.sealPending();

        Map.of("audit_acts", "at", "audit_entries", "at", "timeline_entries", "at", "decisions", "decided_at")
                .forEach((table, column) -> {
                    for (String tampering :
                            List.of("update %s set " + column + " = now()", "delete from %s", "truncate %s")) {
                        String sql = tampering.formatted(table);
                        assertThatThrownBy(() -> jdbc.sql(sql).update())
                                .as(sql)
                                .rootCause()
                                .hasMessageContaining("append only");
                    }
                });
    }

    @Test
    void findsWhatTheOwnerOfTheDatabaseChangedBehindTheTriggers() {
        happens("reply-sent");
        acts.record("ada.admin", "token-issued", "7");
        decides("refund-eligibility", "R-10");
        sealer.sealPending();

        asOwner("update timeline_entries set actor = null");
        assertThat(found()).containsExactly(What.SOURCE_CHANGED);
        asOwner("update timeline_entries set actor = 'mei.lin'");
        assertThat(found()).isEmpty();

        asOwner("update decisions set facts = '{\"amount\": 9}'");
        assertThat(found()).containsExactly(What.SOURCE_CHANGED);
        asOwner("update decisions set facts = '{\"amount\": 5}'");

        asOwner("delete from audit_acts");
        assertThat(found()).containsExactly(What.SOURCE_MISSING);
    }

    @Test
    void findsATamperedOrCutChain() {
        for (int i = 0; i < 4; i++) {
            acts.record("ada.admin", "token-issued", String.valueOf(i));
        }
        sealer.sealPending();
        String head = verifying.verify(Optional.empty()).head();

        asOwner("delete from audit_entries where seq = 4");
        assertThat(found()).containsExactly(What.SOURCE_UNACCOUNTED);
        assertThat(verifying.verify(Optional.of(head)).findings())
                .extracting(AuditFinding::what)
                .contains(What.ANCHOR_UNKNOWN);

        asOwner("delete from audit_entries where seq = 2");
        assertThat(found()).contains(What.GAP, What.CHAIN_BROKEN);

        asOwner("update audit_entries set actor = 'mei.lin' where seq = 1");
        assertThat(found()).contains(What.CHAIN_BROKEN, What.SOURCE_CHANGED);
    }

    @Test
    void refusesAnAnchorThatIsNone() {
        assertThatThrownBy(() -> verifying.verify(Optional.of("1:abc")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("audit-anchor-invalid"));
    }

    @Test
    void verifiesAtTheCommandLine() {
        acts.record("ada.admin", "person-created", "new.one");
        sealer.sealPending();
        String head = verifying.verify(Optional.empty()).head();

        assertThat(command(head)).isEqualTo("0 audit intact: 1 entries, 0 pending, head " + head + "\n");
        assertThat(command("nonsense")).startsWith("2 an anchor is seq:hash");

        asOwner("update audit_acts set actor = 'mei.lin'");
        assertThat(command(head)).startsWith("1 audit BROKEN").contains("entry 1: SOURCE_CHANGED (ACT ");
    }

    private static String command(String anchor) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = AuditCommand.run(
                new String[] {
                    AuditCommand.NAME,
                    anchor,
                    "--spring.datasource.url=" + TestDatabase.url(NAME),
                    "--spring.datasource.username=postgres"
                },
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + " " + out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private List<What> found() {
        return verifying.verify(Optional.empty()).findings().stream()
                .map(AuditFinding::what)
                .toList();
    }

    /** As somebody who may switch triggers off. */
    private void asOwner(String sql) {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("audit_acts", "audit_entries", "timeline_entries", "decisions")) {
                jdbc.sql("alter table " + table + " disable trigger all").update();
            }
            jdbc.sql(sql).update();
            for (String table : List.of("audit_acts", "audit_entries", "timeline_entries", "decisions")) {
                jdbc.sql("alter table " + table + " enable trigger all").update();
            }
        });
    }

    private void happens(String kind) {
        jdbc.sql("""
                        insert into people (id, name, roles, grade, department, languages, time_zone, shift_from, shift_to,
                                            created_at)
                        values ('mei.lin', 'Mei', '{agent}', 'ASSISTANT', 'service', '{zh}', 'UTC', '09:00', '17:00', now())
                        on conflict do nothing""").update();
        jdbc.sql("""
                        insert into case_files (number, status, channel, live, language, customer_verified, order_verified,
                                                subject, reason, priority, opened_at)
                        values ('C-1', 'NEW', 'mail', false, 'en', false, false, '', 'unclear', 'P3', now())
                        on conflict do nothing""").update();
        jdbc.sql("""
                        insert into timeline_entries (case_id, at, actor, kind)
                        select id, now(), 'mei.lin', ? from case_files where number = 'C-1'""").param(kind).update();
    }

    private void decides(String table, String row) {
        jdbc.sql("""
                        insert into rulebooks (created_at, reason)
                        select now(), 'test' where not exists (select from rulebooks)""").update();
        jdbc.sql("""
                        insert into decisions (case_number, rulebook_id, table_name, table_version, row_id, event_date,
                                               facts, missing, why_en, why_zh, decided_at)
                        select 'C-1', min(id), ?, 1, ?, current_date, '{"amount": 5}', '{}', 'why', '为什么', now()
                          from rulebooks""").params(table, row).update();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
