package io.firsthand.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.WaitingFor;
import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a case waits for, and what brings it back. */
@ProductTest
class WaitingCasesProcessTest extends CaseHandlingProcess {

    @Autowired
    ManagementService management;

    @Test
    void aWaitingCaseComesBackWhenTheCustomerReplies() {
        CaseFile caseFile = mail("Where is my parcel?");
        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.OUTSIDE, Optional.empty());
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(openTasks(caseFile)).isEmpty();

        CaseFile joined = answerTo(caseFile, "It came today, thank you.");

        assertThat(joined.number()).isEqualTo(caseFile.number());
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(now(caseFile).unreadSince()).isPresent();
        assertThat(task(caseFile).getAssignee()).isEqualTo(caseFile.owner().orElseThrow());
    }

    @Test
    void aCaseDoesNotWaitWhileSomethingStandsUnread() {
        CaseFile caseFile = mail("Where is my parcel?");
        answerTo(caseFile, "One more thing: the invoice is missing.");

        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.OUTSIDE, Optional.empty());

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(openTasks(caseFile)).hasSize(1);
    }

    @Test
    void aCustomerWhoWasNotAnsweredIsNotWaitedFor() {
        CaseFile caseFile = mail("Where is my parcel?");

        assertThatThrownBy(() -> waiting.letWait(
                        caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.CUSTOMER, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("answer-first"));
        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
    }

    @Test
    void aWaitingCaseComesBackWhenItsTimeIsOver() {
        CaseFile caseFile = mail("Where is my parcel?");
        waiting.letWait(
                caseFile.number(),
                caseFile.owner().orElseThrow(),
                WaitingFor.DATE,
                Optional.of(clock.instant().plus(Duration.ofDays(2))));

        Job timer = management
                .createJobQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(TestClock.START.plus(Duration.ofDays(2)));
        management.executeJob(timer.getId());

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(openTasks(caseFile)).hasSize(1);
    }
}
