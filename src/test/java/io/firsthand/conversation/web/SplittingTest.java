package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import org.junit.jupiter.api.Test;

/** One case becomes two: what is split off, and what stays. */
@ProductTest
class SplittingTest extends TwoCases {

    private Answer split(String number, long... messages) {
        return tom.post("/api/cases/" + number + "/splits", json("messageIds", messages));
    }

    private long messageOf(String number, String text) {
        return jdbc.sql("""
                        select m.id from messages m join case_files c on c.id = m.case_id
                         where c.number = ? and m.text = ?""").params(number, text).query(Long.class).single();
    }

    @Test
    void aSecondProblemBecomesACaseOfItsOwn() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        String mail = ann.mail();
        JsonNode first = contacts.opened("channel", "mail", "from", mail, "text", LATE, "orderNumber", ann.order());
        String old = number(first);
        contacts.answered(first, mail, BROKEN);
        long problem = messageOf(old, BROKEN);

        Answer answer = split(old, problem);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String split = answer.json().path("caseNumber").asText();
        assertThat(column("owner", split)).isEqualTo(column("owner", old));
        assertThat(column("order_id", split)).isEqualTo(column("order_id", old));
        assertThat(column("customer_verified", split)).isEqualTo("true");
        assertThat(column("reason", split)).isEqualTo("damaged");
        assertThat(texts(split)).containsExactly(BROKEN);
        assertThat(texts(old)).containsExactly(LATE);
        assertThat(kinds(old)).contains("split-off");
        assertThat(kinds(split)).contains("split-from").doesNotContain("contact-acknowledged");

        Answer again = split(old, problem);
        assertThat(again.json().path("caseNumber").asText()).isEqualTo(split);
        // it can be undone
        assertThat(merge(tom, split, old).status()).isEqualTo(200);
        assertThat(texts(old)).containsExactly(LATE, BROKEN);
    }

    @Test
    void whatCannotBeSplitOffStays() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(ann, LATE);
        String old = number(first);
        contacts.answered(first, someone(), BROKEN);
        String others = number(openedBy(TwoOrders.bought(jdbc), LATE));
        long answer = jdbc.sql("""
                        select m.id from messages m join case_files c on c.id = m.case_id
                         where c.number = ? and m.direction = 'OUT'""").param(old).query(Long.class).single();

        refused(split(old, messageOf(old, LATE)), 409, "split-opening-message");
        refused(split(old, messageOf(old, BROKEN)), 409, "split-sender-in-doubt");
        refused(split(old, messageOf(others, LATE)), 404, "message-not-found");
        refused(split(old, answer), 409, "split-not-the-customers");
        assertThat(split(old).status()).isEqualTo(400);
        assertThat(texts(old)).containsExactly(LATE, BROKEN);
    }
}
