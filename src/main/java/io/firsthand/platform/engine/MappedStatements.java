package io.firsthand.platform.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The engine's own SQL, a thousand statements in XML. Reading them is a third of the main thread's work at a start and needs
 * nothing of the application, so it runs beside the start from its first moment. It also shortens the time for which one of
 * two nodes that start together waits for the other's {@link OneSchemaAtATime}.
 */
class MappedStatements {

    private final CompletableFuture<SqlSessionFactory> reading = new CompletableFuture<>();

    /** Begins to read, in a thread of its own: a shared pool's threads do not see the classes inside a packaged jar. */
    static MappedStatements startReading() {
        MappedStatements statements = new MappedStatements();
        Thread reader = new Thread(statements::complete, "engine-statements");
        reader.setDaemon(true);
        reader.start();
        return statements;
    }

    private void complete() {
        try {
            reading.complete(new Reader().statements());
        } catch (RuntimeException | Error e) {
            // told to whoever asks for the statements, who cannot start without them
            reading.completeExceptionally(e);
        }
    }

    /**
     * Waits until they are read.
     *
     * @throws RuntimeException as the reading threw it
     */
    SqlSessionFactory read() {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Sends them to this engine's database, in the way the engine is set to. */
    static void connect(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        statements.setEnvironment(environment(engine.getDataSource()));
        statements.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        statements.setDefaultExecutorType(engine.isJdbcBatchProcessing() ? ExecutorType.BATCH : ExecutorType.SIMPLE);
    }

    // Spring commits, not the engine
    private static Environment environment(DataSource database) {
        return new Environment("default", new ManagedTransactionFactory(), database);
    }

    /** The engine's own reader, with what it needs to know of a database but no database. */
    private static final class Reader extends SpringProcessEngineConfiguration {

        SqlSessionFactory statements() {
            setDatabaseType(DbSqlSessionFactory.POSTGRES);
            transactionFactory = new ManagedTransactionFactory();
            dataSource = new DelegatingDataSource();
            initSqlSessionFactory();
            return getSqlSessionFactory();
        }
    }
}
