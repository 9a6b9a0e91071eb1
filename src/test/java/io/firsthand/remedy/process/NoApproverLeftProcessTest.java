package io.firsthand.remedy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.remedy.Approvals;
import io.firsthand.remedy.AtTheRemedyDesk;
import io.firsthand.remedy.DecidableRemedies;
import io.firsthand.remedy.DecidingRemedies;
import io.firsthand.remedy.LookingForApprovers;
import io.firsthand.remedy.NeededApproval;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.process.RemedyApproval.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team without managers and with the supervisor {@code tom.baker}: who is asked for what needs two managers, one of finance. */
@ProductTest
class NoApproverLeftProcessTest extends AtTheRemedyDesk {

    private static final String SUPERVISOR = "tom.baker";
    private static final String MANAGER = "wang.fang";
    private static final String SECOND = "test.second.supervisor";
    private static final String ADMINISTRATOR = "test.small.admin";

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    DecidableRemedies decidable;

    @Autowired
    LookingForApprovers looking;

    @Autowired
    Approvals approvals;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private List<String> gone;

    @BeforeEach
    void aSmallTeam() {
        TestPeople.addTo(jdbc, SECOND, "legal", "SUPERVISOR", "agent");
        TestPeople.addTo(jdbc, ADMINISTRATOR, "qa", "ASSISTANT", "admin");
        active(true, List.of(SECOND, ADMINISTRATOR));
        gone = jdbc.sql("select id from people where active and grade = 'MANAGER'")
                .query(String.class)
                .list();
        active(false, gone);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from on_call where entered_by = 'ada.admin' and person_id = any(?)")
                .param(new String[] {SUPERVISOR, SECOND, "jonas.weber"})
                .update();
        active(true, gone);
        active(false, List.of(SECOND, ADMINISTRATOR));
    }

