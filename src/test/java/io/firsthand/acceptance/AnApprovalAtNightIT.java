package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestPeople;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * High goodwill needs two managers, one of finance. Finance sleeps: after four hours a manager of another department may stand in;
 * the approval goes up, never through, and the money goes out once.
 */
@ProductTest
class AnApprovalAtNightIT extends AtTheDesk {

    private static final String SUBSTITUTE = "test.night.manager";

    @Autowired
    ManagementService management;

    @BeforeEach
    void evening() {
        clock.set(Instant.parse("2026-11-18T21:30:00Z"));
        TestPeople.addTo(jdbc, SUBSTITUTE, "legal", "MANAGER", "agent");
        jdbc.sql("update people set active = true where id = ?")
                .param(SUBSTITUTE)
                .update();
    }

    @AfterEach
    void morning() {
        jdbc.sql("update people set active = false where id = ?")
                .param(SUBSTITUTE)
                .update();
    }

    @Test
    void anApprovalThatIsOverdueAtNightIsGivenByASubstituteAndPaidOnce() {
        String number = LatePresent.caseOf(desk, jdbc, "emma.clark");
        Answer proposed = LatePresent.goodwill(desk, "emma.clark", number);
        assertThat(proposed.json().path("approvalsNeeded").findValuesAsText("grade"))
                .containsExactly("MANAGER", "MANAGER");
        assertThat(proposed.json().path("approvalsNeeded").findValuesAsText("department"))
                .contains("finance");
        String remedy = proposed.json().path("number").asText();
        String hash = proposed.json().path("contentHash").asText();

        // the manager in Shanghai begins her day; the one of finance has taken her part, and gone to bed
        clock.set(Instant.parse("2026-11-19T01:15:00Z"));
        assertThat(desk.approves("wang.fang", remedy, hash).status()).isEqualTo(204);
        String task = desk.task("nora.klein", remedy);
        assertThat(desk.takes("nora.klein", task).status()).isEqualTo(204);
        assertThat(desk.task(SUBSTITUTE, remedy))
                .as("another department is not asked yet")
                .isEmpty();

        overdue(remedy);

        assertThat(desk.timeline(number)).contains("approval-raised");
        assertThat(desk.remedy(number, remedy).path("status").asText())
                .as("up, never through")
                .isEqualTo("PROPOSED");
        desk.outboxRuns();
        assertThat(desk.movements(remedy)).as("nothing leaves on half of it").isZero();
        assertThat(approvesByApi("emma.clark", number, remedy, hash).status())
                .as("nobody stands in for what he proposed himself")
                .isBetween(403, 409);
        assertThat(approvesByApi("wang.fang", number, remedy, hash).status())
                .as("nobody approves twice")
                .isBetween(403, 409);
        assertThat(approvesByApi("tom.baker", number, remedy, hash).status())
                .as("nor does a lower grade")
                .isBetween(403, 409);

        assertThat(desk.approves(SUBSTITUTE, remedy, hash).status()).isEqualTo(204);
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));

        // she of finance comes to her desk and sends what is open there
        clock.set(Instant.parse("2026-11-19T08:00:00Z"));
        Answer late = desk.submits("nora.klein", task, "answer", "approve:" + hash);
        assertThat(late.status()).as("her tab is old: " + late).isEqualTo(400);
        assertThat(late.json().path("message").asText()).isNotBlank();
        desk.outboxRuns();
        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.remedy(number, remedy).path("approvals").findValuesAsText("person"))
                .containsExactly("wang.fang", SUBSTITUTE);
        assertThat(desk.owner(number)).isEqualTo("emma.clark");
        assertThat(desk.timeline(number)).contains("remedy-ended");
    }

    private Answer approvesByApi(String person, String number, String remedy, String hash) {
        return desk.as(person)
                .post(
                        "/api/cases/" + number + "/remedies/" + remedy + "/approval",
                        Protocol.json("approve", true, "contentHash", hash),
                        "Idempotency-Key",
                        Protocol.key());
    }

    /** Four hours pass and nobody has answered. */
    private void overdue(String remedy) {
        clock.set(Instant.parse("2026-11-19T05:15:00Z"));
        String instance = jdbc.sql("select process_instance_id from remedies where number = ?")
                .param(remedy)
                .query(String.class)
                .single();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("BoundaryEvent_ApprovalOverdue")
                .singleResult()
                .getId());
    }
}
