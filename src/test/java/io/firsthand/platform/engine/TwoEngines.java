package io.firsthand.platform.engine;

import io.firsthand.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.support.GenericApplicationContext;

/** The engine as it comes and with our settings, with one agent and a bean that expressions can reach. */
abstract class TwoEngines {

    /** What an expression can reach: any method of any bean. */
    public static class Marker {
        int touched;

        public String touch() {
            touched++;
            return "somebody";
        }

        public boolean yes() {
            return true;
        }

        public String duration() {
            return "PT1H";
        }

        public String cycle() {
            return "R3/PT1H";
        }
    }

    final Marker marker = new Marker();
    ProcessEngine engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.getIdentityService().clearAuthentication();
            engine.getRepositoryService()
                    .createDeploymentQuery()
                    .list()
                    .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
            RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(engine);
            engine.close();
        }
    }

    ProcessEngine start(ProcessEngineConfigurationImpl configuration) {
        ProcessEngine started = configuration.buildProcessEngine();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(started);
        return started;
    }

    ProcessEngineConfigurationImpl bare() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcUrl(TestDatabase.url("bare"));
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        // reading its SQL is most of an engine's start
        configuration.setUseSharedSqlSessionFactory(true);
        configuration.setAuthorizationEnabled(true);
        configuration.setBeans(Map.of("marker", marker));
        return configuration;
    }

    ProcessEngineConfigurationImpl ours() {
        ProcessEngineConfigurationImpl configuration = bare();
        configuration.setBeans(null);
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.registerBean("marker", Marker.class, () -> marker);
        beans.refresh();
        configuration.setProcessEnginePlugins(List.of(new EngineSettings(beans, new OneAgent())));
        return configuration;
    }

    private static final class OneAgent implements IdentitySource {

        private final User mei = new User("mei", "Mei", Set.of("role-agent", "department-service"));

        @Override
        public Optional<User> user(String id) {
            return id.equals("mei") ? Optional.of(mei) : Optional.empty();
        }

        @Override
        public List<User> users() {
            return List.of(mei);
        }
    }
}
