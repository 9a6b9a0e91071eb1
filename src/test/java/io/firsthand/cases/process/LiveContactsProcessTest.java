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
import java.time.Duration;
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

    private CaseFile chat() {
        String order = OwnOrder.like(jdbc, Shop.orderOf("US", ParcelState.DELIVERED));
        return receiving
                .receive(Incoming.on("chat", Incoming.stranger(), "Hello? " + order)
                        .contact())
                .caseFile();
    }
}
