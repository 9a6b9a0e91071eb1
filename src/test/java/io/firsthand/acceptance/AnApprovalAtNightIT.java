package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * High goodwill needs two managers, one of finance. Finance sleeps: after four hours a manager of another department may stand in;
 * the approval goes up, never through, and the money goes out once.
 */
@ProductTest
class AnApprovalAtNightIT {

    private static final String SUBSTITUTE = "test.night.manager";

    @Autowired
    ApplicationContext context;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Protocol desk;

    @BeforeEach
    void evening() {
        clock.set(Instant.parse("2026-11-18T21:30:00Z"));
        desk = Protocol.of(context);
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
        clock.set(TestClock.START);
    }

    @Test
    void anApprovalThatIsOverdueAtNightIsGivenByASubstituteAndPaidOnce() {
        String number = aCaseOf("emma.clark");
        Answer proposed = desk.proposes(
                "emma.clark",
                number,
                "kind",
                "GOODWILL",
                "amount",
                "50.00",
                "overridingReason",
                "Her daughter's birthday was today.");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(201);
        assertThat(proposed.json().path("approvalsNeeded").findValuesAsText("grade"))
                .containsExactly("MANAGER", "MANAGER");
        assertThat(proposed.json().path("approvalsNeeded").findValuesAsText("department"))
                .contains("finance");
        String remedy = proposed.json().path("number").asText();
        String hash = proposed.json().path("contentHash").asText();

        // the manager in Shanghai begins her day; the one of finance has taken her part, and gone to bed
        clock.set(Instant.parse("2026-11-19T01:15:00Z"));
        assertThat(approves("wang.fang", remedy, hash).status()).isEqualTo(204);
        String task = desk.task("nora.klein", remedy);
        assertThat(takes("nora.klein", task).status()).isEqualTo(204);
        assertThat(desk.task(SUBSTITUTE, remedy))
                .as("another department is not asked yet")
                .isEmpty();

        overdue(remedy);

        assertThat(desk.timeline(number)).contains("approval-raised");
        assertThat(desk.remedy(number, remedy).path("status").asText())
                .as("up, never through")
                .isEqualTo("PROPOSED");
        desk.outboxRuns();
        assertThat(movements(remedy)).as("nothing leaves on half of it").isZero();
        assertThat(approvesByApi("emma.clark", number, remedy, hash).status())
                .as("nobody stands in for what he proposed himself")
                .isBetween(403, 409);
        assertThat(approvesByApi("wang.fang", number, remedy, hash).status())
                .as("nobody approves twice")
                .isBetween(403, 409);
        assertThat(approvesByApi("tom.baker", number, remedy, hash).status())
                .as("nor does a lower grade")
                .isBetween(403, 409);

        assertThat(approves(SUBSTITUTE, remedy, hash).status()).isEqualTo(204);
        desk.untilRemedy(number, remedy, each -> each.path("status").asText().equals("EXECUTED"));

        // she of finance comes to her desk and sends what is open there
        clock.set(Instant.parse("2026-11-19T08:00:00Z"));
        Answer late = desk.submits("nora.klein", task, "answer", "approve:" + hash);
        assertThat(late.status()).as("her tab is old: " + late).isEqualTo(400);
        assertThat(late.json().path("message").asText()).isNotBlank();
        desk.outboxRuns();
        assertThat(movements(remedy)).isEqualTo(1);
        assertThat(desk.remedy(number, remedy).path("approvals").findValuesAsText("person"))
                .containsExactly("wang.fang", SUBSTITUTE);
        assertThat(desk.owner(number)).isEqualTo("emma.clark");
        assertThat(desk.timeline(number)).contains("remedy-ended");
    }

    private Answer takes(String person, String task) {
        return desk.as(person).engine("POST", "/task/" + task + "/claim", Protocol.json("userId", person));
    }

    /** In Tasklist: takes the task and sends its form. */
    private Answer approves(String person, String remedy, String hash) {
        String task = desk.task(person, remedy);
        assertThat(task).as("task of " + person).isNotEmpty();
        assertThat(takes(person, task).status()).isEqualTo(204);
        return desk.submits(person, task, "answer", "approve:" + hash);
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

    /** A customer with an order that no other test knows. */
    private String aCaseOf(String owner) {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        String mail = "night-" + tag + "@example.net";
        jdbc.sql("""
                with c as (insert into customers (name, language, country, time_zone, created_at)
                           values ('Nina Night', 'en', 'US', 'America/New_York', '2026-11-01T00:00:00Z') returning id),
                     a as (insert into customer_addresses (customer_id, kind, address) select id, 'mail', :mail from c),
                     o as (insert into orders (number, customer_id, shop, platform, market, currency, goods_total,
                                               shipping_total, ordered_at, promised_on, cny_rate)
                           select :number, id, 'shop', 'shop', 'US', 'EUR', 100, 0, '2026-11-10T00:00:00Z', '2026-11-16',
                                  8 from c returning id)
                insert into payments (order_id, provider, provider_ref, currency, captured, captured_at)
                select id, 'paypal', :number, 'EUR', 100, '2026-11-10T00:00:00Z' from o""").param("mail", mail).param("number", "NIGHT-" + tag).update();
        return desk.customerWrites(
                "channel",
                "chat",
                "from",
                mail,
                "orderNumber",
                "NIGHT-" + tag,
                "text",
                "My present came too late.",
                "receivedBy",
                owner);
    }

    /** How often money moved for the remedy, as the other company's books say. */
    private int movements(String remedy) {
        return jdbc.sql("select count(*) from sandbox_movements where key like ?")
                .param("%" + remedy + "%")
                .query(Integer.class)
                .single();
    }
}
