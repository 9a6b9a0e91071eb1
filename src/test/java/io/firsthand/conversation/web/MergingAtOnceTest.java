package io.firsthand.conversation.web;

import static io.firsthand.conversation.web.ContactCalls.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people merge or close at the same moment: one outcome. */
@ProductTest
class MergingAtOnceTest extends TwoCases {

    /** Who comes first is chance. */
    private static final int ROUNDS = 3;

    private HttpDesk fang;
    private String one;
    private String other;

    @BeforeEach
    void aSecondLead() {
        fang = HttpDesk.at(port).login("wang.fang");
    }

    private void twoCases() {
        TwoOrders ann = TwoOrders.bought(jdbc);
        one = number(openedBy(ann, LATE));
        other = number(openedBy(ann, BROKEN));
    }

    @Test
    void twoPeopleMergeTheSameTwoCasesTowardsEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            twoCases();

            List<Integer> statuses = atOnce(
                    () -> merge(tom, one, other).status(),
                    () -> merge(fang, other, one).status());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(jdbc.sql("select count(*) from case_files where number in (?, ?) and closed_at is null")
                            .params(one, other)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void theOneThatGoesOnIsClosedAtTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            twoCases();

            List<Integer> statuses = atOnce(
                    () -> merge(tom, one, other).status(),
                    () -> fang.post("/api/cases/" + other + "/closing", "{\"closedAs\":\"SOLVED\"}")
                            .status());

            // whoever comes second is refused: a merged case stands unread, a closed one takes nothing in
            boolean merged = statuses.get(0) == 200;
            assertThat(statuses.get(1)).isEqualTo(merged ? 409 : 204);
            assertThat(column("closed_at", one).equals("null")).isEqualTo(!merged);
            assertThat(column("closed_at", other).equals("null")).isEqualTo(merged);
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> results = two.invokeAll(List.of(one, other));
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }
}
