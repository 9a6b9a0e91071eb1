package io.firsthand.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.platform.Refusal;
import io.firsthand.platform.start.CannotStart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is live: first import, shipped changes, uploads, the way back, and two nodes on one database. */
class RulebookVersionsTest {

    private static final RuleTable<ReturnRights.Facts, ReturnRights.Right> TABLE = ReturnRights.first();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path folder;

    @BeforeEach
    void clear() {
        RulebookNode.clear();
    }

    private static byte[] workbook(int percent) {
        return Sheets.of(TABLE)
                .rule(WorkbookChecksTest.row("german", "market", "DE", "percent", percent, "confidence", "B"))
                .rule(WorkbookChecksTest.row("otherwise", "answer", "NONE", "percent", 0))
                .bytes();
    }

    private void ship(byte[] workbook) throws IOException {
        Files.write(folder.resolve("return-rights.xlsx"), workbook);
    }

    private RulebookNode node() {
        return new RulebookNode(folder, List.of(TABLE));
    }

    private static ReturnRights.Facts facts(String market) {
        return new ReturnRights.Facts(
                Optional.ofNullable(market),
                Optional.of(3),
                Optional.empty(),
                false,
                WordText.of("broken"),
                Optional.empty(),
                Duration.ofHours(1),
                "Erika Mustermann");
    }

    private static BigDecimal percent(RulebookNode node) {
        return node.rulebook.decide(TABLE, facts("DE"), DAY).required().percent();
    }

    private static int liveVersion(RulebookNode node) {
        return node.reading.get("return-rights").live().version();
    }

    @Test
    void importsTheShippedWorkbookAsVersionOne() throws IOException {
        ship(workbook(100));
        RulebookNode node = node().start();
        assertThat(liveVersion(node)).isEqualTo(1);
        assertThat(percent(node)).isEqualByComparingTo("100");

        node().start();
        assertThat(node.reading.versions("return-rights", 99, 10)).hasSize(1);
    }

    @Test
    void takesAChangedShippedWorkbookOverAsNextVersion() throws IOException {
        ship(workbook(100));
        node().start();
        ship(workbook(80));
        RulebookNode node = node().start();
        assertThat(liveVersion(node)).isEqualTo(2);
        assertThat(node.reading.get("return-rights").live().origin()).isEqualTo(TableVersion.Origin.FOLDER);
        assertThat(percent(node)).isEqualByComparingTo("80");
    }

    @Test
    void leavesATableAloneThatAnAnalystChangedMeanwhile() throws IOException {
        ship(workbook(100));
        node().start().changing.upload("return-rights", workbook(70), null, "ana.silva", "less");
        ship(workbook(80));
        RulebookNode node = node().start();
        assertThat(percent(node)).isEqualByComparingTo("70");
        assertThat(node.reading.versions("return-rights", 99, 10)).hasSize(2);
    }

    @Test
    void takesTheShippedOneOverWhereTheAnalystsVersionCannotBeReadAnyMore() throws IOException {
        ship(workbook(100));
        RulebookNode before = node().start();
        before.changing.upload("return-rights", workbook(70), null, "ana.silva", "less");
        RuleTable<ReturnRights.Facts, ReturnRights.Right> next = ReturnRights.nextRelease();
        ship(Sheets.of(next)
                .rule(WorkbookChecksTest.row("german", "market", "DE", "percent", 80))
                .rule(WorkbookChecksTest.row("otherwise", "answer", "NONE", "percent", 0))
                .bytes());

        RulebookNode node = new RulebookNode(folder, List.of(next)).start();

        assertThat(node.rulebook.decide(next, facts("DE"), DAY).required().percent())
                .isEqualByComparingTo("80");
        TableVersion live = node.reading.get("return-rights").live();
        assertThat(live.version()).isEqualTo(3);
        assertThat(live.reason()).contains("version 2 has other columns");
        assertThat(node.reading.versions("return-rights", 99, 10))
                .as("nothing is lost")
                .hasSize(3);
    }

