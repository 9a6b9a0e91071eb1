package io.firsthand.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.audit.AuditCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold when the smoke has gone. */
final class Aftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final String database;

    Aftermath(JdbcClient jdbc, String database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Waits until nothing is due any more: deliveries, clocks, jobs. */
    void awaitQuiet() {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, Long> due = due();
        while (due.values().stream().anyMatch(count -> count > 0)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still due: " + due);
            }
            jdbc.sql("select pg_sleep(0.2)").query().singleRow();
            due = due();
        }
    }

    private Map<String, Long> due() {
        Map<String, Long> due = new LinkedHashMap<>();
        // a settled payment is asked about for days, in case it comes back: that is no backlog
        due.put("deliveries", count("""
                        select count(*) from desk.outbox
                         where done_at is null and stopped_at is null and next_try_at < now() + interval '5 minutes'"""));
        due.put("clocks", count("""
                        select count(*) from desk.clocks
                         where stopped is null and told_out is null and paused_at is null
                           and greatest(due_at, held_until) < now() - interval '2 s'"""));
        // routing names their owner after half a minute
        due.put(
                "chats in the shared list",
                count("select count(*) from desk.case_files where closed_at is null and owner is null"));
        due.put("jobs", count("select count(*) from public.act_ru_job where duedate_ < now() - interval '2 s'"));
        due.put("seals", count("select count(*) from desk.audit_pending"));
        return due;
    }

    void everyMessageStandsOnExactlyOneCase(Map<String, String> caseOfMessage) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.external_id, string_agg(c.number, ',') as cases
                          from desk.messages m join desk.case_files c on c.id = m.case_id
                         where m.external_id is not null group by m.external_id""")
                .query((row, n) -> Map.entry(
                        row.getString("external_id"),
                        List.of(row.getString("cases").split(","))))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        assertThat(found.values()).as("one row a message").allMatch(cases -> cases.size() == 1);
        caseOfMessage.forEach((message, number) ->
                assertThat(found).as("message %s", message).containsEntry(message, List.of(number)));
    }

    void everyOpenCaseHasItsProcessAndItsOwner() {
        assertThat(numbers("""
                        select c.number from desk.case_files c
                          left join public.act_ru_execution e on e.id_ = c.process_instance_id
                         where (c.closed_at is null) <> (e.id_ is not null)""")).as("row and process disagree").isEmpty();
        assertThat(numbers("select number from desk.case_files where closed_at is null and owner is null"))
                .as("cases without an owner")
                .isEmpty();
    }

    void everyRefundIsPaidOnce(List<String> remedies) {
        assertThat(remedies).as("refunds that were granted").isNotEmpty().doesNotHaveDuplicates();
        assertThat(numbers("select number from desk.remedies where status <> 'EXECUTED'"))
                .as("refunds not carried out")
                .isEmpty();
        assertThat(count("select count(*) from desk.remedies where number = any (:remedies)", remedies))
                .isEqualTo(remedies.size());
        assertThat(numbers("""
                        select i.key from desk.ledger_intents i
                          left join desk.sandbox_movements m on m.key = i.key
                         group by i.key having count(m.id) <> 1"""))
                .as("intents without exactly one movement of money")
                .isEmpty();
        assertThat(count("select count(*) from desk.sandbox_movements"))
                .as("movements that no intent knows")
                .isEqualTo(count("select count(*) from desk.ledger_intents"));
    }

    void everyClockIsToldOnce() {
        assertThat(count("""
                        select count(*) from desk.clocks
                         where stopped is null and told_out is null and paused_at is null
                           and greatest(due_at, held_until) < now() - interval '2 s'""")).isZero();
        assertThat(count("select count(*) from desk.clocks where told_out is not null"))
                .as("clocks that ran out")
                .isPositive();
    }

    void noJobIsLeftBehind() {
        assertThat(numbers("""
                        select j.id_ from public.act_ru_job j
                         where j.retries_ = 0 and not exists (
                               select from public.act_ru_incident i where i.configuration_ = j.id_)""")).as("failed jobs that nobody sees").isEmpty();
        assertThat(numbers("""
                        select id_ from public.act_ru_job
                         where lock_owner_ is not null and lock_exp_time_ < now() - interval '10 s'""")).as("jobs locked by the dead").isEmpty();
        assertThat(count("select count(*) from desk.outbox where stopped_at is not null"))
                .as("deliveries given up")
                .isZero();
    }

    void theAuditIsIntact() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = AuditCommand.run(
                new String[] {
                    AuditCommand.NAME, "--spring.datasource.url=" + database, "--spring.datasource.username=postgres"
                },
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private List<String> numbers(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
    }

    private long count(String sql, List<String> remedies) {
        return jdbc.sql(sql)
                .param("remedies", remedies.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
