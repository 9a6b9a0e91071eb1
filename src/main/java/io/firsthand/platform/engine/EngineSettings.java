package io.firsthand.platform.engine;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * How the engine is run, and why. What an operator may want to turn (job executor, history level) stands in
 * {@code application.yaml}; what must not be turned stands here. Last in order, so that no other plug-in overrules it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final IdentitySource people;

    EngineSettings(ApplicationContext beans, IdentitySource people) {
        this.beans = beans;
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        closeHoles(engine);
        leaveOut(engine);
        // written when an instance starts: at its end it would cost twelve statements more
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setIdentityProviderSessionFactory(new People());
        engine.setResourceAuthorizationProvider(new TaskPermissions());
    }

    private void closeHoles(ProcessEngineConfigurationImpl engine) {
        // deny by default, also for what we overlook in front of the engine
        engine.setAuthorizationEnabled(true);
        // CVE-2026-109432: expressions in sub-queries run although both switches below are off
        engine.setExpressionManager(new ScopedExpressionManager(beans));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        // nobody fetches the whole table with one request; Tasklist asks for its filters 2000 at a time
        engine.setQueryMaxResultsLimit(2000);
        // an assignee may claim and complete, no more: UPDATE would let him reassign and set variables
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    }

    private static void leaveOut(ProcessEngineConfigurationImpl engine) {
        // not used; without them the task query's left joins become inner joins
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        // rules are Drools'
        engine.setDmnEnabled(false);
        // logic is Java or a rule, never a script in a diagram
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        // Micrometer counts; the engine's own counters cost an insert per activity and interval
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        // nobody looks at single historic instances by permission
        engine.setEnableHistoricInstancePermissions(false);
        // deployment by the release only, so a diagram in an upload cannot reach the file system
        engine.setEnableXxeProcessing(false);
    }

    private final class People implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new PeopleIdentityProvider(people);
        }
    }
}
