package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What leads do about handovers: decide what nobody answered, sign for who left, hand over in bulk. */
@ProductTest
class HandoversOfLeadsTest extends TeamOverHttp {

    @Test
    void afterThirtyMinutesOnShiftTheLeadDecides() {
        String late = desk.agent("late", "16:50", "20:00", "agent");
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, late, "LEAVE", SUMMARY));
        assertThat(answer(lea, caseFile, id, "acceptance", "{}").problem()).isEqualTo("handover-not-raised");
        clock.advance(Duration.ofHours(1));
        moving.runDue();
        assertThat(desk.kinds(caseFile)).as("his shift has not started").doesNotContain("handover-unanswered");

        clock.advance(Duration.ofHours(7).plusMinutes(20));
        moving.runDue();
        moving.runDue();

        assertThat(desk.kinds(caseFile)).containsOnlyOnce("handover-unanswered");
        assertThat(as(lea).get("/api/handovers").json().path("toDecide").findValuesAsText("caseNumber"))
                .contains(caseFile.number());
        answer(lea, caseFile, id, "acceptance", "{}");
        assertThat(desk.now(caseFile).owner()).contains(late);
    }

    @Test
    void theLeadNamesAnotherReceiverOrSendsTheCaseBack() {
        CaseFile caseFile = desk.caseOf(ada);
        String cem = desk.agent("cem");
        long id = id(give(ada, caseFile, ben, "LEAVE", SUMMARY));
        clock.advance(Duration.ofMinutes(31));

        Answer redirected = answer(lea, caseFile, id, "redirection", "{\"to\":\"" + cem + "\"}");

        assertThat(redirected.json().path("to").asText()).isEqualTo(cem);
        assertThat(redirected.json().path("summary").asText()).isEqualTo(SUMMARY);
        clock.advance(Duration.ofMinutes(31));
        Answer back =
                answer(lea, caseFile, redirected.json().path("id").asLong(), "refusal", "{\"why\":\"Ada is back.\"}");
        assertThat(back.json().path("state").asText()).isEqualTo("RETURNED");
        assertThat(desk.now(caseFile).owner()).contains(ada);
    }

    @Test
    void acceptanceAndWithdrawalAtTheSameMomentHaveOneOutcome() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseFile caseFile = desk.caseOf(ada);
            long id = id(give(ada, caseFile, ben, "LEAVE", SUMMARY));
            HttpDesk giver = as(ada);
            HttpDesk receiver = as(ben);

            List<Answer> answers = together(
                    () -> receiver.post(path(caseFile) + "/" + id + "/acceptance", "{}"),
                    () -> giver.post(path(caseFile) + "/" + id + "/withdrawal", "{}"));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            boolean accepted = answers.get(0).status() == 200;
            assertThat(desk.now(caseFile).owner()).contains(accepted ? ben : ada);
            assertThat(desk.task(caseFile).getAssignee()).isEqualTo(accepted ? ben : ada);
        }
    }

    @Test
    void twoLeadsWhoDecideAtTheSameMomentHandOverOnce() throws Exception {
        String leo = desk.agent("leo", "09:00", "17:00", "agent", "lead");
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LEAVE", SUMMARY));
        clock.advance(Duration.ofMinutes(31));
        HttpDesk first = as(lea);
        HttpDesk second = as(leo);

        List<Answer> answers = together(
                () -> first.post(path(caseFile) + "/" + id + "/acceptance", "{}"),
                () -> second.post(path(caseFile) + "/" + id + "/acceptance", "{}"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.problem().equals("handover-not-open"));
        assertThat(desk.kinds(caseFile)).containsOnlyOnce("handover-accepted");
    }

    @Test
    void aLeadSignsForAllCasesOfWhoHasLeft() {
        CaseFile first = desk.caseOf(ada);
        CaseFile second = desk.caseOf(ada);
        jdbc.sql("update people set active = false where id = ?").param(ada).update();

        Answer answer = as(lea).post(
                        "/api/handovers/bulk",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"LEAVE\"}".formatted(ada, ben));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("owner")).containsExactly(ben, ben);
        assertThat(desk.now(first).owner()).contains(ben);
        assertThat(desk.now(second).owner()).contains(ben);
        assertThat(desk.task(second).getOwner()).isEqualTo(ben);
        assertThat(as(lea).post(
                                "/api/handovers/bulk",
                                "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"LEAVE\"}".formatted(ada, ben))
                        .problem())
                .as("the second click")
                .isEqualTo("nothing-to-hand-over");
    }

    @Test
    void inBulkEachCaseGoesOrStaysForItself() {
        CaseFile open = desk.caseOf(ada);
        CaseFile closed = desk.caseOf(ada);
        closing.close(closed.number(), ada, ClosedAs.SOLVED);

        JsonNode results = as(lea).post(
                        "/api/handovers/bulk",
                        "{\"numbers\":[\"%s\",\"%s\"],\"reason\":\"MASS_INCIDENT\",\"summary\":\"%s\"}"
                                .formatted(open.number(), closed.number(), SUMMARY))
                .json();

        assertThat(results.path(0).path("owner").asText())
                .as("by routing")
                .isNotEmpty()
                .isNotEqualTo(ada);
        assertThat(desk.now(open).owner())
                .contains(results.path(0).path("owner").asText());
        assertThat(results.path(1).path("problem").asText()).isEqualTo("case-closed");
        assertThat(results.path(1).path("detail").asText()).contains(closed.number());
        assertThat(as(ada).post("/api/handovers/bulk", "{\"numbers\":[],\"reason\":\"LEAVE\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void oneCaseThatIsBrokenHidesNotWhatBecameOfTheOthers() {
        CaseFile first = desk.caseOf(ada);
        CaseFile broken = desk.caseOf(ada);
        CaseFile last = desk.caseOf(ada);
        jdbc.sql("update case_files set process_instance_id = null where id = ?")
                .param(broken.id())
                .update();
        try {
            Answer answer = as(lea).post(
                            "/api/handovers/bulk",
                            "{\"numbers\":[\"%s\",\"%s\",\"%s\"],\"to\":\"%s\",\"reason\":\"MASS_INCIDENT\",\"summary\":\"%s\"}"
                                    .formatted(first.number(), broken.number(), last.number(), ben, SUMMARY));

            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            JsonNode results = answer.json();
            assertThat(results.path(0).path("owner").asText()).isEqualTo(ben);
            assertThat(results.path(1).path("problem").asText()).isEqualTo("handover-failed");
            assertThat(results.path(1).path("detail").asText()).contains(broken.number());
            assertThat(results.path(2).path("owner").asText()).isEqualTo(ben);
            assertThat(desk.now(broken).owner()).as("nothing half-done").contains(ada);
            assertThat(desk.kinds(broken)).doesNotContain("handover-accepted");
        } finally {
            jdbc.sql("update case_files set process_instance_id = ? where id = ?")
                    .params(broken.processInstanceId().orElseThrow(), broken.id())
                    .update();
        }
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> first = pool.submit(one);
            Future<Answer> second = pool.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            pool.shutdown();
        }
    }
}
