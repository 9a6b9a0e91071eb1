package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do to the engine through Tasklist's and Cockpit's own API: over HTTP, with their cookies and CSRF. */
@ProductTest
class EngineCallsTest extends EngineCallers {

    @Test
    void anAgentWorksInTasklist() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        assertThat(rita.engine("GET", "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task", null)
                        .status())
                .isEqualTo(200);
        Answer list = rita.engine(
                "POST",
                TASKS,
                "{\"assignee\":\"rita.test\",\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}");
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(ids(list)).contains(own);
        Answer task = rita.engine("GET", "/task/" + own, null);
        assertThat(task.json().path("name").asText()).isEqualTo("Own task");
        String definition = task.json().path("processDefinitionId").asText();
        assertThat(rita.engine("GET", "/process-definition/" + definition + "/xml", null)
                        .status())
                .isEqualTo(200);
        assertThat(rita.engine("GET", "/user/lea.test/profile", null)
                        .json()
                        .path("firstName")
                        .asText())
                .isEqualTo("lea.test");
    }

    @Test
    void anAgentChangesNothingBehindOurBack() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        String value = "{\"value\":\"approved\",\"type\":\"String\"}";
        String variables = "{\"variables\":{\"route\":" + value + "}}";
        String user = "{\"userId\":\"lea.test\"}";
        refused(rita, "POST", "/task/" + own + "/complete", variables);
        refused(rita, "PUT", "/task/" + own + "/variables/route", value);
        refused(rita, "POST", "/task/" + own + "/variables", "{\"modifications\":{\"route\":" + value + "}}");
        refused(rita, "PUT", "/task/" + own + "/localVariables/route", value);
        refused(rita, "PUT", "/process-instance/" + instance + "/variables/route", value);
        refused(rita, "POST", "/process-instance/" + instance + "/variables", "{}");
        refused(rita, "PUT", "/execution/" + instance + "/localVariables/route", value);
        refused(rita, "POST", "/task/" + own + "/assignee", user);
        Answer back = rita.engine("POST", "/task/" + own + "/unclaim", null);
        assertThat(back.status()).as("answered by us: " + back).isEqualTo(400);
        assertThat(back.body()).contains("cannot be given back");
        refused(rita, "POST", "/task/" + own + "/delegate", user);
        refused(rita, "POST", "/task/" + own + "/resolve", variables);
        refused(rita, "PUT", "/task/" + own, "{\"assignee\":\"lea.test\"}");
        refused(rita, "POST", "/task/" + own + "/identity-links", "{\"userId\":\"lea.test\",\"type\":\"owner\"}");
        refused(rita, "POST", "/task/" + own + "/bpmnError", "{\"errorCode\":\"x\"}");
        refused(rita, "POST", "/task/" + own + "/bpmnEscalation", "{\"escalationCode\":\"x\"}");
        refused(rita, "POST", "/task/" + own + "/comment/create", "{\"message\":\"x\"}");
        refused(rita, "POST", "/task/create", "{\"name\":\"x\"}");
        refused(
                rita,
                "POST",
                "/message",
                "{\"messageName\":\"CustomerReplied\",\"processInstanceId\":\"" + instance + "\"}");
        refused(rita, "POST", "/signal", "{\"name\":\"x\"}");
        refused(rita, "POST", "/execution/" + instance + "/signal", "{}");
        refused(rita, "POST", "/condition", "{}");
        refused(rita, "POST", "/deployment/create", "{}");
        refused(rita, "POST", "/process-definition/key/case-handling/start", "{}");
        refused(rita, "POST", "/process-definition/key/case-handling/submit-form", "{}");
        refused(rita, "POST", "/process-instance/" + instance + "/modification", "{}");
        refused(rita, "DELETE", "/process-instance/" + instance, null);
        refused(rita, "POST", "/migration/execute", "{}");
        refused(rita, "POST", "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\"}");
        refused(rita, "PUT", "/filter/1", "{}");
        refused(rita, "DELETE", "/filter/1", null);
        refused(rita, "POST", "/user/create", "{}");
        refused(rita, "PUT", "/user/rita.test/credentials", "{}");
        refused(rita, "POST", "/group/create", "{}");
        refused(rita, "POST", "/authorization/create", "{}");
        refused(rita, "PUT", "/job/1/retries", "{\"retries\":3}");
        refused(rita, "POST", "/external-task/fetchAndLock", "{}");
        refused(rita, "POST", "/decision-definition/key/x/evaluate", "{}");

        assertThat(task("own").getAssignee()).isEqualTo("rita.test");
        assertThat(task("own").getDelegationState()).isNull();
        assertThat(runtime.getVariable(instance, "route")).isEqualTo("needs approval");
    }

    @Test
    void anUnknownFormReachesNoEngine() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        Answer answer = rita.engine(
                "POST", "/task/" + own + "/submit-form", "{\"variables\":{\"route\":{\"value\":\"approved\"}}}");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(rita.engine("POST", "/task/" + finances + "/claim", "{\"userId\":\"rita.test\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(runtime.getVariable(instance, "route")).isEqualTo("needs approval");
        assertThat(task("own")).isNotNull();
        assertThat(task("clear").getAssignee()).isNull();
    }

    @Test
    void anotherTeamsTaskIsNotSeen() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        assertThat(rita.engine("GET", "/task/" + finances, null).status()).isIn(403, 404);
        assertThat(rita.engine("GET", "/task/" + finances + "/identity-links", null)
                        .status())
                .isIn(403, 404);
        assertThat(ids(rita.engine("POST", TASKS, "{}"))).doesNotContain(finances);

        HttpDesk finance = HttpDesk.at(port).login("fin.test");
        assertThat(finance.engine("GET", "/task/" + finances, null).status()).isEqualTo(200);
        assertThat(finance.engine("GET", "/task/" + own, null).status()).isIn(403, 404);
        String both = "{\"taskIdIn\":[\"" + own + "\",\"" + finances + "\"]}";
        assertThat(ids(rita.engine("POST", TASKS, both))).doesNotContain(finances);
        assertThat(ids(HttpDesk.at(port).login("lea.test").engine("POST", TASKS, both)))
                .as("a lead sees all")
                .containsExactlyInAnyOrder(own, finances);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda//api/engine/engine/default/deployment",
                "/camunda/api;x=1/engine/engine/default/deployment",
                "/camunda/api/engine;jsessionid=1/engine/default/deployment",
                "/camunda/api/engine/engine/default/deployment;jsessionid=1",
                "/camunda/api/engine//engine/default/deployment",
                "/camunda/api/engine/engine/default/task/../deployment",
                "/camunda/api/engine/engine/default/task/%2e%2e/deployment",
                "/camunda/api/cockpit/plugin/base/default/../../../../engine/engine/default/deployment",
                "/%63amunda/api/engine/engine/default/deployment",
                "/camunda/app/tasklist/../cockpit/default/",
                "/camunda/app/tasklist/%2e%2e/cockpit/default/",
            })
    void noDetourLeadsPastTheCallList(String detour) {
        Answer agents = HttpDesk.at(port).login("rita.test").webapp("GET", detour, null);
        assertThat(agents.status()).as(agents.toString()).isEqualTo(400);
        assertThat(agents.body()).contains("bad-request").doesNotContain("deploymentTime");
        assertThat(HttpDesk.at(port).webapp("GET", detour, null).status())
                .as("the same for a stranger")
                .isIn(400, 401);
    }

    @Test
    void anAgentReadsNoHistoryBatchOrAttachmentOfTheEngine() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        refused(rita, "GET", "/history/variable-instance?maxResults=10", null);
        refused(rita, "GET", "/history/detail?maxResults=10", null);
        refused(rita, "GET", "/history/task?maxResults=10", null);
        refused(rita, "GET", "/variable-instance?maxResults=10", null);
        refused(rita, "GET", "/task/" + own + "/variables", null);
        refused(rita, "GET", "/task/" + own + "/variables/route/data", null);
        refused(rita, "GET", "/task/" + own + "/rendered-form", null);
        refused(rita, "GET", "/execution?maxResults=10", null);
        refused(rita, "GET", "/batch?maxResults=10", null);
        refused(rita, "POST", "/process-instance/delete", "{}");
        refused(rita, "POST", "/process-instance/variables-async", "{}");
        refused(rita, "GET", "/optimize/variable-update?maxResults=10", null);
        refused(rita, "GET", "/optimize/task-instance/completed?maxResults=10", null);
        refused(rita, "GET", "/task/" + own + "/attachment", null);
        refused(rita, "POST", "/task/" + own + "/attachment/create", "{}");
        refused(rita, "GET", "/event-subscription?maxResults=10", null);
        refused(rita, "GET", "/user?maxResults=10", null);
        assertThat(rita.webapp("GET", "/camunda/api/admin/plugin/adminPlugins/default/metrics", null)
                        .status())
                .isEqualTo(403);
        assertThat(rita.webapp("HEAD", "/camunda/api/engine/engine/default/deployment", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aProcessOwnersBatchesAndRestartsAreRefusedToo() {
        HttpDesk otto = HttpDesk.at(port).login("otto.test");
        refused(otto, "POST", "/process-instance/delete", "{}");
        refused(otto, "POST", "/process-instance/variables-async", "{}");
        refused(otto, "POST", "/process-instance/job-retries", "{}");
        refused(otto, "POST", "/process-definition/x/restart", "{}");
        refused(otto, "POST", "/modification/execute", "{}");
        refused(otto, "POST", "/history/cleanup", null);
        refused(otto, "POST", "/history/process-instance/delete", "{}");
        refused(otto, "PUT", "/batch/x/suspended", "{\"suspended\":true}");
        refused(otto, "PUT", "/job/x/duedate", "{}");
        refused(otto, "POST", "/job/x/execute", "{}");
        refused(otto, "PUT", "/process-definition/key/engine-calls-test/history-time-to-live", "{}");
    }

    @Test
    void aProcessOwnerLooksAndRetriesOnly() {
        HttpDesk otto = HttpDesk.at(port).login("otto.test");
        assertThat(otto.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(otto.get("/camunda/app/tasklist/default/").status()).isEqualTo(403);
        assertThat(otto.engine("GET", "/process-definition?maxResults=10", null).status())
                .isEqualTo(200);
        assertThat(otto.engine("GET", "/task/report/candidate-group-count", null)
                        .status())
                .isEqualTo(200);
        assertThat(otto.engine("GET", "/process-instance/" + instance, null).status())
                .isEqualTo(200);
        assertThat(otto.webapp("POST", "/camunda/api/cockpit/plugin/base/default/process-instance?maxResults=10", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(otto.engine("PUT", "/job/none/retries", "{\"retries\":1}").body())
                .as("reaches the engine")
                .doesNotContain("AuthorizationException");
        refused(otto, "PUT", "/process-instance/" + instance + "/variables/route", "{\"value\":\"x\"}");
        refused(otto, "POST", "/process-instance/" + instance + "/modification", "{}");
        refused(otto, "PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}");
        refused(otto, "DELETE", "/deployment/" + deployment, null);
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        assertThat(rita.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        refused(rita, "GET", "/process-definition/statistics", null);
        refused(rita, "GET", "/process-instance/" + instance + "/variables", null);
    }
}
