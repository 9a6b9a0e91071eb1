package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import org.junit.jupiter.api.Test;

/** The only way in which a case changes its owner, over HTTP: given, accepted, refused, withdrawn. */
@ProductTest
class HandoverApiTest extends TeamOverHttp {

    @Test
    void theOwnerChangesOnlyWhenTheReceiverAccepts() {
        CaseFile caseFile = desk.caseOf(ada);
        answered(caseFile, ada);
        long id = id(give(ada, caseFile, ben, "CUSTOMER_REQUEST", SUMMARY));
        assertThat(desk.now(caseFile).owner()).contains(ada);
        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ada);
        JsonNode waiting = as(ben).get("/api/handovers").json().path("forMe");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.path(0).path("summary").asText()).isEqualTo(SUMMARY);
        assertThat(as(ben).engine("GET", "/task/" + desk.task(caseFile).getId(), null)
                        .status())
                .as("the receiver may look at the task")
                .isEqualTo(200);

        Answer accepted = answer(ben, caseFile, id, "acceptance", "{}");

        assertThat(accepted.json().path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(desk.now(caseFile).owner()).contains(ben);
        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ben);
        assertThat(desk.task(caseFile).getOwner()).isEqualTo(ben);
        assertThat(desk.kinds(caseFile)).contains("handover-given", "handover-accepted", "steward-introduced");
        assertThat(desk.now(caseFile).transfers())
                .as("the customer met somebody new")
                .isEqualTo(1);
        assertThat(jdbc.sql("select text from messages where case_id = ? and automatic order by id desc limit 1")
                        .param(caseFile.id())
                        .query(String.class)
                        .single())
                .contains(ben, caseFile.number());
        assertThat(answer(ben, caseFile, id, "acceptance", "{}").status())
                .as("the second click")
                .isEqualTo(200);
        assertThat(desk.kinds(caseFile)).containsOnlyOnce("steward-introduced");
    }

    @Test
    void aTransferThatTheCustomerDoesNotNoticeDoesNotCount() {
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LANGUAGE_GAP", SUMMARY));

        answer(ben, caseFile, id, "acceptance", "{}");

        assertThat(desk.now(caseFile).transfers()).as("nobody had answered yet").isZero();
    }

    @Test
    void theFigureCountsTransfersByReason() {
        JsonNode before = as(lea).get("/api/figures/transfers?from=2026-11-18&to=2026-11-18")
                .json();
        CaseFile caseFile = desk.caseOf(ada);
        answered(caseFile, ada);
        long id = id(give(ada, caseFile, ben, "MASS_INCIDENT", SUMMARY));
        answer(ben, caseFile, id, "acceptance", "{}");
        assertThat(as(ada).post("/api/cases/" + caseFile.number() + "/asked-again", "{\"what\":\"STORY\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(ada).post("/api/cases/" + caseFile.number() + "/asked-again", "{\"what\":\"ORDER\"}")
                        .problem())
                .isEqualTo("not-known-yet");

        JsonNode after = as(lea).get("/api/figures/transfers?from=2026-11-18&to=2026-11-18")
                .json();

        assertThat(after.path("transfers").asLong())
                .isEqualTo(before.path("transfers").asLong() + 1);
        assertThat(after.path("askedAgain").asLong())
                .isEqualTo(before.path("askedAgain").asLong() + 1);
        assertThat(after.path("byReason").path("MASS_INCIDENT").asLong())
                .isEqualTo(before.path("byReason").path("MASS_INCIDENT").asLong() + 1);
        assertThat(as(lea).get("/api/figures/transfers?from=2026-11-18&to=2026-11-17")
                        .problem())
                .isEqualTo("period-invalid");
        assertThat(as(ada).get("/api/figures/transfers").status()).isEqualTo(403);
        assertThat(as(lea).get("/api/cases/" + caseFile.number())
                        .json()
                        .path("askedAgain")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        CaseFile caseFile = desk.caseOf(ada);
        assertThat(give(ada, caseFile, ada, "LEAVE", SUMMARY).problem()).isEqualTo("handover-to-oneself");
        assertThat(give(lea, caseFile, ada, "LEAVE", SUMMARY).problem()).isEqualTo("handover-to-owner");
        assertThat(give(ben, caseFile, lea, "LEAVE", SUMMARY).problem()).isEqualTo("not-your-case");
        assertThat(give(ada, caseFile, ben, "LEAVE", "take it").problem()).isEqualTo("summary-too-short");
        assertThat(give(ada, caseFile, ben, "BORED", SUMMARY).status()).isEqualTo(400);
        assertThat(give(ada, caseFile, "nobody.here", "LEAVE", SUMMARY).problem())
                .isEqualTo("receiver-unknown");
        assertThat(give(ada, caseFile, "ana.silva", "LEAVE", SUMMARY).problem()).isEqualTo("receiver-not-an-agent");
        desk.away(ben, TestClock.START.minusSeconds(60), TestClock.START.plusSeconds(3600), null);
        Answer absent = give(ada, caseFile, ben, "LEAVE", SUMMARY);
        assertThat(absent.problem()).isEqualTo("receiver-absent");
        assertThat(absent.json().path("field").asText()).isEqualTo("to");
        String cem = desk.agent("cem");
        jdbc.sql("update people set load_limit = 0 where id = ?").param(cem).update();
        assertThat(give(ada, caseFile, cem, "LEAVE", SUMMARY).problem()).isEqualTo("receiver-over-limit");
        assertThat(give(ada, caseFile, lea, "LEAVE", SUMMARY).status()).isEqualTo(201);
        assertThat(give(ada, caseFile, lea, "LEAVE", SUMMARY).problem()).isEqualTo("handover-already-open");
        CaseFile closed = desk.caseOf(ada);
        closing.close(closed.number(), ada, ClosedAs.SOLVED);
        assertThat(give(ada, closed, lea, "LEAVE", SUMMARY).problem()).isEqualTo("case-closed");
    }

    @Test
    void aLeadMayGoOverTheLoadLimitWithAReason() {
        CaseFile caseFile = desk.caseOf(ada);
        jdbc.sql("update people set load_limit = 0 where id = ?").param(ben).update();

        Answer given = as(lea).post(
                        path(caseFile),
                        "{\"to\":\"%s\",\"reason\":\"LEAVE\",\"summary\":\"%s\",\"overLimit\":\"Knows the customer\"}"
                                .formatted(ben, SUMMARY));

        assertThat(given.status()).as(given.toString()).isEqualTo(201);
    }

    @Test
    void theReceiverRefusesAndTheOwnerStays() {
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LANGUAGE_GAP", SUMMARY));
        assertThat(answer(ben, caseFile, id, "refusal", "{\"why\":\" \"}").problem())
                .isEqualTo("refusal-needs-reason");
        assertThat(answer(ada, caseFile, id, "acceptance", "{}").problem()).isEqualTo("not-your-handover");

        answer(ben, caseFile, id, "refusal", "{\"why\":\"I do not speak it either.\"}");

        assertThat(desk.now(caseFile).owner()).contains(ada);
        assertThat(answer(ben, caseFile, id, "acceptance", "{}").problem()).isEqualTo("handover-not-open");
        assertThat(as(ben).engine("GET", "/task/" + desk.task(caseFile).getId(), null)
                        .status())
                .as("he does not see the task any more")
                .isNotEqualTo(200);
    }

    @Test
    void theGiverWithdraws() {
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LEAVE", SUMMARY));
        assertThat(answer(ben, caseFile, id, "withdrawal", "{}").problem()).isEqualTo("not-your-handover");

        answer(ada, caseFile, id, "withdrawal", "{}");

        assertThat(answer(ben, caseFile, id, "acceptance", "{}").problem()).isEqualTo("handover-not-open");
        assertThat(give(ada, caseFile, ben, "LEAVE", SUMMARY).status()).isEqualTo(201);
    }

    @Test
    void aCaseThatIsClosedMeanwhileEndsItsHandover() {
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LEAVE", SUMMARY));
        closing.close(caseFile.number(), ada, ClosedAs.SOLVED);
        assertThat(answer(ben, caseFile, id, "acceptance", "{}").problem()).isEqualTo("case-closed");
        assertThat(as(ben).get("/api/handovers").json().path("forMe")).isEmpty();

        moving.runDue();

        assertThat(as(ada).get(path(caseFile)).json().path(0).path("state").asText())
                .isEqualTo("ENDED");
    }

    /** The person has answered the customer, so that the customer knows him. */
    private void answered(CaseFile caseFile, String person) {
        assertThat(reply(person, caseFile, false).status()).isEqualTo(201);
    }
}
