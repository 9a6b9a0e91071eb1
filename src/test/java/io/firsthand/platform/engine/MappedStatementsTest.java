package io.firsthand.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What is read beside the start is what the engine would have read itself. */
class MappedStatementsTest {

    /** Read once: it is most of an engine's start. */
    private static final MappedStatements READ = MappedStatements.startReading();

    private final DataSource database = new DelegatingDataSource();

    @Test
    void areThoseOfTheEngine() {
        Engine itself = new Engine();
        itself.readsForItself();

        Engine ours = connected();

        Collection<String> names = itself.statements().getMappedStatementNames();
        assertThat(names).hasSizeGreaterThan(1000);
        assertThat(ours.statements().getMappedStatementNames()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(sql(ours, "selectTask")).isEqualTo(sql(itself, "selectTask"));
        assertThat(ours.statements().getDefaultExecutorType())
                .isEqualTo(itself.statements().getDefaultExecutorType());
    }

    @Test
    void goToTheDatabaseOfTheEngineAndCommitWithSpring() {
        Engine engine = connected();
        assertThat(engine.statements().getEnvironment().getDataSource()).isSameAs(engine.getDataSource());
        assertThat(engine.statements().getEnvironment().getTransactionFactory())
                .isInstanceOf(ManagedTransactionFactory.class);
    }

    @Test
    void followTheSettingsOfTheEngine() {
        Engine engine = new Engine();
        engine.setJdbcBatchProcessing(false);
        engine.setJdbcStatementTimeout(7);
        connect(engine);
        assertThat(engine.statements().getDefaultExecutorType()).isEqualTo(ExecutorType.SIMPLE);
        assertThat(engine.statements().getDefaultStatementTimeout()).isEqualTo(7);
    }

    private Engine connected() {
        Engine engine = new Engine();
        connect(engine);
        return engine;
    }

    private void connect(Engine engine) {
        engine.setDataSource(database);
        StatementsBeforeLock plugin = new StatementsBeforeLock(READ);
        plugin.preInit(engine);
        plugin.postInit(engine);
    }

    private static String sql(Engine engine, String statement) {
        return engine.statements()
                .getMappedStatement(statement)
                .getBoundSql(new TaskEntity())
                .getSql();
    }

    private final class Engine extends SpringProcessEngineConfiguration {

        Configuration statements() {
            return getSqlSessionFactory().getConfiguration();
        }

        void readsForItself() {
            setDatabaseType("postgres");
            setDataSource(database);
            transactionFactory = new ManagedTransactionFactory();
            initSqlSessionFactory();
        }
    }
}
