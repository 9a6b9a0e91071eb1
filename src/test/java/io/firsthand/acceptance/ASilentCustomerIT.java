package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer asks, is asked back and says nothing more: two reminders in his language, then the end that a word undoes. */
@ProductTest
class ASilentCustomerIT extends AtTheDesk {

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Test
    void isRemindedTwiceAndComesBackByAWord() {
        String customer = Protocol.key() + "@example.org";
        Answer contact = desk.contact(
                "channel",
                "mail",
                "from",
                customer,
                "language",
                "fr",
                "text",
                "Bonjour, cette tasse va-t-elle au lave-vaisselle ?");
        String number = contact.json().path("caseNumber").asText();
        String reference = contact.json().path("reference").asText();
        String owner = desk.owner(number);
        assertThat(desk.replies(owner, number, "Bonjour, de quelle tasse s'agit-il ?")
                        .status())
                .isBetween(200, 201);
        desk.outboxRuns();
        desk.completes(owner, number, "next", "wait-customer");

        waitingTimeIsOver(number, Duration.ofDays(7));
        assertThat(desk.status(number)).isEqualTo("WAITING");
        waitingTimeIsOver(number, Duration.ofDays(5));
        desk.outboxRuns();
        assertThat(jdbc.sql("select text from messages where occasion = 'silence' and address = ? order by id")
                        .param(customer)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("Bonjour").contains(number));
        assertThat(desk.task(owner, number)).as("nobody has to do anything").isEmpty();
        waitingTimeIsOver(number, Duration.ofDays(5));

        assertThat(desk.caseFile(number).path("summary").path("closedAs").asText())
                .isEqualTo("SILENT");
        assertThat(desk.timeline(number)).containsSubsequence("customer-reminded", "customer-reminded", "case-closed");
        assertThat(HttpDesk.at(port).get("/status/" + reference).body()).contains("faute de nouvelles");

        String again = desk.customerWrites(
                "channel", "mail", "from", customer, "text", "Pardon, la tasse bleue.", "reference", reference);
        assertThat(again).isEqualTo(number);
        desk.completes(owner, number, "decision", "reopen");
        assertThat(desk.status(number)).isEqualTo("IN_WORK");
        assertThat(desk.owner(number)).isEqualTo(owner);
    }

    private void waitingTimeIsOver(String number, Duration after) {
        clock.advance(after);
        String instance = jdbc.sql("select process_instance_id from case_files where number = ?")
                .param(number)
                .query(String.class)
                .single();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }
}
