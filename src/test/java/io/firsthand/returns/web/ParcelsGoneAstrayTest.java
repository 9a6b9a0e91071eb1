package io.firsthand.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.ClosingCases;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.support.ProductTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parcel that a closed case had given goes astray: the customer must not wait in vain, and whoever owned it hears of it. */
@ProductTest
class ParcelsGoneAstrayTest extends AtTheReturnsDesk {

    @LocalServerPort
    int port;

    @Autowired
    ClosingCases closing;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private CarrierCalls carrier;

    @BeforeEach
    void open() {
        carrier = CarrierCalls.at(port, jdbc);
    }

    @Test
    void whatAClosedCaseHadGivenComesBackToItsOwnerWhenItGoesAstray() {
        RemedyDesk.Opened opened = replaced();
        String second = secondParcel(opened, Duration.ofHours(3));
        clock.advance(Duration.ofDays(1));
        carrier.report(second, "IN_TRANSIT", clock.instant());
        assertThat(desk.remedies().unread(opened)).isFalse();

        carrier.report(second, "LOST", clock.instant());
        carrier.report(second, "LOST", clock.instant());

        assertThat(desk.remedies().timeline(opened)).containsOnlyOnce("parcel-reported");
        assertThat(desk.remedies().unread(opened)).isTrue();
        assertThat(status(opened)).as("shown, not reopened").isEqualTo("SOLVED");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(opened.number())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(ReturnsDesk.OWNER);
    }

    @Test
    void aSettledCaseIsReopenedWhenWhatItHadGivenGoesAstray() {
        RemedyDesk.Opened opened = replaced();
        jdbc.sql("""
                        insert into messages (case_id, direction, channel, text, language, text_hash, at)
                        values (?, 'IN', 'mail', 'The cups are broken.', 'en', '', now())""").param(opened.id()).update();
        jdbc.sql("update case_files set status = 'CLOSED' where id = ?")
                .param(opened.id())
                .update();
        String second = secondParcel(opened, Duration.ofHours(3));
        clock.advance(Duration.ofDays(40));

        carrier.report(second, "RETURNED_TO_SENDER", clock.instant());

        assertThat(status(opened)).isIn("NEW", "IN_WORK");
        assertThat(desk.remedies().timeline(opened)).containsSubsequence("case-reopened", "parcel-reported");
    }

    @Test
    void aClosedCaseThatHadGivenNothingInThatParcelHearsNothing() {
        RemedyDesk.Opened opened = replaced();
        clock.advance(Duration.ofDays(1));

        // the parcel that the order was sent in at first, long before
        carrier.report(opened.order(), "LOST", clock.instant());

        assertThat(desk.remedies().timeline(opened)).doesNotContain("parcel-reported");
        assertThat(desk.remedies().unread(opened)).isFalse();
    }

    @Test
    void aClosedCaseComesBackWhenTheParcelOfItsEndedReturnIsLost() {
        RemedyDesk.Opened opened = desk.open();
        Return it = desk.request(opened, "defect");
        desk.remedies().deliver();
        String tracking = jdbc.sql("select tracking_number from return_parcels where return_id = ?")
                .param(it.id())
                .query(String.class)
                .single();
        jdbc.sql("update returns set status = 'CANCELLED', ended_at = now() where id = ?")
                .param(it.id())
                .update();
        close(opened);

        carrier.reportBy("sandbox", tracking, "LOST", clock.instant());

        assertThat(desk.remedies().timeline(opened)).contains("return-lost");
        assertThat(desk.remedies().unread(opened)).isTrue();
    }

    /** A case that was closed after the warehouse said that it sends two cups once more. */
    private RemedyDesk.Opened replaced() {
        RemedyDesk.Opened opened = desk.open();
        desk.remedies().approved(opened, RemedyDesk.replacement(opened.lineId(), 2));
        desk.remedies().deliver();
        close(opened);
        return opened;
    }

    private void close(RemedyDesk.Opened opened) {
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
        closing.close(opened.number(), ReturnsDesk.OWNER, ClosedAs.SOLVED);
    }

    /** The shop's system tells of a parcel that leaves so much later. */
    private String secondParcel(RemedyDesk.Opened opened, Duration later) {
        String tracking = "N" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        jdbc.sql("insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at)"
                        + " values (?, 'dhl', ?, 'IN_TRANSIT', ?, ?)")
                .params(
                        opened.orderId(),
                        tracking,
                        Timestamp.from(clock.instant().plus(later)),
                        Timestamp.from(clock.instant().plus(later)))
                .update();
        return tracking;
    }

    private String status(RemedyDesk.Opened opened) {
        return jdbc.sql("select status from case_files where id = ?")
                .param(opened.id())
                .query(String.class)
                .single();
    }
}
