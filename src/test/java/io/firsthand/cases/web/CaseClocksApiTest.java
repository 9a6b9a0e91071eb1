package io.firsthand.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.AnsweringCustomers;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.WaitingFor;
import io.firsthand.conversation.ReceivingContacts;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.Incoming;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks as the API and the Case tab show them. */
@ProductTest
class CaseClocksApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ReceivingContacts receiving;

    @Autowired
    AnsweringCustomers answering;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCaseShowsItsClocksTheEarliestFirstInTheViewersLanguage() {
        CaseFile caseFile = opened();
        HttpDesk lead = HttpDesk.at(port).login("tom.baker");

        JsonNode clocks = clocks(lead, caseFile);

        assertThat(texts(clocks, "kind")).containsExactly("FIRST_ANSWER", "RESOLUTION");
        assertThat(texts(clocks, "state")).containsExactly("RUNNING", "RUNNING");
        assertThat(clocks.path(0).path("dueAt").asText())
                .isEqualTo(caseFile.promisedBy().orElseThrow().toString());
        assertThat(clocks.path(1).path("calendar").asText()).isEqualTo("desk");
        assertThat(clocks.path(1).path("source").asText()).contains("resolution-p2", "promise:");
        assertThat(texts(clocks(lead.in(Locale.SIMPLIFIED_CHINESE), caseFile), "text"))
                .containsExactly("首次回复", "解决问题");
    }

    @Test
    void aPausedClockShowsWhatIsLeftAndNoTimeAtWhichItIsDue() {
        CaseFile caseFile = opened();
        String owner = caseFile.owner().orElseThrow();
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(caseFile.id());
            answering.answered(caseFile.id(), owner);
        });
        HttpDesk browser = HttpDesk.at(port).login(owner);
        String task = browser.engine(
                        "POST",
                        "/task?maxResults=15",
                        "{\"processInstanceBusinessKey\": \"" + caseFile.number() + "\"}")
                .json()
                .path(0)
                .path("id")
                .asText();
        JsonNode sheet = browser.get("/api/workbench/tasks/" + task).json();
        assertThat(texts(sheet.path("clocks"), "state")).containsExactlyInAnyOrder("RUNNING", "RUNNING");

        waiting.letWait(caseFile.number(), owner, WaitingFor.CUSTOMER, Optional.empty());

        JsonNode resolution = StreamSupport.stream(clocks(browser, caseFile).spliterator(), false)
                .filter(clock -> clock.path("kind").asText().equals("RESOLUTION"))
                .findFirst()
                .orElseThrow();
        assertThat(resolution.path("state").asText()).isEqualTo("PAUSED");
        assertThat(resolution.hasNonNull("dueAt")).isFalse();
        assertThat(resolution.path("pausedAt").asText()).isNotEmpty();
        assertThat(resolution.path("remainingSeconds").asLong()).isPositive();
    }

    private static JsonNode clocks(HttpDesk desk, CaseFile caseFile) {
        return desk.get("/api/cases/" + caseFile.number()).json().path("clocks");
    }

    private static List<String> texts(JsonNode clocks, String field) {
        return StreamSupport.stream(clocks.spliterator(), false)
                .map(clock -> clock.path(field).asText())
                .toList();
    }

    private CaseFile opened() {
        return receiving
                .receive(Incoming.mail(Incoming.stranger(), "Where is my parcel?")
                        .contact())
                .caseFile();
    }
}
