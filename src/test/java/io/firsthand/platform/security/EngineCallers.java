package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.TestPeople;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of calls to the engine share: people of every role, and a process with a task of an agent and one of finance. */
abstract class EngineCallers {

    static final String TASKS = "/task?firstResult=0&maxResults=100";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    String deployment;
    String instance;
    String own;
    String finances;

    @BeforeEach
    void aProcessWithAnOwnTaskAndOneOfFinance() {
        TestPeople.add(jdbc, "rita.test", "agent");
        TestPeople.add(jdbc, "lea.test", "agent", "lead");
        TestPeople.addTo(jdbc, "fin.test", "finance", "MANAGER", "agent");
        TestPeople.add(jdbc, "otto.test", "process-owner");
        TestPeople.add(jdbc, "adam.test", "admin");
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "calls.bpmn",
                        Bpmn.createExecutableProcess("engine-calls-test")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("fork")
                                .userTask("own")
                                .name("Own task")
                                .camundaAssignee("rita.test")
                                .endEvent()
                                .moveToNode("fork")
                                .userTask("clear")
                                .name("Clear the payment")
                                .camundaCandidateGroups("grade-manager-finance")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        instance = runtime.createProcessInstanceByKey("engine-calls-test")
                .setVariable("route", "needs approval")
                .execute()
                .getId();
        own = task("own").getId();
        finances = task("clear").getId();
    }

    @AfterEach
    void clean() {
        repository.deleteDeployment(deployment, true);
    }

    void refused(HttpDesk who, String method, String path, String json) {
        Answer answer = who.engine(method, path, json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.json().path("type").asText()).as(answer.toString()).isEqualTo("AuthorizationException");
        assertThat(answer.json().path("message").asText()).as(answer.toString()).startsWith("This cannot be done here");
    }

    static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    Task task(String element) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(element)
                .singleResult();
    }
}
