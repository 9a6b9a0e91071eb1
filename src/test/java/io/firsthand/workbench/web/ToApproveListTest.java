package io.firsthand.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.ChangingRemedies;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasklist's list "To approve" holds what the viewer may decide, and nothing that he would be refused. */
@ProductTest
class ToApproveListTest extends AtTheRemedyDesk {

    @LocalServerPort
    int port;

    @Autowired
    Approvals approvals;

    @Autowired
    ChangingRemedies changing;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leavesOutWhoseGradeIsTooLowAlsoForALeadWhoSeesEveryTask() {
        Remedy remedy = desk.propose(desk.open(), RemedyDesk.goodwill("50.00"));

        assertThat(shows("wang.fang", remedy)).isTrue();
        assertThat(shows("jonas.weber", remedy)).as("an expert").isFalse();
        assertThat(shows(RemedyDesk.OWNER, remedy)).as("who proposed it").isFalse();
        assertThat(approvals.open(remedy.id()))
                .noneMatch(need -> need.grade().name().equals("EXPERT"));
    }

    @Test
    void leavesOutWhoChangedItAndWhoAnsweredAlready() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        Remedy changed = changing.change(remedy.number(), RemedyDesk.goodwill("49.00"), "tom.baker");
        assertThat(shows("tom.baker", changed)).as("who changed it").isFalse();
        assertThat(shows("wang.fang", changed)).isTrue();

        deciding.approve(changed.number(), "wang.fang", changed.contentHash(), Optional.empty());

        assertThat(desk.task(changed)).as("a second approval is needed").isPresent();
        assertThat(shows("wang.fang", changed)).as("who answered").isFalse();
    }

    @Test
    void leavesOutTheDeputyOfTheProposer() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        jdbc.sql("update case_files set deputy = 'wang.fang' where id = ?")
                .param(opened.id())
                .update();

        assertThat(shows("wang.fang", remedy)).isFalse();
    }

    @Test
    void countsWhatItListsAndKeepsWhatTheViewerHasTaken() {
        Remedy remedy = desk.propose(desk.open(), RemedyDesk.goodwill("50.00"));
        HttpDesk wang = HttpDesk.at(port).login("wang.fang");
        String task = desk.task(remedy).orElseThrow().getId();
        int before = count(wang);

        assertThat(wang.engine("POST", "/task/" + task + "/claim", "{}").status())
                .isEqualTo(204);

        assertThat(shows("wang.fang", remedy)).as("her own").isTrue();
        assertThat(count(wang)).isEqualTo(before).isEqualTo(list(wang).size());
        assertThat(shows("nora.klein", remedy)).as("taken by somebody else").isFalse();
        Answer other = HttpDesk.at(port).login("tom.baker").engine("POST", "/task/" + task + "/unclaim", null);
        assertThat(other.status()).as("not his to give back").isEqualTo(400);

        assertThat(wang.engine("POST", "/task/" + task + "/unclaim", null).status())
                .as("taken by mistake")
                .isEqualTo(204);
        assertThat(desk.task(remedy).orElseThrow().getAssignee()).isNull();
        assertThat(count(wang)).isEqualTo(before);
    }

    @Test
    void showsAPaymentToClearToFinanceOnly() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.FAIL, 1);
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("1.00"));
        desk.deliver();

        assertThat(shows("nora.klein", remedy)).isTrue();
        assertThat(shows("wang.fang", remedy))
                .as("a lead sees the task, but may not clear it")
                .isFalse();
    }

    private boolean shows(String person, Remedy remedy) {
        String instance = desk.now(remedy).processInstanceId().orElseThrow();
        for (JsonNode task : list(HttpDesk.at(port).login(person))) {
            if (task.path("processInstanceId").asText().equals(instance)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode list(HttpDesk desk) {
        Answer answer = desk.engine("POST", "/filter/" + filter(desk) + "/list?firstResult=0&maxResults=500", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static int count(HttpDesk desk) {
        return desk.engine("POST", "/filter/" + filter(desk) + "/count", "{}")
                .json()
                .path("count")
                .asInt();
    }

    private static String filter(HttpDesk desk) {
        for (JsonNode filter : desk.engine("GET", "/filter?resourceType=Task&maxResults=2000", null)
                .json()) {
            if (filter.path("name").asText().startsWith("To approve")) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("no list to approve");
    }
}
