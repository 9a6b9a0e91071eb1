package io.firsthand.rulebook;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is live after an upload and after the way back, also with several nodes on one database. */
class UploadedVersionsTest extends RulebookNodes {

    @Test
    void showsAnUploadOnEveryNodeWithoutRestart() throws IOException {
        ship(workbook(100));
        RulebookNode one = node().start();
        RulebookNode two = node().start();
        assertThat(percent(two)).isEqualByComparingTo("100");

        TableVersion version = one.changing.upload("return-rights", workbook(50), 1, "ana.silva", "a test of ours");

        assertThat(version.version()).isEqualTo(2);
        assertThat(version.live()).isTrue();
        assertThat(percent(one)).isEqualByComparingTo("50");
        assertThat(percent(two)).isEqualByComparingTo("50");
    }

    @Test
    void makesAnEarlierVersionCurrentAgain() throws IOException {
        ship(workbook(100));
        RulebookNode one = node().start();
        RulebookNode two = node().start();
        one.changing.upload("return-rights", workbook(50), null, "ana.silva", "less");
        one.changing.activate("return-rights", 1, "ana.silva", "too little");
        assertThat(percent(one)).isEqualByComparingTo("100");
        assertThat(percent(two)).isEqualByComparingTo("100");
        assertThat(one.reading.versions("return-rights", 99, 10))
                .extracting(TableVersion::live)
                .containsExactly(false, true);
        assertRefused("version-already-live", () -> one.changing.activate("return-rights", 1, "ana.silva", "again"));
        assertRefused("rule-table-version-unknown", () -> one.changing.activate("return-rights", 9, "ana.silva", "x"));
    }

    @Test
    void refusesABrokenUploadWithTheFindingsAndChangesNothing() throws IOException {
        ship(workbook(100));
        RulebookNode node = node().start();
        byte[] broken = Sheets.of(TABLE)
                .rule(CheckedWorkbooks.row("german", "market", "GER"))
                .bytes();
        assertThatThrownBy(() -> node.changing.upload("return-rights", broken, null, "ana.silva", "x"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("workbook-broken");
                    assertThat(refusal.values().get("findings").toString()).contains("GER");
                });
        assertThat(liveVersion(node)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotAChangeOrHasNoReasonOrAStaleBasis() throws IOException {
        byte[] shipped = workbook(100);
        ship(shipped);
        RulebookNode node = node().start();
        assertRefused("workbook-unchanged", () -> node.changing.upload("return-rights", shipped, null, "a", "x"));
        assertRefused("reason-missing", () -> node.changing.upload("return-rights", workbook(1), null, "a", " "));
        node.changing.upload("return-rights", workbook(1), 1, "a", "x");
        assertRefused(
                "rule-table-changed-meanwhile", () -> node.changing.upload("return-rights", workbook(2), 1, "a", "x"));
        assertRefused("rule-table-unknown", () -> node.changing.upload("no-such", workbook(2), 1, "a", "x"));
    }

    @Test
    void letsOneOfSeveralSimultaneousUploadsWin() throws Exception {
        ship(workbook(100));
        List<RulebookNode> nodes = List.of(node().start(), node().start(), node().start());
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            RulebookNode node = nodes.get(i);
            byte[] mine = workbook(10 + i);
            answers.add(threads.submit(() -> {
                go.await();
                try {
                    node.changing.upload("return-rights", mine, 1, "ana.silva", "me first");
                    return "live";
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            }));
        }
        go.countDown();
        List<String> told = new ArrayList<>();
        for (Future<String> answer : answers) {
            told.add(answer.get());
        }
        threads.shutdown();
        assertThat(told).containsOnlyOnce("live").contains("rule-table-changed-meanwhile");
        assertThat(liveVersion(nodes.get(0))).isEqualTo(2);
    }

    @Test
    void answersATransactionFromOneRulebookThroughout() throws IOException {
        ship(workbook(100));
        RulebookNode one = node().start();
        RulebookNode two = node().start();
        one.transaction.executeWithoutResult(status -> {
            assertThat(percent(one)).isEqualByComparingTo("100");
            uploadInAnotherThread(two);
            assertThat(percent(one)).isEqualByComparingTo("100");
        });
        assertThat(percent(one)).isEqualByComparingTo("50");
    }

    private static void uploadInAnotherThread(RulebookNode node) {
        Thread thread =
                new Thread(() -> node.changing.upload("return-rights", workbook(50), null, "ana.silva", "in between"));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
