package io.firsthand.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.Variables;

/** The yardstick: the same drawings and forms in an engine without Firsthand, their tasks empty. */
final class BareEngine implements AutoCloseable {

    private static final Date LATER = Date.from(Instant.ofEpochSecond(4_000_000_000L));

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
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files("bpmn").forEach(file -> deployment.addString(file.toString(), emptied(read(file))));
        files("forms").forEach(file -> deployment.addString(file.toString(), read(file)));
        deployment.deploy();
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
        configuration.setIdGenerator(new StrongUuidGenerator());
        return new BareEngine(pool, configuration);
    }

    /** As Camunda's starter sets it up: full history, removal time written at the end. */
    static BareEngine withStockSettings(HikariDataSource pool) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        return new BareEngine(pool, configuration);
    }

    /** A whole case: opened, waits, is answered, closed; its follow-up has begun. */
    void oneCase() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("case-handling", "C", Map.of("caseId", 1L))
                .getId();
        complete(instance, Map.of("nextStep", "wait", "waitingUntil", LATER));
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

    /** Whatever a drawing calls is the one bean that does next to nothing. */
    private static String emptied(String drawing) {
        return drawing.replaceAll("\\$\\{\\w+Tasks\\.", "\\${bare.");
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|form)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** What the drawings call, doing only what their gateways and tasks need, and in the same way: what passes is not stored. */
    public static final class EmptyTasks {

        public void judgeContact(DelegateExecution execution) {
            execution.setVariable("genuine", Variables.booleanValue(true, true));
        }

        public void nameOwner(DelegateExecution execution) {
            execution.setVariable("alreadyTalking", Variables.booleanValue(false, true));
        }

        public void acknowledgeContact(DelegateExecution execution) {
            // empty
        }

        public void handToOwner(DelegateTask task) {
            task.setAssignee("emma.clark");
            task.setOwner("emma.clark");
            task.setPriority(50);
            task.setDueDate(LATER);
        }

        public void lookForUnread(DelegateExecution execution) {
            execution.setVariable("somethingUnread", Variables.booleanValue(false, true));
        }

        public void closeCase(DelegateExecution execution) {
            // empty
        }

        public void startFollowUp(DelegateExecution execution) {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "follow-up",
                            execution.getProcessBusinessKey(),
                            Map.of("caseId", 1L, "surveyAt", LATER, "reopenableUntil", LATER));
        }
    }
}
