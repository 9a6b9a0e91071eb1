package io.firsthand.followup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.Timeline;
import io.firsthand.cases.TimelineEntry;
import io.firsthand.conversation.Message;
import io.firsthand.conversation.Replying;
import io.firsthand.followup.FollowUpDesk;
import io.firsthand.followup.process.FollowUp.Elements;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.remedy.ProposeRemedy;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.remedy.RemedyStatus;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import io.firsthand.support.UndoTime;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an owner set off just before he closed the case becomes of it afterwards: an answer that leaves counts as given, and what
 * does not reach the customer brings the case before its owner once more.
 */
@ProductTest
class WordAfterClosingProcessTest extends FollowUpProcess {

    private static final String BROKEN = "Die Tasse kam zerbrochen an, sie ist beschädigt.";

    @Autowired
    Replying replying;

    @Autowired
    OutboxWorker worker;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskService taskService;

    @Test
    void anAnswerThatLeavesAfterClosingKeepsThePromise() {
        CaseFile closed = answeredAndClosed();
        assertThat(closed.firstAnsweredAt()).as("it may still be taken back").isEmpty();

        leaves();

        assertThat(desk.now(closed).firstAnsweredAt()).isPresent();
        assertThat(desk.timeline(closed)).containsOnlyOnce("customer-answered");
        assertThat(desk.runningClocks(closed)).isZero();
        desk.fire(closed, Elements.SURVEY_DELAY_OVER);
        answer(closed, 5);
        assertThat(remedies.ofCase(closed.id()))
                .as("no gift for a late answer, which would be 2.00")
                .singleElement()
                .satisfies(gift -> assertThat(gift.amount()).hasToString("1.00 EUR"));
    }

    @Test
    void anAnswerThatDoesNotArriveIsShownToWhoClosedTheCaseWithIt() {
        CaseFile closed = answeredAndClosed();
        jdbc.sql("update messages set address = 'bounce@nowhere.example' where case_id = ? and author is not null")
                .param(closed.id())
                .update();

        leaves();

        assertThat(desk.now(closed).unreadSince()).isPresent();
        assertThat(desk.timeline(closed)).contains("delivery-failed");
        assertThat(desk.tasks(closed))
                .singleElement()
                .extracting(Task::getAssignee)
                .isEqualTo(FollowUpDesk.OWNER);
        assertThat(desk.runningClocks(closed)).isZero();

        deciding.reopen(closed.number(), FollowUpDesk.OWNER);

        assertThat(desk.now(closed).isOpen()).isTrue();
        assertThat(desk.ends(closed)).contains(Elements.CASE_REOPENED_BY_DECISION);
    }

    @Test
    void aReplacementThatTheWarehouseCannotSendIsShownToTheOwner() {
        RemedyDesk money = beans.createBean(RemedyDesk.class);
        RemedyDesk.Opened opened = money.open();
        jdbc.sql("update order_lines set sku = 'CUP-SOLD-OUT' where id = ?")
                .param(opened.lineId())
                .update();
        Remedy remedy = closedOver(money, opened, RemedyDesk.replacement(opened.lineId(), 1));

        money.deliver();

        assertThat(money.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(shown(opened)).containsOnlyOnce("replacement-refused");
    }

    @Test
    void moneyThatComesBackIsShownToTheOwner() {
        RemedyDesk money = beans.createBean(RemedyDesk.class);
        RemedyDesk.Opened opened = money.open();
        money.behave(opened, SandboxBehaviour.SETTLE_THEN_RETURN, 1);
        Remedy remedy = money.approved(opened, RemedyDesk.refund("30.00"));
        money.deliver();
        close(opened);

        for (int day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            money.deliver();
        }

        assertThat(money.now(remedy).status()).isEqualTo(RemedyStatus.RETURNED);
        assertThat(shown(opened)).containsOnlyOnce("payment-returned");
    }

    private CaseFile answeredAndClosed() {
        CaseFile opened = desk.writes(buyer, BROKEN, FollowUpDesk.OWNER, null);
        long seen = jdbc.sql("select max(id) from messages where case_id = ? and direction = 'IN'")
                .param(opened.id())
                .query(Long.class)
                .single();
        Message reply = replying.reply(
                opened.number(), FollowUpDesk.OWNER, "Eine neue Tasse geht heute zu Ihnen.", seen, false, false);
        assertThat(reply.state()).isPresent();
        closing.close(opened.number(), FollowUpDesk.OWNER, ClosedAs.SOLVED);
        return desk.now(opened);
    }

    private void leaves() {
        UndoTime.passes(jdbc, clock);
        worker.runDue();
    }

    private Remedy closedOver(RemedyDesk money, RemedyDesk.Opened opened, ProposeRemedy wish) {
        Remedy remedy = money.approved(opened, wish);
        close(opened);
        return remedy;
    }

    private void close(RemedyDesk.Opened opened) {
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
        closing.close(opened.number(), RemedyDesk.OWNER, ClosedAs.SOLVED);
    }

    /** The kinds on the timeline, once it is seen that the owner has the case before him. */
    private List<String> shown(RemedyDesk.Opened opened) {
        assertThat(caseFiles.get(opened.number()).isOpen()).isFalse();
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(opened.number())
                        .taskDefinitionKey(Elements.READ_THE_LATE_MESSAGE)
                        .list())
                .singleElement()
                .extracting(Task::getAssignee)
                .isEqualTo(RemedyDesk.OWNER);
        return timeline.entries(opened.id(), 0, 200).stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
