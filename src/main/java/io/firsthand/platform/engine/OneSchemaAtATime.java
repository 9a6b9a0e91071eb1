package io.firsthand.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time look whether the engine's tables are there and make them. The engine itself does not: two nodes that
 * start at the same moment on an empty database both find nothing, both create, and one ends with a duplicate key.
 */
@Component
class OneSchemaAtATime extends AbstractProcessEnginePlugin {

    /** Any number, the same on every node; Flyway and our own locks use others. */
    private static final long LOCK = 7_240_001;

    private final DataSource database;
    private Connection holder;

    OneSchemaAtATime(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            holder = database.getConnection();
            execute(holder, "select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("database lock for the engine's tables", e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // a node that fails before this gives the lock back with its connection
        try (Connection held = holder) {
            execute(held, "select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("database lock for the engine's tables", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
