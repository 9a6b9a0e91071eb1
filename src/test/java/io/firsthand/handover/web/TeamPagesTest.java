package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The pages of the team, as a browser uses them, and the calls for people who are away. */
@ProductTest
class TeamPagesTest extends TeamOverHttp {

    @Test
    void anAgentEntersAndTakesBackHisAbsence() {
        HttpDesk browser = as(ada);
        assertThat(browser.get("/team/me").body()).contains("My shift and absence", "Mon, Tue", "on shift until");

        Answer saved = form(browser, "/team/me/absences", "from=2026-11-20&to=2026-11-21&kind=TRAINING&deputy=" + ben);

        assertThat(saved.status()).as(saved.toString()).isEqualTo(302);
        assertThat(browser.get("/team/me").body()).contains("The absence is entered", "Training", ben);
        assertThat(browser.get("/team/me?lang=zh").body()).contains("我的班次与请假", "周一、周二", "培训", ben);
        long absence = jdbc.sql("select id from absences where person_id = ?")
                .param(ada)
                .query(Long.class)
                .single();
        form(browser, "/team/me/absences/" + absence, "");
        assertThat(browser.get("/team/me?lang=en").body()).contains("You have not entered any");
        form(browser, "/team/me/absences", "from=2026-11-01&to=2026-11-02&kind=LEAVE&deputy=");
        assertThat(browser.get("/team/me").body()).contains("The date lies in the past");
    }

    @Test
    void theLeadSeesTheTeamAndReportsSomebodySick() {
        CaseFile caseFile = desk.caseOf(ada);
        HttpDesk browser = as(lea);
        assertThat(browser.get("/team/today").body()).contains(ada, "Italian", "Nobody is on call now", "Sick today");

        form(browser, "/team/today/people/" + ada, "");

        assertThat(desk.now(caseFile).deputy()).isPresent();
        assertThat(browser.get("/team/today").body()).contains("the cases are with a deputy now", "away until");
        assertThat(as(ada).get("/team/today").status()).isEqualTo(403);
    }

    @Test
    void theLeadKeepsTheOnCallRoster() {
        HttpDesk browser = as(lea);

        form(browser, "/team/today/on-call", "personId=" + ben + "&from=2026-11-18T08:00&to=2026-11-18T20:00");

        Answer page = browser.get("/team/today");
        assertThat(page.body()).contains("The roster is changed").doesNotContain("Nobody is on call now");
        assertThat(as(ada).get("/api/on-call").json().findValuesAsText("personId"))
                .contains(ben);
        long entry = as(ada).get("/api/on-call").json().path(0).path("id").asLong();
        assertThat(as(ada).delete("/api/on-call/" + entry).status()).isEqualTo(403);
        form(browser, "/team/today/on-call/" + entry, "");
        assertThat(as(lea).get("/api/on-call").json()).isEmpty();
    }

    @Test
    void theReceiverAnswersOnHisPage() {
        CaseFile caseFile = desk.caseOf(ada);
        as(ada).post(
                        "/api/cases/" + caseFile.number() + "/handovers",
                        "{\"to\":\"%s\",\"reason\":\"LEAVE\",\"summary\":\"A chip in the cup, new one promised.\"}"
                                .formatted(ben));
        HttpDesk browser = as(ben);
        assertThat(browser.get("/team/handovers").body())
                .contains(caseFile.number(), "A chip in the cup, new one promised.");
        long id = jdbc.sql("select id from handovers where case_id = ?")
                .param(caseFile.id())
                .query(Long.class)
                .single();

        form(browser, "/team/handovers/" + caseFile.number() + "/" + id + "/acceptance", "");

        assertThat(desk.now(caseFile).owner()).contains(ben);
        assertThat(browser.get("/team/handovers").body())
                .contains("The case has a new owner", "Nothing waits for your answer");
    }

    @Test
    void theLeadHandsOverInBulkAndSeesWhatBecameOfIt() {
        CaseFile caseFile = desk.caseOf(ada);
        HttpDesk browser = as(lea);

        form(
                browser,
                "/team/today/handovers",
                "from=" + ada + "&to=" + ben + "&reason=LEAVE&summary=Ada+is+away+for+a+month.");

        assertThat(browser.get("/team/today").body()).contains("<li>" + caseFile.number() + ": " + ben);
        assertThat(desk.now(caseFile).owner()).contains(ben);
    }

    @Test
    void whatStaysInBulkIsNoSuccessAndWhatWasTypedIsKept() {
        CaseFile caseFile = desk.caseOf(ada);
        HttpDesk browser = as(lea);

        form(browser, "/team/today/handovers", "from=" + ada + "&to=" + ben + "&reason=LEAVE&summary=short");

        assertThat(browser.get("/team/today").body())
                .containsPattern("<ul class=\"error\"[^>]*>\\s*<li>" + caseFile.number() + ": ")
                .contains(">short</textarea>", "<details open");
        assertThat(desk.now(caseFile).owner()).contains(ada);
    }

    @Test
    void absencesOverHttpAreOwnOrALeads() {
        HttpDesk own = as(ada);
        Answer entered = own.post(
                "/api/people/me/absences", "{\"from\":\"2026-11-20\",\"to\":\"2026-11-20\",\"kind\":\"LEAVE\"}");
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        assertThat(as(ben).get("/api/people/" + ada + "/absences").problem()).isEqualTo("not-your-absence");
        assertThat(as(lea).get("/api/people/" + ada + "/absences").json()).hasSize(1);
        assertThat(as(ben).post("/api/people/" + ada + "/sick-today", "{}").problem())
                .isEqualTo("not-your-absence");
        assertThat(as(lea).post("/api/people/" + ada + "/sick-today", "{}").status())
                .isEqualTo(200);
        assertThat(own.delete("/api/people/me/absences/"
                                + entered.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theOperatorReadsInTheHealthDetailsThatNobodyIsOnCall() {
        assertThat(HttpDesk.at(port).get("/actuator/health").body()).doesNotContain("onCall");
        assertThat(as("ada.admin").get("/actuator/health").body()).contains("nobody is on call");
    }

    private static Answer form(HttpDesk browser, String path, String body) {
        return browser.call("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }
}
