package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two cases become one: what a person may do, and each refusal. */
@ProductTest
class MergingTest extends TwoCases {

    @Test
    void aDuplicateEndsAndLeadsToTheOther() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(ann, LATE);
        JsonNode second = openedBy(ann, BROKEN);
        String duplicate = number(second);
        String goesOn = number(first);
        String owner = column("owner", goesOn);

        Answer candidates = tom.get("/api/cases/" + duplicate + "/merge-candidates");
        assertThat(candidates.json().findValuesAsText("number")).containsExactly(goesOn);

        Answer merged = merge(tom, duplicate, goesOn);

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.json().path("number").asText()).isEqualTo(goesOn);
        assertThat(merged.json().path("owner").asText()).isEqualTo(owner);
        assertThat(merged.json().path("unread").asBoolean()).isTrue();
        assertThat(column("closed_as", duplicate)).isEqualTo("DUPLICATE");
        assertThat(column("status", duplicate)).isEqualTo("CLOSED");
        assertThat(texts(goesOn)).containsExactly(LATE, BROKEN);
        JsonNode byOldNumber = tom.get("/api/cases/" + duplicate).json();
        assertThat(byOldNumber.path("summary").path("number").asText()).isEqualTo(goesOn);
        assertThat(byOldNumber.path("mergedNumbers").path(0).asText()).isEqualTo(duplicate);
        assertThat(kinds(goesOn)).contains("merged-in");
        assertThat(kinds(duplicate)).contains("merged-into");

        JsonNode joined = contacts.joined(
                "channel",
                "mail",
                "from",
                ann.mail(),
                "text",
                "And now?",
                "reference",
                second.get("reference").asText());
        assertThat(number(joined)).isEqualTo(goesOn);
        Answer page = HttpDesk.at(port).get("/status/" + second.get("reference").asText());
        assertThat(page.body()).contains(duplicate).contains("joined with your request " + goesOn);
    }

    @Test
    void theEarlierPromiseCounts() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        String early = number(openedBy(ann, LATE));
        String promised = column("promised_by", early);
        clock.set(TestClock.START.plus(Duration.ofMinutes(30)));
        String late = number(openedBy(ann, BROKEN));

        assertThat(merge(tom, early, late).status()).isEqualTo(200);

        assertThat(column("promised_by", late)).isEqualTo(promised);
        Instant due = jdbc.sql("""
                        select due_at from clocks where kind = 'FIRST_ANSWER' and stopped is null
                           and case_id = (select id from case_files where number = ?)""")
                .param(late)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(due)
                .isEqualTo(jdbc.sql("select promised_by from case_files where number = ?")
                        .param(late)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single());
        assertThat(jdbc.sql("""
                                select count(*) from clocks where stopped is null
                                   and case_id = (select id from case_files where number = ?)""").param(early).query(Long.class).single()).isZero();
    }

    @Test
    void aSecondClickChangesNothingAndAChainLeadsToTheLast() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        JsonNode a = openedBy(ann, LATE);
        JsonNode b = openedBy(ann, BROKEN);
        JsonNode c = openedBy(ann, "I want an invoice, please send the invoice.");
        assertThat(merge(tom, number(a), number(b)).status()).isEqualTo(200);
        assertThat(merge(tom, number(a), number(b)).status()).isEqualTo(200);
        refused(merge(tom, number(b), number(a)), 409, "merge-into-itself");

        assertThat(merge(tom, number(b), number(c)).status()).isEqualTo(200);

        assertThat(tom.get("/api/cases/" + number(a))
                        .json()
                        .path("summary")
                        .path("number")
                        .asText())
                .isEqualTo(number(c));
        assertThat(kinds(number(b)).stream().filter("merged-in"::equals)).hasSize(1);
        assertThat(texts(number(c))).hasSize(3);
        assertThat(number(contacts.joined(
                        "channel",
                        "mail",
                        "from",
                        ann.mail(),
                        "text",
                        "Hello?",
                        "reference",
                        a.get("reference").asText())))
                .isEqualTo(number(c));
    }

    @Test
    void neverAcrossCustomersNorWithSomebodyWhoIsNotVerified() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        String anns = number(openedBy(ann, LATE));
        String bobs = number(openedBy(TwoOrders.bought(jdbc), LATE));
        String strange = number(opened(someone(), LATE));
        String stranger = someone();
        String his = number(opened(stranger, LATE));
        String hisToo = number(opened(stranger, BROKEN));

        refused(merge(tom, anns, bobs), 409, "merge-across-customers");
        refused(merge(tom, anns, strange), 409, "merge-unverified");
        refused(merge(tom, strange, anns), 409, "merge-unverified");
        refused(merge(tom, strange, his), 409, "merge-unverified");
        for (String untouched : List.of(anns, bobs, strange, his)) {
            assertThat(column("closed_at", untouched)).isEqualTo("null");
            assertThat(kinds(untouched)).doesNotContain("merged-in", "merged-into");
        }
        assertThat(tom.get("/api/cases/" + hisToo + "/merge-candidates").json().findValuesAsText("number"))
                .containsExactly(his);
        assertThat(merge(tom, hisToo, his).status()).isEqualTo(200);
    }

    @Test
    void whatWaitsComesBackToItsOwner() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        String one = number(openedBy(ann, LATE));
        String other = number(openedBy(ann, BROKEN));
        Answer waits = tom.post("/api/cases/" + other + "/waiting", json("waitingFor", "OUTSIDE"));
        assertThat(waits.status()).as(waits.toString()).isLessThan(300);
        assertThat(column("status", other)).isEqualTo("WAITING");

        assertThat(merge(tom, one, other).status()).isEqualTo(200);

        assertThat(column("status", other)).isEqualTo("IN_WORK");
        assertThat(column("waiting_for", other)).isEqualTo("null");
        assertThat(jdbc.sql(
                                "select count(*) from act_ru_task t join case_files c on c.process_instance_id = t.proc_inst_id_"
                                        + " where c.number = ?")
                        .param(other)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void neitherIntoAClosedCaseNorOfAnothersNorOfAnUnknownOne() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        String one = number(openedBy(ann, LATE));
        String other = number(openedBy(ann, BROKEN));
        jdbc.sql("update case_files set owner = 'lucia.gomez' where number in (?, ?)")
                .params(one, other)
                .update();

        refused(merge(HttpDesk.at(port).login("kenji.sato"), one, other), 403, "not-your-case");
        refused(merge(tom, one, "C1"), 404, "case-not-found");
        refused(merge(tom, one, one), 409, "merge-into-itself");
        HttpDesk lucia = HttpDesk.at(port).login("lucia.gomez");
        assertThat(lucia.post("/api/cases/" + other + "/closing", "{\"closedAs\":\"SOLVED\"}")
                        .status())
                .isLessThan(300);
        refused(merge(lucia, one, other), 409, "merge-into-closed");
        refused(merge(lucia, other, one), 409, "case-closed");
    }

    @Test
    void notWhileHelpRunsOnTheOneThatEnds() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        String one = number(openedBy(ann, LATE));
        String other = number(openedBy(ann, BROKEN));
        Answer asked = tom.post(
                "/api/cases/" + one + "/escalations",
                json("kinds", List.of("RESOURCE"), "question", "Is it on the shelf?", "department", "warehouse"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(asked.status()).as(asked.toString()).isLessThan(300);

        refused(merge(tom, one, other), 409, "merge-work-open");
        assertThat(merge(tom, other, one).status()).isEqualTo(200);
    }
}
