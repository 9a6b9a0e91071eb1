package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.CaseStatus;
import io.firsthand.cases.ClosingCases;
import io.firsthand.cases.SettledElsewhere;
import io.firsthand.platform.outbox.OutboxEntry;
import io.firsthand.remedy.RemedyDesk.Opened;
import io.firsthand.remedy.sandbox.WarehouseBehaviour;
import io.firsthand.remedy.sandbox.WarehouseBehaviours;
import io.firsthand.support.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The bank takes the money of an order back for which goods are on their way: the customer must not get both. */
@ProductTest
class StoppingReplacementsTest extends PaymentsDesk {

    @Autowired
    StoppingReplacements stopping;

    @Autowired
    ReplacementStopDelivery stops;

    @Autowired
    WarehouseBehaviours warehouse;

    @Autowired
    ClosingCases closing;

    @Autowired
    CaseFiles caseFiles;

    @Test
    void isNotSentAfterAChargebackThatCameBeforeItLeftTheHouse() {
        Opened opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.replacement(opened.lineId(), 1));
        isRead(opened);
        desk.chargeback(opened);

        desk.deliver();

        assertThat(sent(remedy)).isZero();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.GIVEN_UP);
        assertThat(desk.timeline(opened))
                .containsOnlyOnce("replacement-withheld")
                .doesNotContain("replacement-accepted");
        assertThat(desk.unread(opened)).isTrue();
    }

    /** The word of the worker that died may still be on its way to the warehouse. */
    @Test
    void isNotSentByAWorkerThatWasSlowerThanTheChargeback() {
        Opened opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.replacement(opened.lineId(), 1));
        warehouse.tell(opened.order(), WarehouseBehaviour.ACT_THEN_500, 1);
        desk.deliver();
        assertThat(sent(remedy)).as("nobody heard of it").isEqualTo(1);
        desk.chargeback(opened);

        clock.advance(LATER);
        desk.deliver();

        assertThat(sent(remedy)).isZero();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-withheld");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_TIME, replacement-stopped, GIVEN_UP, 0",
        "TOO_LATE, replacement-not-stopped, EXECUTED, 1",
        "FORGET, replacement-stop-unclear, EXECUTED, 1"
    })
    void tellsTheOwnerWhatTheWarehouseSays(WarehouseBehaviour behaviour, String told, RemedyStatus status, int sent) {
        Opened opened = desk.open();
        Remedy remedy = ordered(opened);
        warehouse.tell(opened.order(), behaviour, null);

        desk.chargeback(opened);
        stopping.look();
        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-stop-asked");
        desk.deliver();

        assertThat(desk.timeline(opened)).containsOnlyOnce(told);
        assertThat(desk.unread(opened)).isTrue();
        assertThat(desk.now(remedy).status()).isEqualTo(status);
        assertThat(sent(remedy)).isEqualTo(sent);

        isRead(opened);
        stopping.look();
        desk.deliver();
        assertThat(desk.timeline(opened)).as("asked once").containsOnlyOnce("replacement-stop-asked");
        assertThat(desk.unread(opened)).isFalse();
    }

    @Test
    void asksAgainWhereTheWarehouseDoesNotAnswer() {
        Opened opened = desk.open();
        Remedy remedy = ordered(opened);
        warehouse.tell(opened.order(), WarehouseBehaviour.ACT_THEN_500, 1);
        warehouse.tell(opened.order(), WarehouseBehaviour.TIME_OUT, 1);
        desk.chargeback(opened);
        stopping.look();

        desk.deliver();
        assertThat(desk.unread(opened)).as("nobody knows").isFalse();
        clock.advance(LATER);
        desk.deliver();
        assertThat(sent(remedy)).as("stopped, and nobody heard of it").isZero();
        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-stopped");
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.GIVEN_UP);
    }

    @Test
    void tellsTheOwnerThatTheWarehouseDoesNotAnswerForHours() {
        Opened opened = desk.open();
        Remedy remedy = ordered(opened);
        desk.chargeback(opened);
        stopping.look();
        long order = jdbc.sql("select id from replacement_orders where remedy_id = ?")
                .param(remedy.id())
                .query(Long.class)
                .single();

        transaction.executeWithoutResult(
                status -> stops.stopped(new OutboxEntry(0, ReplacementStopDelivery.TOPIC, "any", order, 17)));

        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-stop-unanswered");
        assertThat(desk.unread(opened)).isTrue();
    }

    @Test
    void leavesTheGoodsAloneWhenTheClaimIsOverAndAsksAnewForTheNext() {
        Opened opened = desk.open();
        Remedy remedy = ordered(opened);
        desk.chargeback(opened);
        stopping.look();
        jdbc.sql("update payments set disputed_at = null where id = ?")
                .param(opened.paymentId())
                .update();

        desk.deliver();
        assertThat(sent(remedy)).isEqualTo(1);
        assertThat(desk.unread(opened)).isFalse();

        clock.advance(LATER);
        desk.chargeback(opened);
        stopping.look();
        desk.deliver();
        assertThat(sent(remedy)).isZero();
        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-stopped");
    }

    /** Else the customer would get neither the money nor the goods, and nobody would know. */
    @Test
    void tellsTheOwnerWhenTheClaimIsOverBeforeTheWarehouseSaidWhetherItStoppedTheGoods() {
        Opened opened = desk.open();
        Remedy remedy = ordered(opened);
        warehouse.tell(opened.order(), WarehouseBehaviour.ACT_THEN_500, 1);
        desk.chargeback(opened);
        stopping.look();
        desk.deliver();
        assertThat(sent(remedy)).as("stopped, and nobody heard of it").isZero();
        jdbc.sql("update payments set disputed_at = null where id = ?")
                .param(opened.paymentId())
                .update();

        clock.advance(LATER);
        desk.deliver();

        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-stop-unknown");
        assertThat(desk.unread(opened)).isTrue();
    }

    /** Who closes because the bank has paid cannot know that the goods are out. */
    @Test
    void bringsACaseBackThatWasClosedOverTheChargeback() {
        Opened opened = desk.open();
        jdbc.sql("""
                        insert into messages (case_id, direction, channel, text, language, text_hash, at)
                        values (?, 'IN', 'mail', 'The cups are broken.', 'en', '', now())""").param(opened.id()).update();
        ordered(opened);
        warehouse.tell(opened.order(), WarehouseBehaviour.TOO_LATE, null);
        closing.settledElsewhere(
                opened.number(), RemedyDesk.OWNER, new SettledElsewhere(SettledElsewhere.By.CHARGEBACK, true, "CB-1"));
        jdbc.sql("update case_files set status = 'CLOSED' where id = ?")
                .param(opened.id())
                .update();

        stopping.look();
        desk.deliver();

        assertThat(desk.timeline(opened)).containsSubsequence("case-reopened", "replacement-not-stopped");
        assertThat(caseFiles.get(opened.number()).status()).isNotIn(CaseStatus.CLOSED, CaseStatus.SOLVED);
        assertThat(caseFiles.get(opened.number()).owner()).contains(RemedyDesk.OWNER);
        assertThat(desk.unread(opened)).isTrue();
    }

    private Remedy ordered(Opened opened) {
        Remedy remedy = desk.approved(opened, RemedyDesk.replacement(opened.lineId(), 1));
        desk.deliver();
        isRead(opened);
        assertThat(sent(remedy)).isEqualTo(1);
        return remedy;
    }

    /** Dispatches of the other house under the remedy's key that were not stopped. */
    private int sent(Remedy remedy) {
        List<Boolean> stopped = jdbc.sql("select stopped from sandbox_dispatches where key = ?")
                .param(desk.intent(remedy).key())
                .query(Boolean.class)
                .list();
        return (int) stopped.stream().filter(each -> !each).count();
    }
}
