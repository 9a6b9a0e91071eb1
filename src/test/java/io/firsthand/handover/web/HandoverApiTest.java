package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.HearingCustomers;
import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.ReadingCases;
import io.firsthand.cases.WaitingFor;
import io.firsthand.handover.HandsDesk;
import io.firsthand.handover.MovingHandovers;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The only way in which a case changes its owner, over HTTP: each rule and each refusal. */
@ProductTest
class HandoverApiTest {

    private static final String SUMMARY = "The cup has a chip; a new one is promised for Friday.";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovingHandovers moving;

    @Autowired
    ClosingCases closing;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    HearingCustomers hearing;

    @Autowired
    ReadingCases reading;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private HandsDesk desk;
    private String ada;
    private String ben;
    private String lea;

    @BeforeEach
    void people() {
        desk = new HandsDesk(context);
        ada = desk.agent("ada");
        ben = desk.agent("ben");
        lea = desk.agent("lea", "09:00", "17:00", "agent", "lead");
    }

    @AfterEach
    void home() {
        clock.set(TestClock.START);
        desk.goHome();
    }

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
    void theReceiverAndTheLeadsAreShownTheCaseAlsoAfterItHasWaited() {
        CaseFile caseFile = desk.caseOf(ada);
        long id = id(give(ada, caseFile, ben, "LANGUAGE_GAP", SUMMARY));
        waitsAndComesBack(caseFile);
        assertThat(shownTo(caseFile))
                .as("the receiver, before his time is over")
                .containsExactly(ben);
        assertThat(as(ben).engine("GET", "/task/" + desk.task(caseFile).getId(), null)
                        .status())
                .isEqualTo(200);
        assertThat(handedTo(ben)).contains(desk.task(caseFile).getId());
        assertThat(handedTo(ada)).isEmpty();
        assertThat(handedTo(lea))
                .as("before his time is over")
                .doesNotContain(desk.task(caseFile).getId());

        clock.advance(Duration.ofMinutes(31));
        moving.runDue();
        waitsAndComesBack(caseFile);
        assertThat(shownTo(caseFile)).as("and who decides now").containsExactlyInAnyOrder(ben, "role-lead");
        assertThat(handedTo(ben)).contains(desk.task(caseFile).getId());
        assertThat(handedTo(lea)).contains(desk.task(caseFile).getId());

        answer(lea, caseFile, id, "refusal", "{\"why\":\"Ada stays.\"}");
        waitsAndComesBack(caseFile);
        assertThat(shownTo(caseFile)).isEmpty();
        assertThat(handedTo(ben)).isEmpty();
        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ada);
    }

    /** Ids of the tasks in the person's list "Handed to me". */
    private List<String> handedTo(String person) {
        HttpDesk tasklist = as(person);
        for (JsonNode filter : tasklist.engine("GET", "/filter?resourceType=Task&maxResults=2000", null)
                .json()) {
            if (filter.path("name").asText().startsWith("Handed to me")) {
                String list = "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=500";
                return tasklist.engine("POST", list, "{}").json().findValuesAsText("id");
            }
        }
        throw new AssertionError("no list of what is handed over");
    }

    /** To whom Tasklist offers the open task beside its assignee. */
    private List<String> shownTo(CaseFile caseFile) {
        return tasks.getIdentityLinksForTask(desk.task(caseFile).getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(link -> link.getUserId() == null ? link.getGroupId() : link.getUserId())
                .toList();
    }

    private void waitsAndComesBack(CaseFile caseFile) {
        String before = desk.task(caseFile).getId();
        waiting.letWait(caseFile.number(), ada, WaitingFor.OUTSIDE, Optional.empty());
        transaction.executeWithoutResult(
                status -> hearing.heardFromOutside(caseFiles.lock(caseFile.id()), "incident-over", "incident", "I-1"));
        reading.read(caseFile.number(), ada, Long.MAX_VALUE);
        assertThat(desk.task(caseFile).getId()).as("another task").isNotEqualTo(before);
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
    void whoeverIsExcludedByTheCustomerIsNoStewardAnyMore() {
        CaseFile caseFile = desk.caseOf(ada);
        long customer =
                jdbc.sql("select min(id) from customers").query(Long.class).single();
        jdbc.sql("update case_files set customer_id = ?, customer_verified = true where id = ?")
                .params(customer, caseFile.id())
                .update();
        long id = id(give(ada, caseFile, ben, "CONFLICT_OF_INTEREST", SUMMARY));

        answer(ben, caseFile, id, "acceptance", "{}");

        assertThat(jdbc.sql("select person_id from steward_exclusions where customer_id = ?")
                        .param(customer)
                        .query(String.class)
                        .list())
                .contains(ada);
        jdbc.sql("delete from steward_exclusions where person_id = ?")
                .param(ada)
                .update();
        jdbc.sql("update case_files set customer_id = null, customer_verified = false where id = ?")
                .param(caseFile.id())
                .update();
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
    void aHelperAnswersAndTheOwnerStaysAndIsTold() {
        CaseFile caseFile = desk.caseOf(ada);
        assertThat(reply(ben, caseFile, false).problem()).isEqualTo("not-your-case");

        Answer helped = reply(ben, caseFile, true);

        assertThat(helped.status()).as(helped.toString()).isEqualTo(201);
        CaseFile after = desk.now(caseFile);
        assertThat(after.owner()).contains(ada);
        assertThat(after.deputy()).as("the owner is there").isEmpty();
        assertThat(after.unreadSince()).isPresent();
        assertThat(desk.kinds(caseFile)).contains("helper-answered");
    }

    @Test
    void aHelperActsAsDeputyWhileTheOwnerIsOffShift() {
        CaseFile caseFile = desk.caseOf(ada);
        String late = desk.agent("late", "16:00", "22:00", "agent");
        clock.advance(Duration.ofHours(9));

        reply(late, caseFile, true);

        assertThat(desk.now(caseFile).owner()).contains(ada);
        assertThat(desk.now(caseFile).deputy()).contains(late);
        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(late);
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        context.getBean(io.firsthand.handover.StandingIn.class).lookAtAll();
        assertThat(desk.now(caseFile).deputy()).as("the owner's next shift").isEmpty();
    }

    private Answer reply(String person, CaseFile caseFile, boolean asHelper) {
        long seen = jdbc.sql("select max(id) from messages where case_id = ? and direction = 'IN'")
                .param(caseFile.id())
                .query(Long.class)
                .single();
        return as(person)
                .post(
                        "/api/cases/" + caseFile.number() + "/replies",
                        "{\"text\":\"We look into it.\",\"seenUpTo\":%d,\"asHelper\":%s}".formatted(seen, asHelper));
    }

    /** The person has answered the customer, so that the customer knows him. */
    private void answered(CaseFile caseFile, String person) {
        assertThat(reply(person, caseFile, false).status()).isEqualTo(201);
    }

    private Answer give(String by, CaseFile caseFile, String to, String reason, String summary) {
        return as(by).post(
                        path(caseFile),
                        "{\"to\":\"%s\",\"reason\":\"%s\",\"summary\":\"%s\"}".formatted(to, reason, summary),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static long id(Answer given) {
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        return given.json().path("id").asLong();
    }

    private Answer answer(String by, CaseFile caseFile, long id, String what, String body) {
        return as(by).post(path(caseFile) + "/" + id + "/" + what, body);
    }

    private static String path(CaseFile caseFile) {
        return "/api/cases/" + caseFile.number() + "/handovers";
    }

    private HttpDesk as(String person) {
        return HttpDesk.at(port).login(person);
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

    @Test
    void aDeputyWhoRefusesGoesOnSeeingTheTaskThatIsHis() {
        CaseFile caseFile = desk.caseOf(ada);
        context.getBean(EnteringAbsences.class).sickToday(ada, lea);
        assertThat(desk.now(caseFile).deputy()).contains(ben);
        long refused = id(give(lea, caseFile, ben, "LEAVE", SUMMARY));

        answer(ben, caseFile, refused, "refusal", "{\"why\":\"Only while she is away.\"}");

        assertThat(sees(ben, caseFile)).isTrue();
        long withdrawn = id(give(lea, caseFile, ben, "LEAVE", SUMMARY));
        answer(lea, caseFile, withdrawn, "withdrawal", "{}");
        assertThat(sees(ben, caseFile)).isTrue();
    }

    @Test
    void whoStoodInGoesOnSeeingTheTaskThatIsOfferedToHim() {
        CaseFile caseFile = desk.caseOf(ada);
        EnteringAbsences absences = context.getBean(EnteringAbsences.class);
        long absence = absences.sickToday(ada, lea).id();
        id(give(lea, caseFile, ben, "LEAVE", SUMMARY));
        clock.advance(Duration.ofMinutes(1));

        absences.cancel(ada, absence, ada);

        assertThat(desk.task(caseFile).getAssignee()).isEqualTo(ada);
        assertThat(sees(ben, caseFile)).as("his to accept or refuse").isTrue();
    }

    @Test
    void whomTheCustomerIsToBeSparedNeitherReceivesNorStandsInNorHelpsNorTakesHisChat() {
        CaseFile caseFile = desk.caseOf(ada);
        CaseFile chat = desk.chatInTheSharedList();
        long customer =
                jdbc.sql("select min(id) from customers").query(Long.class).single();
        jdbc.sql("update case_files set customer_id = ?, customer_verified = true where id in (?, ?)")
                .params(customer, caseFile.id(), chat.id())
                .update();
        try {
            answer(ben, caseFile, id(give(ada, caseFile, ben, "CONFLICT_OF_INTEREST", SUMMARY)), "acceptance", "{}");

            assertThat(as(ada).post("/api/cases/" + chat.number() + "/owner", "{}")
                            .problem())
                    .isEqualTo("taker-excluded");
            assertThat(desk.now(chat).owner()).isEmpty();

            assertThat(give(ben, caseFile, ada, "LEAVE", SUMMARY).problem()).isEqualTo("receiver-excluded");
            assertThat(as(ben).get(path(caseFile) + "/receivers").body())
                    .contains(lea)
                    .doesNotContain(ada);
            assertThat(reply(ada, caseFile, true).problem()).isEqualTo("not-your-case");
            jdbc.sql("update people set load_limit = 0 where id = ?").param(lea).update();
            context.getBean(EnteringAbsences.class).sickToday(ben, ben);
            assertThat(desk.now(caseFile).deputy())
                    .as("a lead rather than who has a conflict of interest")
                    .isPresent()
                    .isNotEqualTo(java.util.Optional.of(ada));
        } finally {
            jdbc.sql("delete from steward_exclusions where person_id = ?")
                    .param(ada)
                    .update();
            jdbc.sql("update case_files set customer_id = null, customer_verified = false where id in (?, ?)")
                    .params(caseFile.id(), chat.id())
                    .update();
        }
    }

    @Test
    void otherDepartmentsAssistButNeitherReceiveNorHelp() {
        CaseFile caseFile = desk.caseOf(ada);

        assertThat(give(ada, caseFile, "li.na", "LEAVE", SUMMARY).problem()).isEqualTo("receiver-not-in-service");
        assertThat(as(ada).get(path(caseFile) + "/receivers").body())
                .contains(ben)
                .doesNotContain("li.na");
        assertThat(reply("li.na", caseFile, true).problem()).isEqualTo("not-your-case");
    }

    private boolean sees(String person, CaseFile caseFile) {
        return as(person)
                        .engine("GET", "/task/" + desk.task(caseFile).getId(), null)
                        .status()
                == 200;
    }
}
