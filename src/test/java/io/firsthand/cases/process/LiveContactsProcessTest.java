package io.firsthand.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.ClosedAs;
import io.firsthand.cases.TakingCases;
import io.firsthand.orders.ParcelState;
import io.firsthand.platform.Refusal;
import io.firsthand.support.Incoming;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import io.firsthand.support.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Live contacts: whose they are, and the shared list. */
@ProductTest
class LiveContactsProcessTest extends CaseHandlingProcess {

    @Autowired
    TakingCases taking;

    @Test
    void aLeadTakesALiveContactBeforeHeClosesIt() {
        CaseFile caseFile = chat();

        assertThatThrownBy(() -> closing.close(caseFile.number(), "wang.fang", ClosedAs.SOLVED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-without-owner"));
    }

    @Test
    void whoReceivedTheCustomerOwnsTheCaseAndRoutingIsNotAsked() {
        CaseFile caseFile = receiving
                .receive(Incoming.on("chat", null, "Is this cup dishwasher safe?")
                        .receivedBy("lucia.gomez")
                        .contact())
                .caseFile();

        assertThat(caseFile.owner()).contains("lucia.gomez");
        assertThat(kinds(caseFile)).contains("owner-named").doesNotContain("case-offered");
    }

    @Test
    void aLiveContactStandsInTheSharedListUntilSomebodyTakesIt() {
        CaseFile caseFile = chat();
        assertThat(caseFile.owner()).isEmpty();
        assertThat(task(caseFile).getAssignee()).isNull();

        taking.take(caseFile.number(), "emma.clark");
        taking.take(caseFile.number(), "emma.clark");

        assertThat(now(caseFile).owner()).contains("emma.clark");
        assertThat(task(caseFile).getAssignee()).isEqualTo("emma.clark");
        assertThatThrownBy(() -> taking.take(caseFile.number(), "mei.lin"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case-already-owned"));
    }

    @Test
    void aLiveContactThatNobodyTakesGetsItsOwnerAfterThirtySeconds() {
        CaseFile caseFile = chat();
        clock.advance(Duration.ofSeconds(29));
        clockPoller.runDue();
        assertThat(now(caseFile).owner()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        clockPoller.runDue();

        String owner = now(caseFile).owner().orElseThrow();
        assertThat(task(caseFile).getAssignee()).isEqualTo(owner);
    }

    @Test
    void whoTakesACallHasAnsweredIt() {
        CaseFile taken = receiving
                .receive(Incoming.on("phone", "+4930" + System.nanoTime() % 10_000_000L, "Where is my parcel?")
                        .receivedBy("lucia.gomez")
                        .contact())
                .caseFile();
        CaseFile offered = receiving
                .receive(Incoming.on("phone", "+4940" + System.nanoTime() % 10_000_000L, "Where is my parcel?")
                        .contact())
                .caseFile();
        assertThat(now(offered).firstAnsweredAt()).as("it still rings").isEmpty();

        taking.take(offered.number(), "emma.clark");
        taking.take(offered.number(), "emma.clark");
        clock.advance(Duration.ofMinutes(1));
        clockPoller.runDue();

        for (CaseFile caseFile : List.of(taken, offered)) {
            assertThat(now(caseFile).firstAnsweredAt()).contains(TestClock.START);
            assertThat(kinds(caseFile)).containsOnlyOnce("customer-answered").doesNotContain("clock-ran-out");
        }
    }

    @Test
    void whoTakesACallAboutAnOpenCaseHasAnsweredThatToo() {
        String phone = "+4950" + System.nanoTime() % 10_000_000L;
        CaseFile caseFile = receiving
                .receive(Incoming.on("phone", phone, "Where is my parcel?")
                        .receivedBy("lucia.gomez")
                        .contact())
                .caseFile();
        clock.advance(Duration.ofMinutes(5));

        receiving.receive(Incoming.on("phone", phone, "It is still not here.")
                .answering(references.of(caseFile.number()))
                .receivedBy("emma.clark")
                .contact());

        assertThat(kinds(caseFile).stream().filter("customer-answered"::equals)).hasSize(2);
        assertThat(now(caseFile).unreadSince()).as("the owner has to read it").isPresent();
        assertThat(jdbc.sql("select count(*) from clocks where case_id = ? and kind like 'NEXT%' and stopped is null")
                        .param(caseFile.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private CaseFile chat() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("US", ParcelState.DELIVERED));
        return receiving
                .receive(Incoming.on("chat", Incoming.stranger(), "Hello? " + order)
                        .contact())
                .caseFile();
    }
}
