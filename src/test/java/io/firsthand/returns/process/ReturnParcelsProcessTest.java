package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.FollowingGoods;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.MatchingParcels;
import io.firsthand.returns.ParcelEvent;
import io.firsthand.returns.ParcelNews;
import io.firsthand.returns.ParcelOutcome;
import io.firsthand.returns.ReportingParcels;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.UnmatchingParcels;
import io.firsthand.returns.Wanted;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parcels that are late, lost, found, another's, or matched by mistake. */
@ProductTest
class ReturnParcelsProcessTest extends AtTheReturnsDesk {

    @Autowired
    FollowingGoods following;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportingParcels reporting;

    @Autowired
    MatchingParcels matching;

    @Autowired
    UnmatchingParcels unmatching;

    @Test
    void asksTheOwnerAboutAParcelThatWasSentAndDidNotCome() {
        Return it = desk.request(desk.open(), "exchange", Wanted.EXCHANGE, Optional.empty());
        it = desk.dispatched(it);
        desk.fire(it, Elements.WAITING_TIME_OVER);
        assertThat(desk.now(it).problem()).contains("parcel-overdue");

        it = desk.decided(it, ReturnDecision.WAIT);
        assertThat(it.awaitsGoods()).isTrue();
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        desk.approved(desk.last(it));
        desk.remedies().deliver();
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void waitsForNoParcelThatIsHere() {
        var opened = desk.open();
        Return it = desk.dispatched(desk.request(opened, "exchange", Wanted.EXCHANGE, Optional.empty()));
        desk.fire(it, Elements.WAITING_TIME_OVER);
        jdbc.sql("update case_files set unread_since = null where id = ?")
                .param(opened.id())
                .update();
        it = desk.arrived(it);
        assertThat(it.status()).isEqualTo(ReturnStatus.DECIDING);
        assertThat(desk.remedies().unread(opened)).as("the owner is told").isTrue();

        it = desk.decided(it, ReturnDecision.WAIT);

        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
    }

    @Test
    void aParcelOfOneReturnIsNoProofForAnother() {
        Return it = desk.request(desk.open(), "change-of-mind");
        Return other = desk.request(desk.open(), "change-of-mind");
        String number = "TWICE" + UUID.randomUUID();
        following.dispatchProved(it.number(), "dhl", number, Optional.empty(), ReturnsDesk.OWNER);

        assertThatThrownBy(() -> following.dispatchProved(
                        other.number(), "DHL", " " + number, Optional.empty(), ReturnsDesk.OWNER))
                .hasMessageContaining("parcel-of-another-return");
    }

    @Test
    void aParcelThatWasGivenUpAndIsFoundDeliveredIsHereInWhateverOrderItIsTold() {
        Return it = desk.request(desk.open(), "exchange", Wanted.EXCHANGE, Optional.empty());
        String number = "FOUND" + it.number();
        following.dispatchProved(it.number(), "dhl", number, Optional.empty(), ReturnsDesk.OWNER);
        clock.set(TestClock.START.plus(Duration.ofDays(9)));
        assertThat(report(number, ParcelNews.LOST, Duration.ofDays(8))).isEqualTo(ParcelOutcome.TAKEN);
        assertThat(desk.now(it).problem()).contains("parcel-lost");

        assertThat(report(number, ParcelNews.DELIVERED, Duration.ofDays(5)))
                .as("older, told later")
                .isEqualTo(ParcelOutcome.TAKEN);

        assertThat(desk.now(it).lostAt()).isEmpty();
        assertThat(desk.now(it).arrivedAt()).contains(TestClock.START.plus(Duration.ofDays(5)));
        assertThat(state(number)).isEqualTo("DELIVERED");
        assertThat(report(number, ParcelNews.LOST, Duration.ofDays(9)))
                .as("what is here cannot be lost")
                .isEqualTo(ParcelOutcome.OUTDATED);
        assertThat(report(number, ParcelNews.IN_TRANSIT, Duration.ofDays(4))).isEqualTo(ParcelOutcome.OUTDATED);
        assertThat(state(number)).isEqualTo("DELIVERED");
        it = desk.decided(it, ReturnDecision.WAIT);
        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
    }

    @Test
    void goodsThatComeWhileTheirLossIsPaidAreLookedAt() {
        Return it = desk.request(desk.open(), "defect");
        desk.remedies().deliver();
        String number = jdbc.sql("select tracking_number from return_parcels where return_id = ?")
                .param(it.id())
                .query(String.class)
                .single();
        clock.set(TestClock.START.plus(Duration.ofDays(9)));
        report("sandbox", number, ParcelNews.LOST, Duration.ofDays(8));
        assertThat(desk.now(it).status()).as("our loss").isEqualTo(ReturnStatus.SETTLING);
        report("sandbox", number, ParcelNews.DELIVERED, Duration.ofDays(7));

        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.INSPECTING);
        it = desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void aLostParcelThatMovesAgainIsAwaitedAgain() {
        var opened = desk.open();
        Return it = desk.request(opened, "exchange", Wanted.EXCHANGE, Optional.empty());
        String number = "MOVES" + it.number();
        following.dispatchProved(it.number(), "dhl", number, Optional.empty(), ReturnsDesk.OWNER);
        clock.set(TestClock.START.plus(Duration.ofDays(9)));
        report(number, ParcelNews.LOST, Duration.ofDays(8));
        report(number, ParcelNews.IN_TRANSIT, Duration.ofDays(7));
        assertThat(desk.now(it).lostAt()).as("older news find nothing").isPresent();

        report(number, ParcelNews.IN_TRANSIT, Duration.ofDays(9));

        assertThat(desk.now(it).lostAt()).isEmpty();
        assertThat(desk.remedies().timeline(opened)).contains("return-found");
        it = desk.decided(it, ReturnDecision.WAIT);
        assertThat(it.awaitsGoods()).isTrue();
    }

    @Test
    void aParcelThatWasMatchedByMistakeIsTakenBackBeforeAnybodyLooksAtIt() {
        var opened = desk.open();
        Return it = desk.request(opened, "change-of-mind");
        long parcel = unannounced("MISTAKE" + it.number());
        matching.toReturn(parcel, it.number(), ReturnsDesk.WAREHOUSE);
        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.INSPECTING);
        assertThatThrownBy(() -> unmatching.unmatch(parcel, ReturnsDesk.OWNER)).hasMessageContaining("only-warehouse");

        it = unmatching.unmatch(parcel, ReturnsDesk.WAREHOUSE);

        assertThat(it.status()).as("it waits for its own").isEqualTo(ReturnStatus.AUTHORISED);
        assertThat(it.awaitsGoods()).isTrue();
        assertThat(it.arrivedAt()).isEmpty();
        assertThat(it.dispatchedAt()).isEmpty();
        assertThat(desk.ends(it)).contains("EndEvent_MatchedByMistake");
        assertThat(desk.task(it)).as("nothing is to be inspected").isEmpty();
        assertThat(desk.remedies().timeline(opened)).contains("return-parcel-unmatched", "return-awaits-its-parcel");
        assertThatThrownBy(() -> unmatching.unmatch(parcel, ReturnsDesk.WAREHOUSE))
                .as("the second click")
                .hasMessageContaining("parcel-not-matched");

        Return other = desk.request(desk.open(), "change-of-mind");
        matching.toReturn(parcel, other.number(), ReturnsDesk.WAREHOUSE);
        desk.inspected(desk.now(other), GoodsCondition.AS_AGREED);
        assertThatThrownBy(() -> unmatching.unmatch(parcel, ReturnsDesk.WAREHOUSE))
                .as("somebody has looked")
                .hasMessageContaining("parcel-inspected");
        assertThat(desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED).status())
                .as("its own parcel came")
                .isEqualTo(ReturnStatus.SETTLING);
    }

    @Test
    void moneyThatWentOutForAnothersParcelIsNotPulledAndTheRightOneIsAwaited() {
        var opened = desk.open();
        Return it = desk.request(opened, "change-of-mind");
        long parcel = unannounced("PAID" + it.number());
        matching.toReturn(parcel, it.number(), ReturnsDesk.WAREHOUSE);
        desk.fire(it, Elements.REFUND_DATE_REACHED);
        it = desk.paid(it);

        it = unmatching.unmatch(parcel, ReturnsDesk.WAREHOUSE);

        assertThat(it.status()).isEqualTo(ReturnStatus.DISPATCHED);
        assertThat(desk.remedies().timeline(opened)).contains("return-unmatched-after-money");
        it = desk.inspected(desk.arrived(it), GoodsCondition.AS_AGREED);
        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    private long unannounced(String number) {
        return jdbc.sql("insert into unannounced_parcels (carrier, tracking_number, arrived_at) values ('dhl', ?, ?)"
                        + " returning id")
                .params(number, Timestamp.from(TestClock.START))
                .query(Long.class)
                .single();
    }

    private ParcelOutcome report(String number, ParcelNews news, Duration afterStart) {
        return report("dhl", number, news, afterStart);
    }

    private ParcelOutcome report(String carrier, String number, ParcelNews news, Duration afterStart) {
        return reporting.report(new ParcelEvent(carrier, number, news, TestClock.START.plus(afterStart), false));
    }

    private String state(String number) {
        return jdbc.sql("select state from return_parcels where tracking_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
