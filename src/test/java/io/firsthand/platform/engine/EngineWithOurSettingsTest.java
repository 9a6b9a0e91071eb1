package io.firsthand.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** What the engine still does with our settings, and what it does no more. */
class EngineWithOurSettingsTest extends TwoEngines {

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
}
