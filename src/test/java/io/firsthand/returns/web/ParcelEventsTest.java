package io.firsthand.returns.web;

import static io.firsthand.returns.web.CarrierCalls.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.cases.LettingCasesWait;
import io.firsthand.cases.WaitingFor;
import io.firsthand.remedy.RemedyDesk;
import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carriers' reports, and the warehouse's page of parcels that nobody announced. */
@ProductTest
class ParcelEventsTest extends AtTheReturnsDesk {

    private static final String PAGE = "/warehouse/parcels";

    @LocalServerPort
    int port;

    @Autowired
    LettingCasesWait waiting;

    @Autowired
    JdbcClient jdbc;

    private CarrierCalls carrier;

    @BeforeEach
    void open() {
        carrier = CarrierCalls.at(port, jdbc);
    }

    @Test
    void parcelsToCustomersMoveForwardOnly() {
        RemedyDesk.Opened opened = desk.open();
        Instant now = clock.instant();

        assertThat(outcome(carrier.report(opened.order(), "RETURNED_TO_SENDER", now)))
                .isEqualTo("TAKEN");
        assertThat(outcome(carrier.report(" " + opened.order().toLowerCase(Locale.ROOT), "RETURNED_TO_SENDER", now)))
                .as("the same once more, written otherwise")
                .isEqualTo("KNOWN");
        assertThat(outcome(carrier.report(opened.order(), "IN_TRANSIT", now.minus(Duration.ofDays(5)))))
                .as("told late")
                .isEqualTo("OUTDATED");

        assertThat(jdbc.sql("select state from parcels where order_id = ?")
                        .param(opened.orderId())
                        .query(String.class)
                        .single())
                .isEqualTo("RETURNED_TO_SENDER");
    }

