package io.firsthand.rulebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.firsthand.platform.audit.Acts;
import io.firsthand.rulebook.rules.DroolsCompiler;
import io.firsthand.rulebook.workbook.XlsxFormat;
import io.firsthand.support.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node of the product as far as the rulebook goes: its own objects, the common database. */
final class RulebookNode {

    static final ObjectMapper JSON = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

    private static PGSimpleDataSource database;

    final TransactionTemplate transaction;
    final RulebookRows rows;
    final ImportingWorkbooks importing;
    final ChangingRuleTables changing;
    final ReadingRuleTables reading;
    final EvaluatingFacts evaluating;
    final Rulebook rulebook;
    final DecisionRecords records;
    final WorkbookChecks checks = new WorkbookChecks(new XlsxFormat(), new DroolsCompiler());

    RulebookNode(Path folder, List<RuleTable<?, ?>> tables) {
        this(folder, tables, database());
    }

    /** @param database {@link #database()} by connections of the node's own */
    RulebookNode(Path folder, List<RuleTable<?, ?>> tables, DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        rows = new RulebookRows(jdbc, Clock.systemUTC());
        DeclaredRuleTables declared = new DeclaredRuleTables(tables);
        CompiledRulebooks compiled = new CompiledRulebooks(rows, declared, checks);
        CurrentRulebook current = new CurrentRulebook(rows, compiled);
        importing = new ImportingWorkbooks(
                declared, new ShippedWorkbooks(folder), checks, rows, compiled, current, transaction);
        changing = new ChangingRuleTables(
                declared, checks, rows, compiled, transaction, new Acts(jdbc, JSON, Clock.systemUTC()));
        reading = new ReadingRuleTables(declared, rows, new XlsxFormat());
        evaluating = new EvaluatingFacts(declared, reading, current, compiled, JSON, Clock.systemUTC());
        rulebook = new Rulebook(current);
        records = new DecisionRecords(new JdbcTemplate(database), JSON, Clock.systemUTC());
    }

    RulebookNode start() {
        importing.afterSingletonsInstantiated();
        return this;
    }

    /** A database of its own, so that no other test sees these tables. */
    static synchronized PGSimpleDataSource database() {
        if (database == null) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(TestDatabase.url("rulebook"));
            source.setUser("postgres");
            source.setCurrentSchema("public,desk");
            Flyway.configure()
                    .dataSource(source)
                    .schemas("desk")
                    .defaultSchema("desk")
                    .load()
                    .migrate();
            database = source;
        }
        return database;
    }

    static void clear() {
        JdbcClient jdbc = JdbcClient.create(database());
        jdbc.sql("update current_rulebook set rulebook_id = null").update();
        // decisions are kept for good; only here, in a database of its own, a test begins without any
        jdbc.sql("alter table decisions disable trigger append_only").update();
        jdbc.sql(
                        "truncate decisions, audit_pending, rulebook_tables, rulebooks, rule_table_versions restart identity cascade")
                .update();
        jdbc.sql("alter table decisions enable trigger append_only").update();
        jdbc.sql("insert into current_rulebook (rulebook_id) values (null) on conflict do nothing")
                .update();
    }
}
