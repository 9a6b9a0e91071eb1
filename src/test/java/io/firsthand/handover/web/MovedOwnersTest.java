package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.CaseFile;
import io.firsthand.handover.LeavingCasesWithOwners;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An owner goes to another department: the leads see what he had, and hand it over or leave it with him. */
@ProductTest
class MovedOwnersTest extends TeamOverHttp {

    @Autowired
    LeavingCasesWithOwners leaving;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void namesTheCasesAndHandsThemBackToTheOldDepartmentWithOneClick() {
        CaseFile first = desk.caseOf(ada);
        CaseFile bens = desk.caseOf(ben);
        HttpDesk browser = as(lea);
        assertThat(behind(browser)).isEmpty();

        moves(ada, "finance");
        CaseFile later = desk.caseOf(ada);

        assertThat(desk.now(first).owner()).as("he goes on").contains(ada);
        assertThat(kinds(first)).contains("owner-moved");
        assertThat(behind(browser)).containsExactly(first.number());
        assertThat(behind(as(ben))).as("only leads see it").isEmpty();
        assertThat(browser.get("/team/today").body())
                .contains("Cases of people who went to another department", "formerly Quality, now Finance")
                .contains("Hand over these cases (1)", "/cases/" + first.number())
                .doesNotContain("??");
        assertThat(browser.get("/team/today?lang=zh").body())
                .contains("已调部门人员的工单", "原部门质检，现部门财务")
                .doesNotContain("??");
        browser.get("/team/today?lang=en");

        form(browser, "/team/today/moved-owners/" + ada + "/handover", "numbers=" + first.number() + "&to=" + ben);

        assertThat(browser.get("/team/today").body()).contains("<li>" + first.number() + ": " + ben);
        assertThat(desk.now(first).owner()).contains(ben);
        assertThat(desk.now(later).owner()).as("what came afterwards is his").contains(ada);
        assertThat(desk.now(bens).owner()).contains(ben);
        assertThat(behind(browser)).isEmpty();
    }

    @Test
    void leavesThemWithHimWhenTheLeadSaysSo() {
        CaseFile caseFile = desk.caseOf(ada);
        moves(ada, "finance");
        HttpDesk browser = as(lea);

        assertThat(as(ben).post("/api/handovers/moved-owners/" + ada + "/leaving", "")
                        .status())
                .isEqualTo(403);
        form(browser, "/team/today/moved-owners/" + ada + "/leaving", "");

        assertThat(browser.get("/team/today").body()).contains("The cases stay with their owner");
        assertThat(behind(browser)).isEmpty();
        assertThat(kinds(caseFile)).containsOnlyOnce("owner-stays");
        assertThat(browser.post("/api/handovers/moved-owners/" + ada + "/leaving", "")
                        .status())
                .as("the second click")
                .isEqualTo(204);
        assertThat(kinds(caseFile)).containsOnlyOnce("owner-stays");
        assertThat(browser.post("/api/handovers/moved-owners/no.one/leaving", "")
                        .problem())
                .isEqualTo("person-not-found");
        assertThat(desk.now(caseFile).owner()).contains(ada);
    }

    @Test
    void hasLeftNothingBehindOnceHeIsBack() {
        CaseFile caseFile = desk.caseOf(ada);
        moves(ada, "finance");
        moves(ada, "logistics");
        assertThat(behind(as(lea))).as("he had it in the first department").containsExactly(caseFile.number());

        moves(ada, "qa");

        assertThat(behind(as(lea))).isEmpty();
        assertThat(desk.now(caseFile).owner()).contains(ada);
    }

