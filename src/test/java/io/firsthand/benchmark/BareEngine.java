package io.firsthand.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The yardstick: the same diagram in an engine without Firsthand, its tasks empty. */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    private BareEngine(HikariDataSource pool, ProcessEngineConfigurationImpl configuration) {
        this.pool = pool;
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of("bare", new EmptyTasks()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bpmn/case-handling.bpmn", emptied())
                .addString("forms/handle-case.form", form())
                .deploy();
    }

    /** With the settings of {@code application.yaml}. */
    static BareEngine withOurSettings(HikariDataSource pool) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.setAuthorizationEnabled(true);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        return new BareEngine(pool, configuration);
    }

    /** As Camunda's starter sets it up: full history, removal time written at the end. */
    static BareEngine withStockSettings(HikariDataSource pool) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        return new BareEngine(pool, configuration);
    }

    /** A whole case: opened, waits, is answered, closed. */
    void oneCase() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("case-handling", "C", Map.of("caseId", 1L))
                .getId();
        complete(
                instance, Map.of("nextStep", "wait", "waitingUntil", Date.from(Instant.ofEpochSecond(4_000_000_000L))));
        engine.getRuntimeService()
                .createMessageCorrelation("CustomerReplied")
                .processInstanceId(instance)
                .correlate();
        complete(instance, Map.of("nextStep", "close", "closedAs", "SOLVED"));
    }

    private void complete(String instance, Map<String, Object> variables) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("UserTask_HandleTheCase")
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, variables);
    }

    private static String emptied() {
        return read("bpmn/case-handling.bpmn").replace("${caseHandlingTasks.", "${bare.");
    }

    private static String form() {
        return read("forms/handle-case.form");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** What the diagram calls, doing only what its gateways and its task need. */
    public static final class EmptyTasks {

        public void judgeContact(DelegateExecution execution) {
            execution.setVariable("genuine", true);
        }

        public void nameOwner(DelegateExecution execution) {
            execution.setVariable("alreadyTalking", false);
        }

        public void acknowledgeContact(DelegateExecution execution) {
            // empty
        }

        public void handToOwner(DelegateTask task) {
            task.setAssignee("emma.clark");
            task.setOwner("emma.clark");
            task.setPriority(50);
            task.setDueDate(Date.from(Instant.ofEpochSecond(4_000_000_000L)));
        }

        public void lookForUnread(DelegateExecution execution) {
            execution.setVariable("somethingUnread", false);
        }

        public void closeCase(DelegateExecution execution) {
            // empty
        }
    }
}
