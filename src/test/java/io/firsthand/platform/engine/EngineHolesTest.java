package io.firsthand.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

/** The two published holes of the engine as it comes: open there, closed with our settings. */
class EngineHolesTest extends TwoEngines {

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
}
