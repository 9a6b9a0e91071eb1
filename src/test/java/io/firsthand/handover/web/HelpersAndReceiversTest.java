package io.firsthand.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.handover.StandingIn;
import io.firsthand.people.EnteringAbsences;
import io.firsthand.support.Answer;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may answer beside the owner, and who may not become owner, helper or steward. */
@ProductTest
class HelpersAndReceiversTest extends TeamOverHttp {

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
        context.getBean(StandingIn.class).lookAtAll();
        assertThat(desk.now(caseFile).deputy()).as("the owner's next shift").isEmpty();
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
                    .isNotEqualTo(Optional.of(ada));
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
}