    @Test
    void aDeliveryThatIsToldAfterALaterLossIsKeptAsADayAndMovesNothing() {
        RemedyDesk.Opened opened = onItsWay();
        Instant now = clock.instant();
        Instant delivered = now.minus(Duration.ofHours(3));
        carrier.report(opened.order(), "LOST", now.minus(Duration.ofHours(1)));

        assertThat(outcome(carrier.report(opened.order(), "DELIVERED", delivered)))
                .isEqualTo("OUTDATED");

        assertThat(jdbc.sql("select state from parcels where order_id = ?")
                        .param(opened.orderId())
                        .query(String.class)
                        .single())
                .isEqualTo("LOST");
        assertThat(jdbc.sql("select delivered_at from parcels where order_id = ?")
                        .param(opened.orderId())
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(delivered);
    }

    @Test
    void whatEndsAParcelsWayStandsOnTheOpenCaseOnceAndWakesItUnlessItWaitsForTheCustomer() {
        RemedyDesk.Opened outside = onItsWay();
        waiting.letWait(outside.number(), ReturnsDesk.OWNER, WaitingFor.OUTSIDE, Optional.empty());
        RemedyDesk.Opened customer = onItsWay();
        RemedyDesk.Opened unverified = onItsWay();
        jdbc.sql("update case_files set order_verified = false where id = ?")
                .param(unverified.id())
                .update();
        Instant now = clock.instant();

        carrier.report(outside.order(), "OUT_FOR_DELIVERY", now.minusSeconds(20));
        assertThat(status(outside)).as("on its way is no news for a case").isEqualTo("WAITING");
        carrier.report(outside.order(), "LOST", now.minusSeconds(10));
        carrier.report(outside.order(), "LOST", now);
        jdbc.sql("update case_files set first_answered_at = ? where id = ?")
                .params(Timestamp.from(now), customer.id())
                .update();
        waiting.letWait(customer.number(), ReturnsDesk.OWNER, WaitingFor.CUSTOMER, Optional.empty());
        carrier.report(customer.order(), "DELIVERED", now);
        carrier.report(unverified.order(), "REFUSED", now);

        assertThat(status(outside)).isEqualTo("IN_WORK");
        assertThat(desk.remedies().unread(outside)).isTrue();
        assertThat(desk.remedies().timeline(outside)).containsOnlyOnce("parcel-reported");
        assertThat(status(customer)).isEqualTo("WAITING");
        assertThat(desk.remedies().unread(customer)).isFalse();
        assertThat(desk.remedies().timeline(customer)).contains("parcel-reported");
        assertThat(desk.remedies().timeline(unverified))
                .as("nothing of an order that is not proved to be his")
                .doesNotContain("parcel-reported");
    }

    private RemedyDesk.Opened onItsWay() {
        RemedyDesk.Opened opened = desk.open();
        jdbc.sql("update parcels set state = 'IN_TRANSIT', delivered_at = null where order_id = ?")
                .param(opened.orderId())
                .update();
        return opened;
    }

    private String tracking(Return it) {
        return jdbc.sql("select tracking_number from return_parcels where return_id = ?")
                .param(it.id())
                .query(String.class)
                .single();
    }

    private String status(RemedyDesk.Opened opened) {
        return jdbc.sql("select status from case_files where id = ?")
                .param(opened.id())
                .query(String.class)
                .single();
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNothing() {
        String unknown = "X" + UUID.randomUUID();
        assertThat(carrier.report(unknown, "IN_TRANSIT", clock.instant()).problem())
                .isEqualTo("parcel-unknown");
        assertThat(carrier.report(unknown, "IN_TRANSIT", clock.instant()).status())
                .as("refused again: nothing was kept of the first")
                .isEqualTo(404);
        RemedyDesk.Opened opened = desk.open();
        assertThat(carrier.report(opened.order(), "LOST", clock.instant().plusSeconds(60))
                        .problem())
                .isEqualTo("time-in-future");
        assertThat(carrier.report(opened.order(), "TELEPORTED", clock.instant()).status())
                .isEqualTo(400);
        assertThat(HttpDesk.at(port)
                        .login("mei.lin")
                        .post("/api/parcel-events", "{}")
                        .status())
                .as("carriers report, agents do not")
                .isEqualTo(403);
    }

    /** Terms of law count from what carriers report: a date that cannot be must not become one. */
    @Test
    void whatIsDatedBeforeTheOrderIsRefusedAndLeavesNothing() {
        RemedyDesk.Opened opened = onItsWay();
        Instant ordered = jdbc.sql("select ordered_at from orders where id = ?")
                .param(opened.orderId())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();

        Answer refused = carrier.report(opened.order(), "DELIVERED", ordered.minusSeconds(1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("time-before-order");
        assertThat(refused.json().path("field").asText(refused.body())).contains("at");
        assertThat(jdbc.sql("select delivered_at is null from parcels where order_id = ?")
                        .param(opened.orderId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from parcel_events where tracking_number = ?")
                        .param(opened.order().toUpperCase(Locale.ROOT))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(desk.remedies().timeline(opened)).doesNotContain("parcel-reported");

        RemedyDesk.Opened sends = desk.open();
        Return it = desk.request(sends, "defect");
        desk.remedies().deliver();
        String tracking = tracking(it);
        assertThat(carrier.reportBy(
                                "sandbox",
                                tracking,
                                "DELIVERED",
                                clock.instant().minus(Duration.ofDays(9)))
                        .problem())
                .isEqualTo("time-before-order");
        assertThat(HttpDesk.at(port)
                        .login(ReturnsDesk.OWNER)
                        .post(
                                "/api/cases/" + sends.number() + "/returns/" + it.number() + "/dispatch",
                                "{\"carrier\":\"dhl\",\"trackingNumber\":\"D" + it.number() + "\",\"at\":\""
                                        + clock.instant().minus(Duration.ofDays(9)) + "\"}")
                        .problem())
                .isEqualTo("time-before-order");
        assertThat(desk.now(it).dispatchedAt()).isEmpty();
    }

    @Test
    void aLostReturnIsOursWhereTheLawSaysSo() {
        Return it = desk.request(desk.open(), "defect");
        desk.remedies().deliver();
        it = desk.now(it);
        assertThat(it.labelRef()).as("the label came through the outbox").contains("LABEL-" + it.number());
        String tracking = tracking(it);

        assertThat(outcome(carrier.reportBy("sandbox", tracking, "LOST", clock.instant())))
                .isEqualTo("TAKEN");

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLING);
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void theWarehouseFindsTheReturnOfAParcelThatNobodyAnnounced() {
        Return it = desk.request(desk.open(), "change-of-mind");
        String tracking = "U" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        assertThat(outcome(carrier.delivers(tracking, clock.instant()))).isEqualTo("UNANNOUNCED");

        HttpDesk agent = HttpDesk.at(port).login("mei.lin");
        assertThat(agent.get(PAGE).status()).isEqualTo(403);
        HttpDesk warehouse = HttpDesk.at(port).login("li.na");
        String search = "name=" + it.number() + "&" + HttpDesk.formToken(warehouse.get(PAGE));
        assertThat(warehouse.form(PAGE + "/search", search).body())
                .contains(tracking, it.number(), "Remedy Buyer")
                .doesNotContain("??");
        assertThat(warehouse.in(Locale.CHINESE).get(PAGE).body())
                .contains("无主退货包裹")
                .doesNotContain("??");
        long parcel = jdbc.sql("select id from unannounced_parcels where tracking_number = ?")
                .param(tracking)
                .query(Long.class)
                .single();
        String mistyped = "returnNumber=T0&" + HttpDesk.formToken(warehouse.get(PAGE));
        assertThat(warehouse.form(PAGE + "/" + parcel, mistyped).status()).isEqualTo(302);
        assertThat(warehouse.get(PAGE).body()).as("what was typed stays").contains("value=\"T0\"");
        Answer matched = warehouse.form(
                PAGE + "/" + parcel,
                "returnNumber=" + it.number().toLowerCase(Locale.ROOT) + "&" + HttpDesk.formToken(warehouse.get(PAGE)));
        assertThat(matched.status()).as(matched.toString()).isEqualTo(302);

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.INSPECTING);
        assertThat(jdbc.sql("select state from return_parcels where return_id = ? and tracking_number = ?")
                        .params(it.id(), tracking)
                        .query(String.class)
                        .single())
                .as("it is here")
                .isEqualTo("DELIVERED");
        assertThat(warehouse.get("/api/returns/unannounced-parcels?limit=200").body())
                .doesNotContain(tracking);

        assertThat(warehouse.get(PAGE).body()).as("a mistake can be taken back").contains("matched", tracking);
        assertThat(warehouse
                        .get("/api/returns/unannounced-parcels/matched?limit=200")
                        .body())
                .contains(tracking, it.number());
        Answer undone = warehouse.form(PAGE + "/" + parcel + "/unmatching", HttpDesk.formToken(warehouse.get(PAGE)));
        assertThat(undone.status()).as(undone.toString()).isEqualTo(302);
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.AUTHORISED);
        assertThat(warehouse.get("/api/returns/unannounced-parcels?limit=200").body())
                .as("it is nobody's again")
                .contains(tracking);
        assertThat(warehouse
                        .post("/api/returns/unannounced-parcels/" + parcel + "/unmatching", "{}")
                        .problem())
                .isEqualTo("parcel-not-matched");
    }
}
