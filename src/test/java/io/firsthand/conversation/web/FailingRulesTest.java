package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of the live rulebook fails: the customer has an owner all the same, and a person sees it and has it judged again. */
@ProductTest
class FailingRulesTest extends ContactsDesk {

    private long working;

    @BeforeEach
    void twoTablesAreMissing() {
        working = jdbc.sql("select rulebook_id from current_rulebook")
                .query(Long.class)
                .single();
        live("table_name not in ('priority', 'owner-routing')");
    }

    @AfterEach
    void allAreThere() {
        live("true");
    }

    /** As whoever makes another version live: by a new rulebook, here with those tables of the working one. */
    private void live(String which) {
        long rulebook = jdbc.sql(
                        "insert into rulebooks (created_by, created_at, reason) values ('test', now(), 'test') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into rulebook_tables (rulebook_id, table_name, version_id)"
                        + " select ?, table_name, version_id from rulebook_tables where rulebook_id = ? and " + which)
                .params(rulebook, working)
                .update();
        jdbc.sql("update current_rulebook set rulebook_id = ?").param(rulebook).update();
    }

    @Test
    void opensTheCaseWithALeadAndAnIncidentUntilAPersonHasItJudgedAgain() {
        JsonNode receipt = opened(
                "channel", "mail", "from", someone(), "text", "My cup arrived broken, please help.", "language", "en");
        String number = number(receipt);
        String owner = receipt.get("owner").get("id").asText();
        HttpDesk lead = HttpDesk.at(port).login(owner).in(Locale.ENGLISH);

        assertThat(owner).isIn("tom.baker", "wang.fang");
        assertThat(standing(number)).isEqualTo("unclear P1 true");
        assertThat(incidents(number)).isEqualTo(1);
        assertThat(lead.get("/api/cases/" + number + "/timeline").body())
                .contains("The rules could not judge the contact");
        JsonNode doubts = lead.get("/api/workbench/cases/" + number).json().findPath("doubts");
        assertThat(doubts.toString()).contains("The rules failed").contains("Have it judged again");

        Answer still = lead.post("/api/cases/" + number + "/judgement", "{}");
        assertThat(still.status()).isEqualTo(409);
        assertThat(still.problem()).isEqualTo("rules-still-fail");
        assertThat(incidents(number)).isEqualTo(1);

        live("true");
        assertThat(lead.post("/api/cases/" + number + "/judgement", "{}").status())
                .isEqualTo(204);

        assertThat(standing(number)).isEqualTo("damaged P2 false");
        assertThat(incidents(number)).isZero();
        assertThat(lead.post("/api/cases/" + number + "/judgement", "{}").problem())
                .isEqualTo("nothing-to-judge");
    }

    @Test
    void leavesTheCaseWithWhoGreetedTheCustomer() {
        JsonNode receipt = opened(
                "channel", "chat", "from", someone(), "text", "My cup arrived broken", "receivedBy", "lucia.gomez");

        assertThat(receipt.get("owner").get("id").asText()).isEqualTo("lucia.gomez");
        assertThat(incidents(number(receipt))).isEqualTo(1);
    }

    private String standing(String number) {
        return jdbc.sql("""
                        select reason || ' ' || priority || ' ' || ('rules-failed' = any(doubts))
                          from case_files where number = ?""").param(number).query(String.class).single();
    }

    private int incidents(String number) {
        return jdbc.sql("""
                        select count(*) from act_ru_incident i join case_files c on c.process_instance_id = i.proc_inst_id_
                         where c.number = ? and i.incident_type_ = 'rule-failed'""").param(number).query(Integer.class).single();
    }
}
