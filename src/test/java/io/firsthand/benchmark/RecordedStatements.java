package io.firsthand.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes down what the product sends to PostgreSQL, and sends the same once more by plain JDBC: the yardstick. */
final class RecordedStatements implements QueryExecutionListener, MethodExecutionListener {

    private static final Step COMMIT = new Step(null, List.of());

    private final List<Step> steps = new ArrayList<>();
    private volatile boolean recording;

    /** @param sql null: commit */
    private record Step(String sql, List<List<ParameterSetOperation>> batches) {}

    /** Puts the recorder around a product's data source. */
    BeanPostProcessor aroundDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(RecordedStatements.this)
                                .methodListener(RecordedStatements.this)
                                .build()
                        : bean;
            }
        };
    }

    void record(boolean on) {
        recording = on;
    }

    int size() {
        return steps.size();
    }

    /** Sends everything again over one connection, with its commits. */
    void replay(DataSource target) throws Exception {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            Map<String, PreparedStatement> prepared = new HashMap<>();
            for (Step step : steps) {
                if (step.sql() == null) {
                    connection.commit();
                } else {
                    PreparedStatement statement = prepared.get(step.sql());
                    if (statement == null) {
                        statement = connection.prepareStatement(step.sql());
                        prepared.put(step.sql(), statement);
                    }
                    send(statement, step.batches());
                }
            }
            connection.commit();
        }
    }

    private static void send(PreparedStatement statement, List<List<ParameterSetOperation>> batches) throws Exception {
        for (List<ParameterSetOperation> parameters : batches) {
            for (ParameterSetOperation each : parameters) {
                each.getMethod().invoke(statement, each.getArgs());
            }
            if (batches.size() > 1) {
                statement.addBatch();
            }
        }
        if (batches.size() > 1) {
            statement.executeBatch();
        } else if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (recording) {
            queries.forEach(query -> steps.add(new Step(query.getQuery(), List.copyOf(query.getParametersList()))));
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // written down when done
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (recording && call.getMethod().getName().equals("commit")) {
            steps.add(COMMIT);
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // written down when done
    }
}
