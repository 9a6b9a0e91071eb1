package io.firsthand.cases.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.WaitingFor;
import io.firsthand.orders.ParcelState;
import io.firsthand.support.Incoming;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer who does not answer: each way in which {@code case-handling} goes on from "Waiting time over". */
@ProductTest
class SilentCustomerProcessTest extends CaseHandlingProcess {

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Test
    void isRemindedTwiceAndThenClosedAsSilent() {
        CaseFile caseFile =
                waitsForCustomer(mail(unique() + "@example.org", "Where can I see your opening hours?", null));

        timeIsOver(caseFile);
        assertThat(now(caseFile).isWaiting()).isTrue();
        assertThat(now(caseFile).waitingUntil()).contains(clock.instant().plus(Duration.ofDays(5)));
        assertThat(reminders(caseFile)).hasSize(1).first().asString().contains(caseFile.number());
        assertThat(tasksOfAnyKind(caseFile)).isZero();
        timeIsOver(caseFile);
        assertThat(reminders(caseFile)).hasSize(2).last().asString().contains("we will close it for now");
        timeIsOver(caseFile);

        CaseFile closed = now(caseFile);
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.closedAs()).contains(ClosedAs.SILENT);
        assertThat(reminders(caseFile)).hasSize(2);
        assertThat(ended(caseFile, "EndEvent_CaseClosed")).isEqualTo(1);
        assertThat(kinds(caseFile)).containsSubsequence("customer-reminded", "customer-reminded", "case-closed");
    }

    @Test
    void withAClaimByLawComesBackToTheOwnerInstead() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("DE", ParcelState.DELIVERED));
        CaseFile caseFile = waitsForCustomer(
                mail(Shop.mailOf(jdbc, order), "Meine Tasse kam zerbrochen an, sie ist kaputt.", order));
        assertThat(caseFile.orderVerified()).isTrue();

        timeIsOver(caseFile);
        timeIsOver(caseFile);
        assertThat(reminders(caseFile)).hasSize(2).last().asString().contains("bleibt offen");
        timeIsOver(caseFile);

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(tasksOfAnyKind(caseFile)).isEqualTo(1);
        assertThat(kinds(caseFile)).endsWith("customer-silent");
    }

    @Test
    void whoAnswersAReminderBringsTheCaseBackAndIsCountedAnew() {
        CaseFile caseFile =
                waitsForCustomer(mail(unique() + "@example.org", "Where can I see your opening hours?", null));
        timeIsOver(caseFile);

        receiving.receive(Incoming.mail("somebody@example.net", "Sorry, I was away.")
                .answering(references.of(caseFile.number()))
                .contact());

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(tasksOfAnyKind(caseFile)).isEqualTo(1);
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(caseFile.id())
                .update();
        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.CUSTOMER, Optional.empty());
        timeIsOver(caseFile);
        timeIsOver(caseFile);
        assertThat(now(caseFile).isWaiting()).isTrue();
        assertThat(reminders(caseFile)).hasSize(3);
    }

    @Test
    void nobodyIsRemindedOfWhatSomebodyElseOwes() {
        CaseFile caseFile = mail(unique() + "@example.org", "Where can I see your opening hours?", null);
        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.OUTSIDE, Optional.empty());

        timeIsOver(caseFile);

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(tasksOfAnyKind(caseFile)).isEqualTo(1);
        assertThat(reminders(caseFile)).isEmpty();
    }

    @Test
    void whoCannotBeWrittenToComesBackAtOnce() {
        CaseFile caseFile = waitsForCustomer(receiving
                .receive(Incoming.on("phone", "+4915112345678", "Where can I see your opening hours?")
                        .receivedBy("mei.lin")
                        .contact())
                .caseFile());

        timeIsOver(caseFile);

        assertThat(now(caseFile).status()).isEqualTo(CaseStatus.IN_WORK);
        assertThat(reminders(caseFile)).isEmpty();
        assertThat(kinds(caseFile)).endsWith("customer-silent");
    }

    private CaseFile mail(String from, String text, String order) {
        return receiving
                .receive(Incoming.mail(from, text).about(order).in(null).contact())
                .caseFile();
    }

    private CaseFile waitsForCustomer(CaseFile caseFile) {
        jdbc.sql("update case_files set first_answered_at = opened_at where id = ?")
                .param(caseFile.id())
                .update();
        waiting.letWait(caseFile.number(), caseFile.owner().orElseThrow(), WaitingFor.CUSTOMER, Optional.empty());
        return now(caseFile);
    }

    private void timeIsOver(CaseFile caseFile) {
        clock.set(now(caseFile).waitingUntil().orElseThrow());
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .singleResult()
                .getId());
    }

    private List<String> reminders(CaseFile caseFile) {
        return jdbc.sql("select text from messages where case_id = ? and occasion = 'silence' order by id")
                .param(caseFile.id())
                .query(String.class)
                .list();
    }

    private long tasksOfAnyKind(CaseFile caseFile) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseFile.number())
                .count();
    }

    private long ended(CaseFile caseFile, String end) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(caseFile.processInstanceId().orElseThrow())
                .activityId(end)
                .count();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
