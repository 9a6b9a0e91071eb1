package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.deadlines.NewClock;
import io.firsthand.remedy.LookingForApprovers;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small team whose managers are gone: what needs two of them goes to whoever is on call, then to the leads, who find somebody;
 * the term of law stands red all the while, and nothing is paid before two people have approved.
 */
@ProductTest
class NobodyMayApproveIT extends AtTheDesk {

    private static final String ON_CALL = "test.small.oncall";
    private static final String SECOND = "test.small.second";
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    private List<String> managers;

    @BeforeEach
    void theManagersAreGone() {
        clock.set(NOON);
        TestPeople.addTo(jdbc, ON_CALL, "legal", "SUPERVISOR", "agent");
        TestPeople.addTo(jdbc, SECOND, "legal", "SUPERVISOR", "agent");
        managers = jdbc.sql("select id from people where active and grade = 'MANAGER'")
                .query(String.class)
                .list();
        active(false, managers);
        active(true, List.of(ON_CALL, SECOND));
        entersOnCall(ON_CALL, NOON.plus(Duration.ofHours(3)));
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from on_call where person_id = any(?)")
                .param(new String[] {ON_CALL, SECOND})
                .update();
        active(true, managers);
        active(false, List.of(ON_CALL, SECOND));
    }

    @Test
    void whoIsOnCallIsAskedAndThenTheLeadsFindSomebody() {
        String number = LatePresent.caseOf(desk, jdbc, "emma.clark");
        theLawGivesUntil(number, NOON.plus(Duration.ofDays(10)));
        assertThat(legalClock(number)).isEqualTo("RUNNING");
        Answer proposed = LatePresent.goodwill(desk, "emma.clark", number);
        String remedy = proposed.json().path("number").asText();
        String hash = proposed.json().path("contentHash").asText();

        assertThat(desk.timeline(number)).containsOnlyOnce("approval-on-call-asked");
        assertThat(sentence(number)).contains(ON_CALL);
        assertThat(desk.remedy(number, remedy).path("approvalsNeeded").findValuesAsText("onCall"))
                .containsOnly(ON_CALL);
        assertThat(legalClock(number)).isEqualTo("STUCK");
        assertThat(desk.task(SECOND, remedy)).as("not on call").isEmpty();
        assertThat(desk.approves(ON_CALL, remedy, hash).status()).isEqualTo(204);

        assertThat(desk.timeline(number)).containsOnlyOnce("approval-nobody-left");
        assertThat(sentence(number)).isNotEmpty().doesNotContain(ON_CALL);
        assertThat(desk.remedy(number, remedy).path("approvalsNeeded").findValuesAsText("nobodyLeft"))
                .contains("true");
        assertThat(legalClock(number)).isEqualTo("STUCK");
        String task = desk.task("tom.baker", remedy);
        Answer taken = desk.takes("tom.baker", task);
        assertThat(taken.status())
                .as("a lead is told, and may not give it himself")
                .isEqualTo(400);
        desk.outboxRuns();
        assertThat(desk.remedy(number, remedy).path("status").asText())
                .as("up, never through")
                .isEqualTo("PROPOSED");

        clock.set(NOON.plus(Duration.ofHours(2)));
        entersOnCall(SECOND, NOON.plus(Duration.ofDays(1)));
        context.getBean(LookingForApprovers.class).look();
        assertThat(desk.approves(SECOND, remedy, hash).status()).isEqualTo(204);
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));
        assertThat(sentence(number)).isEmpty();
        assertThat(legalClock(number)).isEqualTo("RUNNING");
        assertThat(desk.remedy(number, remedy).path("approvals").findValuesAsText("person"))
                .containsExactly(ON_CALL, SECOND);
        assertThat(desk.owner(number)).isEqualTo("emma.clark");
    }

    private void entersOnCall(String person, Instant until) {
        Answer entered = desk.as("tom.baker")
                .post(
                        "/api/on-call",
                        Protocol.json(
                                "personId", person, "from", clock.instant().toString(), "to", until.toString()),
                        "Idempotency-Key",
                        Protocol.key());
        assertThat(entered.status()).as(entered.toString()).isBetween(200, 201);
    }

    /** What the tab Case says beside the one remedy; empty where somebody may decide. */
    private String sentence(String number) {
        return sheet(number)
                .path("remedies")
                .path(0)
                .path("nobodyMay")
                .asText("")
                .replace("null", "");
    }

    private String legalClock(String number) {
        for (JsonNode each : sheet(number).path("clocks")) {
            if (each.path("source").asText().equals("law: test")) {
                return each.path("state").asText();
            }
        }
        throw new AssertionError("no term of law on " + number);
    }

    private JsonNode sheet(String number) {
        return desk.as("emma.clark").get("/api/workbench/cases/" + number).json();
    }

    private void theLawGivesUntil(String number, Instant due) {
        long id = jdbc.sql("select id from case_files where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(CaseClocks.class)
                        .start(
                                id,
                                List.of(NewClock.outside(
                                        ClockKind.LEGAL, "refund-after-withdrawal", NOON, due, "law: test"))));
    }

    private void active(boolean active, List<String> people) {
        jdbc.sql("update people set active = ? where id = any(?)")
                .params(active, people.toArray(String[]::new))
                .update();
    }
}
