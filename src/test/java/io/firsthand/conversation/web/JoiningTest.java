package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.json;
import static io.firsthand.conversation.web.ContactCalls.number;
import static io.firsthand.conversation.web.ContactCalls.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import io.firsthand.support.TestPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** To which case a message belongs: each rule of domain.md §5, and each "never". */
@ProductTest
class JoiningTest extends ArrivingMessages {

    @Autowired
    TestClock clock;

    private void close(String number) {
        jdbc.sql("update case_files set owner = 'lucia.gomez', unread_since = null where number = ?")
                .param(number)
                .update();
        Answer closed = lucia.post("/api/cases/" + number + "/closing", "{\"closedAs\":\"SOLVED\"}");
        assertThat(closed.status()).as(closed.toString()).isLessThan(300);
    }

    @Test
    void joinsByReferenceAlsoFromAnAddressThatWeDoNotKnow() {
        JsonNode first = contacts.opened("channel", "mail", "from", someone(), "text", LATE);

        JsonNode second = contacts.answered(first, someone(), BROKEN);

        assertThat(number(second)).isEqualTo(number(first));
        JsonNode message = lucia
                .get("/api/cases/" + number(first) + "/messages?limit=200")
                .json()
                .get("items")
                .findParents("text")
                .stream()
                .filter(item -> item.get("text").asText().equals(BROKEN))
                .findFirst()
                .orElseThrow();
        assertThat(message.get("trusted").asBoolean()).isFalse();
    }

    @Test
    void joinsTheMessageThatAnswersOurs() {
        String from = someone();
        JsonNode first = contacts.opened("channel", "mail", "from", from, "text", LATE);
        String ours = jdbc.sql("""
                        select m.message_id from messages m join case_files c on c.id = m.case_id
                         where c.number = ? and m.direction = 'OUT'""").param(number(first)).query(String.class).single();

        JsonNode second =
                contacts.joined("channel", "mail", "from", someone(), "text", BROKEN, "inReplyTo", "<" + ours + ">");

        assertThat(number(second)).isEqualTo(number(first));
    }

    @Test
    void takesAnIdOfTheChannelOnlyFromTheSameSender() {
        String from = someone();
        String id = UUID.randomUUID() + "@mail.example.org";
        JsonNode first = contacts.opened("channel", "mail", "from", from, "text", LATE, "externalId", id);

        JsonNode own = contacts.joined("channel", "mail", "from", from, "text", BROKEN, "inReplyTo", id);
        JsonNode others = contacts.opened("channel", "mail", "from", someone(), "text", BROKEN, "inReplyTo", id);

        assertThat(number(own)).isEqualTo(number(first));
        assertThat(number(others)).isNotEqualTo(number(first));
    }

    @Test
    void neverJoinsAnotherCustomersCaseNotEvenWithItsReference() {
        JsonNode first = openedBy(TwoOrders.bought(jdbc), LATE, null);

        JsonNode second = contacts.opened(
                "channel",
                "mail",
                "from",
                TwoOrders.bought(jdbc).mail(),
                "text",
                LATE,
                "reference",
                first.get("reference").asText());

        assertThat(number(second)).isNotEqualTo(number(first));
        assertThat(jdbc.sql(
                                "select doubts @> array['foreign-reference'] and previous_case_id is null from case_files where number = ?")
                        .param(number(second))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void joinsTheSameCustomersMessageAboutTheSameOrderOnAnyChannel() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, buyer.order());

        JsonNode second =
                contacts.joined("channel", "web", "from", buyer.mail(), "text", BROKEN + " Order " + buyer.order());

        assertThat(number(second)).isEqualTo(number(first));
    }

    @Test
    void opensAnotherCaseForAnotherOrder() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, buyer.order());

        assertThat(number(openedBy(buyer, LATE, buyer.otherOrder()))).isNotEqualTo(number(first));
    }

    @Test
    void neverJoinsOnAnOrderThatIsNotTheWriters() {
        TwoOrders owner = TwoOrders.bought(jdbc);
        TwoOrders stranger = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(owner, LATE, owner.order());
        JsonNode strangers = openedBy(stranger, LATE, owner.order());
        JsonNode again = openedBy(stranger, LATE, owner.order());

        assertThat(List.of(number(first), number(strangers), number(again))).doesNotHaveDuplicates();
    }

    @Test
    void neverJoinsWhatAnUnknownSenderWrites() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        String unknown = someone();
        JsonNode first = openedBy(buyer, LATE, buyer.order());
        JsonNode second =
                contacts.opened("channel", "mail", "from", unknown, "text", LATE, "orderNumber", buyer.order());
        JsonNode third =
                contacts.opened("channel", "mail", "from", unknown, "text", LATE, "orderNumber", buyer.order());

        assertThat(List.of(number(first), number(second), number(third))).doesNotHaveDuplicates();
    }

    @Test
    void joinsTheSameCustomersMessageAboutTheSameReasonWithinTheWindow() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, buyer.order());

        JsonNode same = contacts.joined("channel", "mail", "from", buyer.mail(), "text", LATE);
        JsonNode other = contacts.opened("channel", "mail", "from", buyer.mail(), "text", BROKEN);

        assertThat(number(same)).isEqualTo(number(first));
        assertThat(number(other)).isNotEqualTo(number(first));
    }

    @Test
    void opensAnotherCaseAfterTheWindow() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        JsonNode first = openedBy(buyer, LATE, null);
        clock.advance(Duration.ofDays(200));
        try {
            JsonNode second = contacts.opened("channel", "mail", "from", buyer.mail(), "text", LATE);
            assertThat(number(second)).isNotEqualTo(number(first));
        } finally {
            clock.advance(Duration.ofDays(-200));
        }
    }

    @Test
    void opensACaseThatNamesTheClosedOneWhichTheMessageAnswersTooLate() {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        // nobody else's test fills his list
        String steward = "steward." + UUID.randomUUID().toString().substring(0, 6);
        TestPeople.add(jdbc, steward, "agent");
        JsonNode first = contacts.opened(
                "channel",
                "mail",
                "from",
                buyer.mail(),
                "text",
                LATE,
                "orderNumber",
                buyer.order(),
                "receivedBy",
                steward);
        close(number(first));
        jdbc.sql("update case_files set owner = ? where number = ?")
                .params(steward, number(first))
                .update();

        clock.advance(Duration.ofDays(20));
        try {
            JsonNode second = contacts.opened(
                    "channel",
                    "mail",
                    "from",
                    buyer.mail(),
                    "text",
                    "Still nothing!",
                    "reference",
                    first.get("reference").asText());

            assertThat(jdbc.sql("""
                        select p.number from case_files c join case_files p on p.id = c.previous_case_id where c.number = ?""").param(number(second)).query(String.class).single())
                    .isEqualTo(number(first));
            assertThat(second.get("owner").get("id").asText()).as("the steward").isEqualTo(steward);
        } finally {
            clock.advance(Duration.ofDays(-20));
        }
    }

    @Test
    void opensOneCaseForTwoMessagesOfOneCustomerAtTheSameMoment() throws Exception {
        TwoOrders buyer = TwoOrders.bought(jdbc);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String body = json(
                        "channel", "mail", "from", buyer.mail(), "text", LATE + " " + i, "orderNumber", buyer.order());
                calls.add(() -> lucia.post("/api/contacts", body));
            }
            List<String> numbers = new ArrayList<>();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                numbers.add(number(answer.get().json()));
                statuses.add(answer.get().status());
            }
            assertThat(numbers).hasSize(4).containsOnly(numbers.get(0));
            assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        } finally {
            threads.shutdownNow();
        }
    }
}
