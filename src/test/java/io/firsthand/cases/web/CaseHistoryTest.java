package io.firsthand.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happened in a case and what was decided, as callers read it. */
@ProductTest
class CaseHistoryTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "decisions"})
    void knowsNoCaseOfAnUnknownNumber(String what) {
        Answer answer = HttpDesk.at(port).login("mei.lin").get("/api/cases/C0/" + what);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("case-not-found");
    }

    @Test
    void listsWhatWasDecidedTheLatestFirst() {
        HttpDesk mei = HttpDesk.at(port).login("mei.lin");
        String number = mei.post("/api/contacts", """
                        {"channel":"mail","from":"%s@history.example","text":"Where is my parcel?"}""".formatted(UUID.randomUUID()))
                .json()
                .path("caseNumber")
                .asText();

        assertThat(mei.get("/api/cases/" + number + "/decisions?limit=1")
                        .json()
                        .at("/items/0/table")
                        .asText())
                .isEqualTo("owner-routing");
    }
}