    @Test
    void hasLeftNothingBehindOfWhatWasHandedOverAndCameToHimAgain() {
        CaseFile caseFile = desk.caseOf(ada);
        moves(ada, "finance");
        HttpDesk browser = as(lea);
        form(browser, "/team/today/moved-owners/" + ada + "/handover", "numbers=" + caseFile.number() + "&to=" + ben);
        moves(ada, "qa");
        form(browser, "/team/today/handovers", "from=" + ben + "&to=" + ada + "&reason=LEAVE&summary=" + SUMMARY);
        assertThat(desk.now(caseFile).owner()).contains(ada);
        clock.advance(Duration.ofDays(1));

        moves(ada, "finance");

        JsonNode moved = browser.get("/api/handovers").json().path("movedOwners");
        assertThat(StreamSupport.stream(moved.spliterator(), false)
                        .filter(owner -> owner.path("owner").asText().equals(ada))
                        .map(owner -> owner.path("movedAt").asText()))
                .as("since today, not since the first time")
                .containsExactly(clock.instant().toString());
    }

    @Test
    void twoLeadsWhoSayItAtTheSameMomentSayItOnce() {
        CaseFile caseFile = desk.caseOf(ada);
        moves(ada, "finance");

        CompletableFuture<Void> second = transaction.execute(first -> {
            leaving.leave(ada, lea);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> leaving.leave(ada, lea));
            untilItWaits(other);
            return other;
        });
        second.join();

        assertThat(kinds(caseFile)).containsOnlyOnce("owner-stays");
    }

    private void untilItWaits(CompletableFuture<Void> other) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!other.isDone()
                && !jdbc.sql("select exists (select from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock')")
                        .query(Boolean.class)
                        .single()) {
            assertThat(Instant.now()).as("the second waits for the first").isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void theAdministratorReadsWhichCasesStay() {
        CaseFile first = desk.caseOf(ada);
        CaseFile second = desk.caseOf(ada);
        HttpDesk admin = HttpDesk.at(port).login("ada.admin");

        String page = saved(admin, ada, "finance");

        assertThat(page)
                .contains("Open cases that stay there until a lead hands them over: 2 (" + first.number() + ", "
                        + second.number() + ").");
        assertThat(saved(admin, ben, "finance")).as("he had none").doesNotContain("Open cases that stay");
        form(admin, "/people/" + ada + "/activity", "active=false");
        assertThat(admin.get("/people").body())
                .contains("does not work here any more. Open cases that stay there until a lead hands them over: 2 ("
                        + first.number());
    }

    private static String saved(HttpDesk admin, String person, String department) {
        form(
                admin,
                "/people/" + person + "/save",
                "name=" + person + "&mail=&roles=agent&grade=EXPERT&department=" + department
                        + "&languages=it&timeZone=UTC&shiftFrom=09:00&shiftTo=17:00&shiftDays=MONDAY&loadLimit=25");
        return admin.get("/people").body();
    }

    /** Another department does not answer customers. */
    @Test
    void hasHisOldDepartmentStandInForHimThere() {
        CaseFile caseFile = desk.caseOf(ada);
        moves(ada, "finance");

        assertThat(as(lea).post("/api/people/" + ada + "/sick-today", "{}").status())
                .isEqualTo(200);

        assertThat(desk.now(caseFile).deputy()).isPresent().get().isIn(ben, lea);
    }

    private void moves(String person, String department) {
        Answer changed = HttpDesk.at(port)
                .login("ada.admin")
                .patch("/api/people/" + person, "{\"department\":\"" + department + "\"}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    /** Cases of this test's people that the caller is shown as left behind. */
    private List<String> behind(HttpDesk who) {
        JsonNode owners = who.get("/api/handovers").json().path("movedOwners");
        return StreamSupport.stream(owners.spliterator(), false)
                .filter(owner -> owner.path("owner").asText().equals(ada))
                .flatMap(owner -> StreamSupport.stream(owner.path("cases").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> kinds(CaseFile caseFile) {
        return jdbc.sql("select kind from timeline_entries where case_id = ? order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
    }

    private static Answer form(HttpDesk browser, String path, String body) {
        return browser.call("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }
}
