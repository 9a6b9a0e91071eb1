package io.firsthand.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.firsthand.support.TestDatabase;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** The two published holes of the engine as it comes: open there, closed with our settings. */
class EngineHolesTest {

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

    private final Marker marker = new Marker();
    private ProcessEngine engine;

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

    @Test
    void theBareEngineEvaluatesAnExpressionInASubQuery() {
        engine = start(bare());
        assertThatThrownBy(() ->
                        ask(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${marker.touch()}")))
                .as("the switch is off, and holds for the plain query")
                .hasMessageContaining("Expressions are forbidden");
        ask(inSubQuery());
        assertThat(marker.touched).as("and not for the sub-query").isPositive();
    }

    @Test
    void oursEvaluatesNoExpressionOfAQuery() {
        engine = start(ours());
        assertThatThrownBy(() ->
                        ask(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${marker.touch()}")))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> ask(inSubQuery())).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> ask(engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskCandidateGroupInExpression("${marker.touch()}")
                        .endOr()))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(marker.touched).isZero();
    }

    @Test
    void theBareEngineLetsAnybodySetUpAnAdministrator() throws Exception {
        engine = start(bare());
        engine.getIdentityService().setAuthentication("nobody", List.of());
        setUp();
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .userId("evil")
                        .count())
                .isOne();
        engine.getIdentityService().deleteUser("evil");
    }

    @Test
    void oursHasNoUsersThatCouldBeSetUp() {
        engine = start(ours());
        assertThat(engine.getIdentityService().isReadOnly()).isTrue();
        assertThatThrownBy(this::setUp);
        assertThat(engine.getIdentityService().createUserQuery().userId("evil").count())
                .isZero();
        assertThat(engine.getIdentityService().checkPassword("mei", "anything")).isFalse();
    }

    @Test
    void oursStillEvaluatesWhatADiagramSays() {
        engine = start(ours());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "expressions.bpmn",
                        Bpmn.createExecutableProcess("expressions")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("service")
                                .camundaExpression("${marker.touch()}")
                                .camundaExecutionListenerExpression("end", "${marker.touch()}")
                                .exclusiveGateway("decide")
                                .condition("yes", "${marker.yes()}")
                                .userTask("wait")
                                .camundaAssignee("${marker.touch()}")
                                .camundaTaskListenerExpression("create", "${marker.touch()}")
                                .boundaryEvent("duration")
                                .cancelActivity(false)
                                .timerWithDuration("${marker.duration()}")
                                .endEvent()
                                .moveToActivity("wait")
                                .boundaryEvent("cycle")
                                .cancelActivity(false)
                                .timerWithCycle("${marker.cycle()}")
                                .endEvent()
                                .moveToActivity("wait")
                                .endEvent()
                                .moveToNode("decide")
                                .condition("no", "${!marker.yes()}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "daily.bpmn",
                        Bpmn.createExecutableProcess("daily")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .timerWithCycle("${marker.cycle()}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("expressions");

        assertThat(marker.touched)
                .as("service, listener, assignee, task listener")
                .isEqualTo(4);
        assertThat(engine.getTaskService().createTaskQuery().singleResult().getAssignee())
                .isEqualTo("somebody");
        List<Job> timers = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("expressions")
                .list();
        assertThat(timers).hasSize(2);
        engine.getManagementService().executeJob(timers.get(0).getId());
        engine.getManagementService().executeJob(timers.get(1).getId());
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("expressions")
                        .count())
                .as("the cycle goes on, the duration is over")
                .isOne();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("daily")
                        .count())
                .isOne();
    }

    @Test
    void oursRunsNoScript() {
        engine = start(ours());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "script.bpmn",
                        Bpmn.createExecutableProcess("script")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .scriptTask()
                                .scriptFormat("javascript")
                                .scriptText("1")
                                .endEvent()
                                .done())
                .deploy();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("script"))
                .hasMessageContaining("scripts are off");
    }

    @Test
    void groupsFollowThePerson() {
        engine = start(ours());
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupMember("mei")
                        .list())
                .extracting("id")
                .containsExactly("department-service", "role-agent");
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup("role-agent")
                        .list())
                .extracting("id")
                .containsExactly("mei");
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("mei")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("Mei");
        assertThat(engine.getIdentityService().createUserQuery().userId("gone").count())
                .isZero();
    }

    private TaskQuery inSubQuery() {
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${marker.touch()}")
                .endOr();
    }

    private static void ask(TaskQuery query) {
        query.list();
    }

    private ProcessEngine start(ProcessEngineConfigurationImpl configuration) {
        ProcessEngine started = configuration.buildProcessEngine();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(started);
        return started;
    }

    private ProcessEngineConfigurationImpl bare() {
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

    private ProcessEngineConfigurationImpl ours() {
        ProcessEngineConfigurationImpl configuration = bare();
        configuration.setBeans(null);
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.registerBean("marker", Marker.class, () -> marker);
        beans.refresh();
        configuration.setProcessEnginePlugins(List.of(new EngineSettings(beans, new OneAgent())));
        return configuration;
    }

    private void setUp() throws IOException, ServletException {
        UserDto user = new UserDto();
        UserProfileDto profile = new UserProfileDto();
        profile.setId("evil");
        profile.setFirstName("E");
        profile.setLastName("Vil");
        user.setProfile(profile);
        UserCredentialsDto credentials = new UserCredentialsDto();
        credentials.setPassword("evil");
        user.setCredentials(credentials);
        new FirstRun().createInitialUser("bare", user);
    }

    /** The endpoint of the Admin application, without its JSON reader. */
    private static final class FirstRun extends SetupResource {
        @Override
        protected ObjectMapper getObjectMapper() {
            return new ObjectMapper();
        }
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
