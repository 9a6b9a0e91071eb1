package io.firsthand.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.ProductTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case that was linked by its reason is merged into one with another reason: that one goes on for both. */
@ProductTest
class MergedCasesOfIncidentsTest extends IncidentsDesk {

    private static final String REASON = "import-document";

    @Test
    void theCaseThatGoesOnHearsThatItIsOver() {
        String linked = asks(buyer("Anna", "en"), "lucia.gomez", "Who has my data?");
        String goesOn = ofSameCustomer(linked);
        String number = byReason(linked);
        works();
        assertThat(sent(linked)).hasSize(1);

        assertThat(tom.post("/api/cases/" + linked + "/merge", body(Map.of("into", goesOn)))
                        .status())
                .isEqualTo(200);
        linking.linkNew();
        works();
        assertThat(ofTom(goesOn))
                .as("what was said to the duplicate is not said again")
                .isEmpty();
        assertThat(kinds(goesOn)).contains("incident-linked");

        over(number);
        works();
        assertThat(sent(goesOn)).endsWith("All is well again.");
        assertThat(kinds(goesOn)).containsOnlyOnce("incident-over");
    }

    @Test
    void alsoWhenItWasMergedTheMomentBefore() {
        String linked = asks(buyer("Anna", "en"), "lucia.gomez", "Who has my data?");
        String goesOn = ofSameCustomer(linked);
        String number = byReason(linked);
        works();
        tom.post("/api/cases/" + linked + "/merge", body(Map.of("into", goesOn)));

        over(number);
        works();

        assertThat(sent(goesOn)).endsWith("All is well again.");
        assertThat(kinds(goesOn)).containsOnlyOnce("incident-over");
    }

    @Test
    void butNotWhereALeadTookTheDuplicateOut() {
        String linked = asks(buyer("Anna", "en"), "lucia.gomez", "Who has my data?");
        String goesOn = ofSameCustomer(linked);
        String number = byReason(linked);
        works();
        tom.post("/api/incidents/" + number + "/cases/" + linked + "/unlinking", "");
        tom.post("/api/cases/" + linked + "/merge", body(Map.of("into", goesOn)));
        linking.linkNew();

        over(number);
        works();

        assertThat(kinds(goesOn)).doesNotContain("incident-linked", "incident-over");
        assertThat(ofTom(goesOn)).doesNotContain("All is well again.");
    }

    /** An incident by a reason that only this case has. */
    private String byReason(String linked) {
        jdbc.sql("update case_files set reason = 'how-to' where reason = ?")
                .param(REASON)
                .update();
        jdbc.sql("update case_files set reason = ? where number = ?")
                .params(REASON, linked)
                .update();
        Map<String, Object> wish = new HashMap<>(wish());
        wish.put("affected", Map.of("by", "REASON", "reason", REASON, "from", "2020-01-01"));
        return tom.post(
                        "/api/incidents",
                        body(wish),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .json()
                .get("number")
                .asText();
    }

    private void over(String number) {
        assertThat(tom.post(
                                "/api/incidents/" + number + "/over",
                                body(Map.of("texts", Map.of("en", "All is well again."))))
                        .status())
                .isEqualTo(200);
    }

    /** A second open case of the same customer, whose order nobody knows yet. */
    private String ofSameCustomer(String number) {
        String second = asks(buyer("Anna", "en"), "lucia.gomez", "And the other one?");
        jdbc.sql("""
                        update case_files set order_id = null, order_verified = false,
                               customer_id = (select customer_id from case_files where number = ?)
                         where number = ?""").params(number, second).update();
        return second;
    }

    private List<String> ofTom(String number) {
        return jdbc.sql("select m.text from messages m join case_files c on c.id = m.case_id"
                        + " where c.number = ? and m.author = 'tom.baker' and m.direction = 'OUT' order by m.id")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> kinds(String number) {
        return jdbc.sql("select t.kind from timeline_entries t join case_files c on c.id = t.case_id"
                        + " where c.number = ? order by t.id")
                .param(number)
                .query(String.class)
                .list();
    }
}
