package io.firsthand.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;

/** What nobody can do to the engine through the applications' own API, and where a session ends. */
@ProductTest
class ClosedEngineCallsTest extends EngineCallers {

    @Test
    void nobodyFetchesAWholeTable() {
        Answer answer = HttpDesk.at(port).login("lea.test").engine("POST", "/task", "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("unbound number of results");
    }

    @Test
    void anExpressionInAQueryIsRefusedAtAnyDepth() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        refused(rita, "POST", "/task", "{\"assigneeExpression\":\"${1+1}\"}");
        refused(rita, "POST", "/task", "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}");
        refused(rita, "POST", "/task", "{\"orQueries\":[{\"candidateGroupsExpression\":\"${1+1}\"}]}");
        refused(rita, "GET", "/task?assigneeExpression=$%7B1%7D", null);
        refused(rita, "POST", "/task", "{\"assignee\\u0045xpression\":\"${1+1}\"}");
        refused(rita, "POST", "/task", "not json");
        String filter = rita.engine("GET", "/filter?firstResult=0&maxResults=1", null)
                .json()
                .path(0)
                .path("id")
                .asText();
        refused(rita, "POST", "/filter/" + filter + "/list?maxResults=5", "{\"assigneeExpression\":\"${1+1}\"}");
        refused(rita, "POST", "/filter/" + filter + "/count", "{\"orQueries\":[{\"nameLikeExpression\":\"${1}\"}]}");
        assertThat(rita.engine("POST", TASKS, "{\"orQueries\":[{\"assignee\":\"rita.test\"}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFirstRunSetUpIsClosedForEverybody() {
        String admin =
                "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"evil\"}}";
        String setUp = "/camunda/api/admin/setup/default/user/create";
        assertThat(HttpDesk.at(port).webapp("POST", setUp, admin).status()).isEqualTo(401);
        Answer answer = HttpDesk.at(port).login("adam.test").webapp("POST", setUp, admin);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from act_id_user")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(HttpDesk.at(port)
                        .login("rita.test")
                        .webapp("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "{}")
                        .status())
                .as("the applications have no login of their own")
                .isEqualTo(403);
    }

    @Test
    void aCallWithoutTasklistsCsrfTokenIsRefused() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        rita.get("/camunda/app/tasklist/default/");
        Answer answer = rita.call(
                "POST",
                "/camunda/api/engine/engine/default/task/" + own + "/claim",
                "application/json",
                "{}".getBytes());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("X-XSRF-TOKEN")).isEqualTo("Required");
    }

    @Test
    void signingOutInTasklistEndsOurSession() {
        HttpDesk rita = HttpDesk.at(port).login("rita.test");
        HttpDesk copy = rita.alsoAt(port);
        assertThat(rita.webapp("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(200);
        assertThat(copy.get("/api/people").status()).isEqualTo(401);
        assertThat(copy.get("/camunda/app/tasklist/default/").header("location"))
                .endsWith("/login");
    }
}
