package io.firsthand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.orders.ParcelState;
import io.firsthand.support.Answer;
import io.firsthand.support.OwnOrder;
import io.firsthand.support.ProductTest;
import io.firsthand.support.Shop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

/** The customer writes in the very moment in which the owner closes. */
@ProductTest
class AMessageWhileClosingIT extends AtTheDesk {

    @RepeatedTest(6)
    void theMessageIsReadBeforeTheCaseClosesOrOpensACaseOfItsOwnWithTheSameOwner() throws Exception {
        String order = OwnOrder.like(jdbc, Shop.orderOf("AU", ParcelState.DELIVERED));
        String customer = Shop.mailOf(jdbc, order);
        String number = desk.customerWrites(
                "channel", "chat", "from", customer, "text", "Question about " + order, "receivedBy", "emma.clark");
        desk.as("emma.clark");
        CyclicBarrier together = new CyclicBarrier(2);

        CompletableFuture<Answer> closing = CompletableFuture.supplyAsync(() -> {
            await(together);
            return desk.as("emma.clark").post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "SOLVED"));
        });
        CompletableFuture<Answer> writing = CompletableFuture.supplyAsync(() -> {
            await(together);
            return desk.contact(
                    "channel",
                    "chat",
                    "from",
                    customer,
                    "text",
                    "One more thing!",
                    "orderNumber",
                    order,
                    "receivedBy",
                    "emma.clark");
        });
        Answer closed = closing.get(30, TimeUnit.SECONDS);
        Answer written = writing.get(30, TimeUnit.SECONDS);

        assertThat(written.status()).as(written.toString()).isBetween(200, 201);
        String holder = written.json().path("caseNumber").asText();
        if (closed.status() == 204) {
            assertThat(desk.status(number)).isEqualTo("SOLVED");
            assertThat(holder).as("a new case, not a closed one").isNotEqualTo(number);
            assertThat(desk.owner(holder)).isEqualTo("emma.clark");
        } else {
            assertThat(closed.problem()).isEqualTo("customer-wrote-meanwhile");
            assertThat(holder).isEqualTo(number);
            assertThat(desk.caseFile(number).path("summary").path("unread").asBoolean())
                    .isTrue();
        }
        endAll(number, holder);
    }

    /** So that the next round meets no open case of this customer. */
    private void endAll(String... numbers) {
        for (String number : numbers) {
            if (!desk.status(number).equals("SOLVED")) {
                desk.reads("emma.clark", number);
                assertThat(desk.as("emma.clark")
                                .post("/api/cases/" + number + "/closing", Protocol.json("closedAs", "SOLVED"))
                                .status())
                        .isEqualTo(204);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