    @Test
    void stopsTheFirstStartOnABrokenWorkbookWithAllFindings() throws IOException {
        ship(Sheets.of(TABLE)
                .rule(WorkbookChecksTest.row("german", "market", "GER", "days", "soon"))
                .bytes());
        assertThatThrownBy(() -> node().start())
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        failure -> assertThat(failure.problem().en())
                                .contains("return-rights.xlsx Rules!B3")
                                .contains("return-rights.xlsx Rules!C3"));
    }

    @Test
    void stopsTheStartOnATableWithoutWorkbook() {
        assertThatThrownBy(() -> node().start())
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        failure -> assertThat(failure.remedy().en()).contains("rules/return-rights.xlsx"));
    }

    @Test
    void keepsTheLiveVersionWhenALaterShippedWorkbookIsBroken() throws IOException {
        ship(workbook(100));
        node().start();
        ship(Sheets.of(TABLE)
                .rule(WorkbookChecksTest.row("german", "market", "GER"))
                .bytes());
        RulebookNode node = node().start();
        assertThat(liveVersion(node)).isEqualTo(1);
        assertThat(percent(node)).isEqualByComparingTo("100");
    }

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
                .rule(WorkbookChecksTest.row("german", "market", "GER"))
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

    @Test
    void recordsADecisionWithoutPersonalWords() throws IOException {
        ship(workbook(100));
        RulebookNode node = node().start();
        ReturnRights.Facts facts = facts("DE");
        Decision<ReturnRights.Right> decision = node.rulebook.decide(TABLE, facts, DAY);
        node.records.record("100001", decision, facts);

        RecordedDecision recorded =
                node.records.of("100001", Long.MAX_VALUE, 10).get(0);
        assertThat(recorded.row()).isEqualTo("german");
        assertThat(recorded.confidence()).isEqualTo(Confidence.B);
        assertThat(recorded.tableVersion()).isEqualTo(1);
        assertThat(recorded.rulebook()).isEqualTo(decision.rulebook());
        assertThat(recorded.why().en()).isEqualTo("Refund of 100 % after 3 days.");
        assertThat(recorded.why().zh()).isEqualTo("签收 3 天，退款 100%。");
        assertThat(recorded.facts().get("market").asText()).isEqualTo("DE");
        assertThat(recorded.outcome().get("percent").decimalValue()).isEqualByComparingTo("100");
        String stored = JdbcClient.create(RulebookNode.database())
                .sql("select string_agg(d::text, '') from decisions d")
                .query(String.class)
                .single();
        assertThat(stored).contains("sha256:").doesNotContain("Mustermann").doesNotContain("broken");
    }

    @Test
    void evaluatesGivenFactsAgainstAnyVersion() throws Exception {
        ship(workbook(100));
        RulebookNode node = node().start();
        node.changing.upload("return-rights", workbook(50), null, "ana.silva", "less");
        var facts = RulebookNode.JSON.readTree("{\"market\":\"DE\",\"vip\":false,\"waited\":\"PT1H\",\"name\":\"x\"}");

        Decision<Record> live =
                node.evaluating.evaluate("return-rights", facts, DAY, null).get(0);
        Decision<Record> earlier =
                node.evaluating.evaluate("return-rights", facts, DAY, 1).get(0);

        assertThat(((ReturnRights.Right) live.required()).percent()).isEqualByComparingTo("50");
        assertThat(((ReturnRights.Right) earlier.required()).percent()).isEqualByComparingTo("100");
        assertThat(earlier.why().zh()).isEqualTo("签收 未知 天，退款 100%。");
    }

    @Test
    void refusesFactsThatTheTableDoesNotKnow() throws Exception {
        ship(workbook(100));
        RulebookNode node = node().start();
        String sound = "\"vip\":false,\"waited\":\"PT1H\",\"name\":\"x\"";
        assertRefused("fact-unknown", () -> evaluate(node, "{" + sound + ",\"colour\":\"red\"}"));
        assertRefused("fact-missing", () -> evaluate(node, "{\"vip\":false,\"name\":\"x\"}"));
        assertRefused("fact-invalid", () -> evaluate(node, "{" + sound + ",\"days\":\"soon\"}"));
        assertRefused("fact-invalid", () -> evaluate(node, "{" + sound + ",\"market\":[\"DE\"]}"));
        assertRefused("fact-not-in-list", () -> evaluate(node, "{" + sound + ",\"market\":\"GER\"}"));
    }

    private static void evaluate(RulebookNode node, String facts) {
        try {
            node.evaluating.evaluate("return-rights", RulebookNode.JSON.readTree(facts), DAY, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
