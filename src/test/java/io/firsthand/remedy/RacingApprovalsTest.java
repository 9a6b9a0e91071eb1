package io.firsthand.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.platform.Refusal;
import io.firsthand.support.ProductTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;

/** Money and approvals at the same moment. */
@ProductTest
class RacingApprovalsTest extends GuardedDesk {

    @Autowired
    Approvals approvals;

    @Test
    void oneOfTwentyEqualApprovalsCounts() throws Exception {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        int needed = approvals.needed(remedy.id()).size();

        List<String> outcomes = together(20, i -> approve(remedy, "tom.baker"));

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("done"))
                .allMatch(outcome ->
                        outcome.equals("remedy-decided-already") || outcome.equals("approver-answered-already"));
        assertThat(approvals.given(remedy.id())).hasSize(1);
        assertThat(needed).isEqualTo(1);
        desk.deliver();
        assertThat(desk.movements(remedy)).isEqualTo(1);
    }

    @Test
    void oneOfTwoRacingApproversCounts() throws Exception {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        List<String> approvers = List.of("tom.baker", "wang.fang");

        List<String> outcomes = together(2, i -> approve(remedy, approvers.get(i)));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "remedy-decided-already");
    }

    @Test
    void eitherTheApprovalOrTheChangeCountsNeverBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            var opened = desk.open();
            Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));

            List<String> outcomes = together(
                    2,
                    i -> i == 0
                            ? approve(remedy, "tom.baker")
                            : changing.change(remedy.number(), RemedyDesk.goodwill("6.00"), RemedyDesk.OWNER));

            Remedy after = desk.now(remedy);
            if (outcomes.get(0).equals("done")) {
                assertThat(outcomes.get(1)).isEqualTo("remedy-too-late-to-change");
                assertThat(after.amount().toString()).isEqualTo("5.00 EUR");
            } else {
                assertThat(outcomes).containsExactly("remedy-changed-meanwhile", "done");
                assertThat(after.status()).isEqualTo(RemedyStatus.PROPOSED);
                assertThat(after.amount().toString()).isEqualTo("6.00 EUR");
            }
        }
    }

    @Test
    void twentyRefundsAtOnceGetNoMoreThanThereIs() throws Exception {
        var opened = desk.open();

        List<String> outcomes = together(20, i -> desk.propose(opened, RemedyDesk.refund("30.00")));

        assertThat(outcomes).filteredOn("done"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("refund-over-captured"::equals).hasSize(17);
    }

    /** There are fewer connections than people: on a busy machine who got none within its time asks again. */
    private static String outcome(Runnable work) {
        for (int left = 10; ; left--) {
            try {
                work.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.code();
            } catch (CannotCreateTransactionException noConnection) {
                if (left == 0) {
                    throw noConnection;
                }
            }
        }
    }

    /** All start at the same moment; each outcome is {@code done} or the code of the refusal, in the order of the numbers. */
    private static List<String> together(int number, IntFunction<?> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(number);
        var threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int me = i;
                Callable<String> one = () -> {
                    start.await();
                    return outcome(() -> work.apply(me));
                };
                running.add(threads.submit(one));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : running) {
                outcomes.add(value(outcome));
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static String value(Future<String> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }
}
