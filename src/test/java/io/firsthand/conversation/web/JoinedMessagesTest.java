package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.ProductTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a message that joins a case changes on it, and what it never does. */
@ProductTest
class JoinedMessagesTest extends ArrivingMessages {

    @Test
    void marksTheCaseUnreadWhenTheCustomerWritesAgain() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, buyer.order());
        openedOrJoined(buyer);

        assertThat(unread(first)).isTrue();
    }

    private void openedOrJoined(TwoOrders buyer) {
        contacts.joined("channel", "mail", "from", buyer.mail(), "text", BROKEN, "orderNumber", buyer.order());
    }

    @Test
    void wakesNobodyForAnAutomaticAnswer() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, buyer.order());

        contacts.answered(first, buyer.mail(), "I am out of the office", "automatic", true);

        assertThat(unread(first)).isFalse();
    }

    @Test
    void leavesTheOwnerWhenAColleagueReceivesTheNextMessage() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = contacts.opened(
                "channel",
                "chat",
                "from",
                buyer.mail(),
                "text",
                LATE,
                "orderNumber",
                buyer.order(),
                "receivedBy",
                "lucia.gomez");

        JsonNode second = contacts.joined(
                "channel",
                "chat",
                "from",
                buyer.mail(),
                "text",
                BROKEN,
                "orderNumber",
                buyer.order(),
                "receivedBy",
                "emma.clark");

        assertThat(second.get("owner").get("id").asText()).isEqualTo("lucia.gomez");
        assertThat(lucia.get("/api/cases/" + number(first) + "/timeline").body())
                .contains("helper-received");
    }

    private JsonNode answered(JsonNode first, String from, String text, String order) {
        return contacts.answered(first, from, text, "orderNumber", order);
    }

    private boolean unread(JsonNode receipt) {
        return jdbc.sql("select unread_since is not null from case_files where number = ?")
                .param(number(receipt))
                .query(Boolean.class)
                .single();
    }

    private JsonNode caseFile(JsonNode receipt) {
        return lucia.get("/api/cases/" + number(receipt)).json();
    }

    private List<String> doubts(JsonNode receipt) {
        List<String> doubts = new ArrayList<>();
        caseFile(receipt).get("summary").get("doubts").forEach(doubt -> doubts.add(doubt.asText()));
        return doubts;
    }

    private String orderOf(JsonNode receipt) {
        return jdbc.sql("""
                        select o.number from case_files c join orders o on o.id = c.order_id
                         where c.number = ? and c.order_verified""")
                .param(number(receipt))
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private String timeline(JsonNode receipt) {
        return lucia.get("/api/cases/" + number(receipt) + "/timeline?limit=200")
                .body();
    }

    @Test
    void takesTheOrderThatTheVerifiedCustomerNamesLater() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, "TT-1" + buyer.order().substring(3));
        assertThat(doubts(first)).contains("unknown-order");

        answered(first, buyer.mail(), "Sorry, this is the number.", buyer.order());

        assertThat(orderOf(first)).isEqualTo(buyer.order());
        assertThat(doubts(first)).doesNotContain("unknown-order");
        assertThat(caseFile(first).get("orderVerified").asBoolean()).isTrue();
        assertThat(timeline(first)).contains("order-verified").contains(buyer.order());
    }

    @Test
    void takesTheCustomerWhoAnswersFromHisOwnAddressAndTheOrderThatWasDoubtful() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first =
                contacts.opened("channel", "mail", "from", someone(), "text", LATE, "orderNumber", buyer.order());
        assertThat(doubts(first)).contains("unknown-sender", "foreign-order");

        answered(first, buyer.mail(), "It is me, from my own address.", null);

        assertThat(caseFile(first).get("customerVerified").asBoolean()).isTrue();
        assertThat(orderOf(first)).isEqualTo(buyer.order());
        assertThat(doubts(first)).doesNotContain("unknown-sender", "foreign-order");
        assertThat(timeline(first)).contains("customer-verified").doesNotContain("sender-in-doubt");
    }

    @Test
    void neverPutsAnotherOrderInThePlaceOfAVerifiedOne() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, buyer.order());

        answered(first, buyer.mail(), "And this one?", buyer.otherOrder());

        assertThat(orderOf(first)).isEqualTo(buyer.order());
    }

    @Test
    void takesNoOrderFromWhoIsNotKnownToBeItsCustomer() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = contacts.opened("channel", "mail", "from", someone(), "text", LATE);

        answered(first, someone(), "This is the number.", buyer.order());

        assertThat(orderOf(first)).isEqualTo("none");
        assertThat(caseFile(first).get("customerVerified").asBoolean()).isFalse();
    }

    @Test
    void provesNothingByAnAutomaticMessage() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, null);

        contacts.answered(first, buyer.mail(), "Out of office", "automatic", true, "orderNumber", buyer.order());

        assertThat(orderOf(first)).isEqualTo("none");
    }
}
