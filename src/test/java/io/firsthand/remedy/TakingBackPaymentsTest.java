package io.firsthand.remedy;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.outbox.OutboxWorker;
import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import io.firsthand.support.UndoTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payment is taken back before it leaves, by who set it off; afterwards it is not. */
@ProductTest
class TakingBackPaymentsTest extends AtTheRemedyDesk {

    @LocalServerPort
    int port;

    @Autowired
    TakingBackPayments takingBack;

    @Autowired
    GoodsOnTheWay goods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    Ledger ledger;

    @Autowired
    OutboxWorker worker;

    @Test
    void withdrawsTheRemedyEndsItsProcessAndMovesNothing() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.refund("60.00"));
        assertThat(remedy.status()).isEqualTo(RemedyStatus.PAYING);
        clock.advance(Duration.ofSeconds(29));
        worker.runDue();
        assertThat(desk.movements(remedy))
                .as("nothing leaves within the seconds")
                .isZero();

        Remedy taken = takingBack.takeBack(remedy.number(), RemedyDesk.OWNER);

        assertThat(taken.status()).isEqualTo(RemedyStatus.WITHDRAWN);
        assertThat(desk.ends(remedy)).containsExactly("EndEvent_RemedyWithdrawn");
        assertThat(desk.running(remedy)).isFalse();
        assertThat(desk.timeline(opened)).contains("payment-taken-back");
        assertThat(ledger.entries(desk.intent(remedy).id()))
                .last()
                .satisfies(entry -> assertThat(entry.status()).isEqualTo(LedgerStatus.GIVEN_UP));
        clock.advance(Duration.ofDays(1));
        worker.runDue();
        assertThat(desk.movements(remedy)).isZero();
        assertRefused("nothing-to-undo", () -> takingBack.takeBack(remedy.number(), RemedyDesk.OWNER));

        // what was taken back counts nowhere: the whole sum may be refunded
        Remedy right = desk.approved(opened, RemedyDesk.refund("100.00"));
        desk.deliver();
        assertThat(desk.now(right).status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(desk.movements(right)).isEqualTo(1);
        assertRefused("too-late-to-undo", () -> takingBack.takeBack(right.number(), RemedyDesk.OWNER));
    }

    @Test
    void isForItsProposerAndWhoApprovedLast() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.refund("60.00"));
        assertRefused("nothing-to-undo", () -> takingBack.takeBack(remedy.number(), RemedyDesk.OWNER));
        String last = null;
        Remedy now = remedy;
        while (now.status() == RemedyStatus.PROPOSED) {
            last = desk.approver(now);
            now = deciding.approve(remedy.number(), last, remedy.contentHash(), Optional.empty());
        }

        String path = "/api/cases/" + opened.number() + "/remedies/" + remedy.number() + "/undo";
        assertThat(HttpDesk.at(port).login("jonas.weber").post(path, "{}").problem())
                .isEqualTo("not-your-payment");
        assertThat(HttpDesk.at(port).login("ana.silva").post(path, "{}").status())
                .isEqualTo(403);
        var other = desk.open();
        assertThat(HttpDesk.at(port)
                        .login("mei.lin")
                        .post("/api/cases/" + other.number() + "/remedies/" + remedy.number() + "/undo", "{}")
                        .problem())
                .isEqualTo("remedy-not-found");
        String by = last == null ? RemedyDesk.OWNER : last;
        assertThat(takingBack.takeBack(remedy.number(), by).status()).isEqualTo(RemedyStatus.WITHDRAWN);
    }

    /** A worker that died on its way to the provider may have paid. */
    @Test
    void isTooLateOnceAWorkerHasTakenIt() {
        Remedy remedy = desk.approved(desk.open(), RemedyDesk.refund("60.00"));
        clock.advance(Duration.ofSeconds(30));
        desk.leasedByAWorkerThatDied(remedy);

        assertRefused("too-late-to-undo", () -> takingBack.takeBack(remedy.number(), RemedyDesk.OWNER));
        clock.advance(Duration.ofMinutes(2));
        worker.runDue();

        assertThat(desk.movements(remedy)).isEqualTo(1);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.EXECUTED);
    }

    @Test
    void leavesOrIsTakenBackButNeverBoth() {
        for (int round = 0; round < 6; round++) {
            Remedy remedy = desk.approved(desk.open(), RemedyDesk.refund("60.00"));
            clock.advance(Duration.ofSeconds(30));
            CompletableFuture<Integer> paying = CompletableFuture.supplyAsync(worker::runDue);
            boolean taken = true;
            try {
                takingBack.takeBack(remedy.number(), RemedyDesk.OWNER);
            } catch (Refusal late) {
                assertThat(late.code()).isEqualTo("too-late-to-undo");
                taken = false;
            }
            paying.join();
            worker.runDue();

            assertThat(desk.movements(remedy)).isEqualTo(taken ? 0 : 1);
            assertThat(desk.now(remedy).status()).isEqualTo(taken ? RemedyStatus.WITHDRAWN : RemedyStatus.EXECUTED);
        }
    }

    @Test
    void aReplacementIsTakenBackBeforeTheWarehouseIsTold() {
        var opened = desk.open();
        Remedy remedy = desk.approved(opened, RemedyDesk.replacement(opened.lineId(), 2));
        assertThat(remedy.status()).isEqualTo(RemedyStatus.EXECUTED);
        assertThat(goods.of(List.of(remedy)).get(remedy.number()).leavesAt())
                .as("nothing is done while it can be taken back")
                .contains(clock.instant().plusSeconds(30));
        clock.advance(Duration.ofSeconds(29));
        worker.runDue();
        assertThat(desk.timeline(opened)).doesNotContain("replacement-accepted");
        assertThat(takingBack.left(List.of(remedy), RemedyDesk.OWNER)).containsKey(remedy.number());

        String path = "/api/cases/" + opened.number() + "/remedies/" + remedy.number() + "/undo";
        assertThat(HttpDesk.at(port).login("jonas.weber").post(path, "{}").problem())
                .isEqualTo("not-your-payment");
        Answer taken = HttpDesk.at(port).login(RemedyDesk.OWNER).post(path, "{}");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.WITHDRAWN);
        assertThat(desk.intent(remedy).status()).isEqualTo(LedgerStatus.GIVEN_UP);
        assertThat(desk.timeline(opened)).contains("replacement-taken-back");
        clock.advance(Duration.ofDays(1));
        worker.runDue();
        assertThat(desk.timeline(opened)).doesNotContain("replacement-accepted");
        assertRefused("nothing-to-undo", () -> takingBack.takeBack(remedy.number(), RemedyDesk.OWNER));

        // what was taken back counts nowhere: all pieces may be sent
        Remedy right = desk.approved(opened, RemedyDesk.replacement(opened.lineId(), 2));
        UndoTime.passes(jdbc, clock);
        assertThat(goods.of(List.of(right)).get(right.number()).leavesAt())
                .as("with the warehouse, which has not answered")
                .isEmpty();
        desk.deliver();
        assertThat(goods.of(List.of(right))).as("sent").isEmpty();
        assertThat(desk.timeline(opened)).containsOnlyOnce("replacement-accepted");
        assertThat(takingBack.left(List.of(right), RemedyDesk.OWNER)).isEmpty();
        assertRefused("too-late-to-undo", () -> takingBack.takeBack(right.number(), RemedyDesk.OWNER));
    }

    @Test
    void whoApprovedLastIsOfferedToTakeItBackAlthoughItsTaskIsGone() {
        Remedy remedy = desk.propose(desk.open(), RemedyDesk.goodwill("50.00"));
        String last = RemedyDesk.OWNER;
        while (desk.now(remedy).status() == RemedyStatus.PROPOSED) {
            last = desk.approver(remedy);
            deciding.approve(remedy.number(), last, remedy.contentHash(), Optional.empty());
        }
        assertThat(desk.task(remedy)).isEmpty();
        HttpDesk approver = HttpDesk.at(port).login(last);

        JsonNode offered = approver.get("/api/workbench/just-approved").json();

        assertThat(offered).hasSize(1);
        assertThat(offered.at("/0/remedy").asText()).isEqualTo(remedy.number());
        assertThat(offered.at("/0/text").asText()).contains("50.00 EUR");
        assertThat(offered.at("/0/seconds").asInt()).isBetween(1, 30);
        assertThat(approver.in(Locale.CHINESE)
                        .get("/api/workbench/just-approved")
                        .json()
                        .at("/0/text")
                        .asText())
                .contains("您已审批");
        assertThat(HttpDesk.at(port)
                        .login("jonas.weber")
                        .get("/api/workbench/just-approved")
                        .json())
                .isEmpty();
        assertThat(approver.post(offered.at("/0/undo").asText(), "{}").status()).isEqualTo(200);
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.WITHDRAWN);
        assertThat(approver.get("/api/workbench/just-approved").json()).isEmpty();
    }
}