    @Test
    void asksWhoIsOnCallAndIsExecutedWhenTwoOfThemApproved() {
        onCall(SUPERVISOR);
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));

        assertThat(approvals.open(remedy.id()))
                .hasSize(2)
                .allMatch(need -> need.onCall().equals(Optional.of(SUPERVISOR)));
        assertThat(told(opened)).containsExactly("approval-on-call-asked");
        assertThat(desk.unread(opened)).as("the owner is told").isTrue();
        assertThat(offeredTo(remedy)).contains(SUPERVISOR);
        assertThat(listed(SUPERVISOR, remedy)).isTrue();
        assertThat(listed(SECOND, remedy)).isFalse();
        assertThat(approvals.stuckOn(opened.id())).isTrue();

        overdue(remedy, 3);
        assertThat(told(opened)).as("once, however often the process looks").containsExactly("approval-on-call-asked");
        assertThat(desk.now(remedy).status()).as("up, never through").isEqualTo(RemedyStatus.PROPOSED);

        approves(SUPERVISOR, remedy);
        assertThat(told(opened)).containsExactly("approval-on-call-asked", "approval-nobody-left");
        assertThatThrownBy(() -> approves(SUPERVISOR, remedy)).hasMessageContaining("approver-answered-already");

        onCall(SECOND);
        overdue(remedy, 2);
        assertThat(told(opened))
                .as("somebody new is asked")
                .containsExactly("approval-on-call-asked", "approval-nobody-left", "approval-on-call-asked");
        approves(SECOND, remedy);
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(approvals.stuckOn(opened.id())).isFalse();
    }

    @Test
    void tellsLeadsAndAdministratorWhenWhoIsOnCallActsOnTheCase() {
        onCall(SUPERVISOR);
        var opened = desk.open();
        jdbc.sql("update case_files set deputy = ? where id = ?")
                .params(SUPERVISOR, opened.id())
                .update();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));

        overdue(remedy, 2);

        assertThat(told(opened)).containsExactly("approval-nobody-left");
        assertThat(desk.unread(opened)).isTrue();
        assertThat(approvals.open(remedy.id())).allMatch(NeededApproval::nobodyLeft);
        assertThat(offeredTo(remedy)).doesNotContain(SUPERVISOR);
        assertThat(listed(SUPERVISOR, remedy)).as("a lead").isTrue();
        assertThat(listed(ADMINISTRATOR, remedy)).isTrue();
        assertThat(listed("jonas.weber", remedy)).as("neither").isFalse();
        assertThatThrownBy(() -> approves(SUPERVISOR, remedy)).hasMessageContaining("approver-is-deputy");
        assertThatThrownBy(() -> approves(ADMINISTRATOR, remedy)).hasMessageContaining("approver-grade-too-low");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PROPOSED);
    }

    @Test
    void doesNotAskSomebodyOnCallWhoLeadsNobody() {
        onCall("jonas.weber");
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));

        assertThat(told(opened)).containsExactly("approval-nobody-left");
        assertThatThrownBy(() -> approves("jonas.weber", remedy)).hasMessageContaining("approver-grade-too-low");
    }

    @Test
    void endsRefusedWhenWhoIsOnCallSaysNo() {
        onCall(SUPERVISOR);
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));

        deciding.refuse(remedy.number(), SUPERVISOR, remedy.contentHash(), Optional.of("too much"));

        assertThat(desk.ends(remedy)).containsExactly(Elements.REMEDY_REFUSED);
    }

    @Test
    void passesOverADepartmentThatHasNobodyAndAsksOnCallForTheSecondManager() {
        active(true, List.of(MANAGER));
        onCall(SUPERVISOR);
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        assertThat(told(opened)).as("finance has no manager").containsExactly("approval-nobody-there");
        assertThat(listed(SUPERVISOR, remedy)).isFalse();

        approves(MANAGER, remedy);

        assertThat(told(opened)).containsExactly("approval-nobody-there", "approval-on-call-asked");
        assertThat(listed(MANAGER, remedy)).isFalse();
        assertThat(listed(SUPERVISOR, remedy)).isTrue();
    }

    @Test
    void findsOutWithTheNextLookThatTheLastManagerLeftAndThatOneIsBack() {
        active(true, gone);
        onCall(SUPERVISOR);
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        assertThat(told(opened)).isEmpty();

        active(false, gone);
        overdue(remedy, 1);
        assertThat(told(opened)).containsExactly("approval-on-call-asked");
        assertThat(offeredTo(remedy)).contains(SUPERVISOR);

        active(true, gone);
        overdue(remedy, 1);
        assertThat(approvals.stuckOn(opened.id())).isFalse();
        assertThatThrownBy(() -> approves(SUPERVISOR, remedy)).hasMessageContaining("approver-grade-too-low");
    }

    @Test
    void asksAtOnceWhoComesOnCallWhenNobodyWasThere() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        Instant tonight = clock.instant().plus(Duration.ofHours(1));
        onCall(SUPERVISOR, tonight);
        looking.look();
        assertThat(told(opened)).as("his time has not come").containsExactly("approval-nobody-left");

        clock.set(tonight);
        looking.look();
        looking.look();

        assertThat(told(opened)).containsExactly("approval-nobody-left", "approval-on-call-asked");
        assertThat(offeredTo(remedy)).contains(SUPERVISOR);
        assertThat(approvals.open(remedy.id())).noneMatch(NeededApproval::nobodyLeft);
        approves(SUPERVISOR, remedy);
        looking.look();
        assertThat(told(opened)).as("he cannot give both").endsWith("approval-nobody-left");
        onCall(SECOND);
        looking.look();
        approves(SECOND, remedy);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PAYING);
    }

    private void active(boolean active, List<String> people) {
        jdbc.sql("update people set active = ? where id = any(?)")
                .params(active, people.toArray(String[]::new))
                .update();
    }

    private void onCall(String person) {
        onCall(person, clock.instant());
    }

    private void onCall(String person, Instant from) {
        jdbc.sql("insert into on_call (person_id, starts_at, ends_at, entered_by, entered_at)"
                        + " values (?, ?, ?, 'ada.admin', ?)")
                .params(
                        person,
                        Timestamp.from(from),
                        Timestamp.from(from.plus(Duration.ofDays(1))),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private void approves(String person, Remedy remedy) {
        deciding.approve(remedy.number(), person, remedy.contentHash(), Optional.empty());
    }

    private void overdue(Remedy remedy, int times) {
        for (int n = 0; n < times; n++) {
            desk.fire(remedy, Elements.APPROVAL_OVERDUE);
        }
    }

    private boolean listed(String person, Remedy remedy) {
        return decidable
                .instancesFor(person)
                .contains(desk.now(remedy).processInstanceId().orElseThrow());
    }

    private List<String> offeredTo(Remedy remedy) {
        return tasks.getIdentityLinksForTask(desk.task(remedy).orElseThrow().getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    /** What the timeline says of who is asked. */
    private List<String> told(RemedyDesk.Opened opened) {
        return desk.timeline(opened).stream()
                .filter(kind -> kind.startsWith("approval-o") || kind.startsWith("approval-n"))
                .toList();
    }
}
