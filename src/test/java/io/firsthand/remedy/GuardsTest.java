package io.firsthand.remedy;

import static io.firsthand.support.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.sandbox.SandboxBehaviour;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What money may never do, whatever people do in whatever order, and at the same moment. */
@ProductTest
class GuardsTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    ProposingRemedies proposing;

    @Autowired
    DecidingRemedies deciding;

    @Autowired
    ChangingRemedies changing;

    @Autowired
    ClearingPayments clearing;

    @Autowired
    Approvals approvals;

    @Autowired
    Remedies remedies;

    @Autowired
    JdbcClient jdbc;

    private RemedyDesk desk;

    @BeforeEach
    void openTheDesk() {
        clock.set(TestClock.START);
        desk = beans.createBean(RemedyDesk.class);
    }

    @Test
    void refundsNoMoreThanWasCapturedAndIsNotBackYet() {
        var opened = desk.open();
        jdbc.sql("update payments set refunded_outside = 40 where id = ?")
                .param(opened.paymentId())
                .update();

        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("60.01")));
        desk.propose(opened, RemedyDesk.refund("50.00"));
        assertRefused("refund-over-captured", () -> desk.propose(opened, RemedyDesk.refund("10.01")));
    }

    @Test
    void givesNothingWhileAChargebackIsOpenAlsoIfItCameAfterTheProposal() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("50.00"));
        desk.chargeback(opened);

        assertRefused("payment-disputed", () -> desk.propose(opened, RemedyDesk.refund("1.00")));
        assertRefused("payment-disputed", () -> desk.propose(opened, RemedyDesk.goodwill("1.00")));
        assertRefused("payment-disputed", () -> approveAll(remedy));
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.PROPOSED);
    }

    @Test
    void refusesAmountsThatCannotBe() {
        var opened = desk.open();
        assertRefused("amount-not-positive", () -> desk.propose(opened, RemedyDesk.refund("0.00")));
        assertRefused("amount-not-positive", () -> desk.propose(opened, RemedyDesk.refund("-1.00")));
        assertRefused("amount-too-fine", () -> desk.propose(opened, RemedyDesk.refund("1.001")));
        assertRefused("amount-too-large", () -> desk.propose(opened, RemedyDesk.refund("1E+40")));
        assertRefused("currency-differs", () -> desk.propose(opened, inDollars()));
    }

    @Test
    void touchesNothingOfAnOrderThatIsNotVerified() {
        var opened = desk.open();
        jdbc.sql("update case_files set order_verified = false where id = ?")
                .param(opened.id())
                .update();

        assertRefused("order-not-verified", () -> desk.propose(opened, RemedyDesk.goodwill("1.00")));
    }

    @Test
    void refusesWhoDoesNotActOnTheCase() {
        var opened = desk.open();

        assertRefused(
                "not-your-case", () -> proposing.propose(opened.number(), RemedyDesk.goodwill("1.00"), "jonas.weber"));
    }

    @Test
    void needsAReasonToGoBeyondTheRules() {
        var opened = desk.open();
        ProposeRemedy without = new ProposeRemedy(
                RemedyKind.REFUND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("100.00")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("  "));
        RemedyPreview preview = proposing.preview(opened.number(), without, RemedyDesk.OWNER);

        if (preview.reasonNeeded()) {
            assertRefused("override-reason-needed", () -> desk.propose(opened, without));
        } else {
            assertThat(preview.entitled().amount()).isGreaterThanOrEqualTo(new BigDecimal("100.00"));
        }
        assertThat(preview.refundable().toString()).isEqualTo("100.00 EUR");
        assertThat(remedies.ofCase(opened.id())).as("a preview stores nothing").isEmpty();
    }

    @Test
    void aReplacementCountsWithTheRefundsAndGoodwillCountsAlone() {
        var opened = desk.open();
        proposing.propose(opened.number(), RemedyDesk.refund("24.00"), "tom.baker");

        String replacement = proposing
                .preview(opened.number(), RemedyDesk.replacement(opened.lineId(), 1), "tom.baker")
                .authorityWhy()
                .en();
        assertThat(replacement).as("192 and 400 CNY").contains("592 CNY");
        assertThat(proposing
                        .preview(opened.number(), RemedyDesk.goodwill("1.00"), "tom.baker")
                        .authorityWhy()
                        .en())
                .contains("(8 CNY)");
    }

    @Test
    void splittingDoesNotBeatALimit() {
        var opened = desk.open();
        BigDecimal alone = proposing
                .preview(opened.number(), RemedyDesk.goodwill("1.00"), RemedyDesk.OWNER)
                .limitCny();
        int executedAlone = 0;
        for (int i = 0; i < 4; i++) {
            executedAlone +=
                    desk.propose(opened, RemedyDesk.goodwill("1.00")).status() == RemedyStatus.PROPOSED ? 0 : 1;
        }

        assertThat(new BigDecimal("8").multiply(BigDecimal.valueOf(executedAlone)))
                .isLessThanOrEqualTo(alone);
        assertThat(executedAlone).isPositive();
    }

    @Test
    void aChangeBorrowsNoAuthorityFromTheProposer() {
        var opened = desk.open();
        Remedy byLead = proposing.propose(opened.number(), RemedyDesk.goodwill("25.00"), "tom.baker");
        assertThat(byLead.status()).as("within the lead's own limit").isNotEqualTo(RemedyStatus.PROPOSED);
        Remedy above = proposing.propose(opened.number(), RemedyDesk.goodwill("20.00"), "tom.baker");
        assertThat(above.status()).isEqualTo(RemedyStatus.PROPOSED);

        Remedy changed = changing.change(above.number(), RemedyDesk.goodwill("5.00"), RemedyDesk.OWNER);

        assertThat(changed.status()).as("an assistant chose it: 10 CNY").isEqualTo(RemedyStatus.PROPOSED);
        assertThat(changed.limitCny())
                .hasValueSatisfying(limit -> assertThat(limit).isEqualByComparingTo("10"));
        assertRefused("approver-proposed-it", () -> approve(changed, "tom.baker"));
        assertRefused("approver-changed-it", () -> approve(changed, RemedyDesk.OWNER));
    }

    @Test
    void aChangeByALeadLendsTheProposerNoAuthorityEither() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));

        Remedy changed = changing.change(remedy.number(), RemedyDesk.goodwill("6.00"), "tom.baker");

        assertThat(changed.status()).isEqualTo(RemedyStatus.PROPOSED);
    }

    @Test
    void countsTheGradeThatTheProposerHadWhenHeProposed() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        jdbc.sql("update people set grade = 'MANAGER' where id = ?")
                .param(RemedyDesk.OWNER)
                .update();
        try {
            assertThat(changing.change(remedy.number(), RemedyDesk.goodwill("6.00"), RemedyDesk.OWNER)
                            .status())
                    .isEqualTo(RemedyStatus.PROPOSED);
        } finally {
            jdbc.sql("update people set grade = 'ASSISTANT' where id = ?")
                    .param(RemedyDesk.OWNER)
                    .update();
        }
    }

    @Test
    void whoChangedOrApprovedItDoesNotClearItsPayment() {
        var opened = desk.open();
        desk.behave(opened, SandboxBehaviour.FAIL, 1);
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        approve(remedy, "nora.klein");
        desk.deliver();
        assertThat(desk.now(remedy).status()).isEqualTo(RemedyStatus.CLEARING);

        assertRefused("only-finance", () -> clearing.retry(remedy.number(), "nora.klein"));
        jdbc.sql("update remedies set changed_by = '{piet.devries}' where id = ?")
                .param(remedy.id())
                .update();
        assertRefused("only-finance", () -> clearing.giveUp(remedy.number(), "piet.devries"));
        jdbc.sql("update remedies set changed_by = '{}' where id = ?")
                .param(remedy.id())
                .update();
        clearing.retry(remedy.number(), "piet.devries");
    }

    @Test
    void ownerAndDeputyDoNotApproveForEachOther() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        jdbc.sql("update case_files set deputy = 'wang.fang' where id = ?")
                .param(opened.id())
                .update();

        assertRefused("approver-is-deputy", () -> approve(remedy, "wang.fang"));
        assertRefused("approver-proposed-it", () -> approve(remedy, RemedyDesk.OWNER));
        assertRefused("approver-grade-too-low", () -> approve(remedy, "kenji.sato"));
    }

    @Test
    void whoReceivesItDoesNotApproveIt() {
        var opened = desk.open();
        Remedy remedy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        jdbc.sql("update customers set name = (select name from people where id = 'tom.baker') where id = ?")
                .param(opened.customerId())
                .update();

        assertRefused("approver-receives-it", () -> approve(remedy, "tom.baker"));
    }

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

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void neverRefundsMoreThanWasCapturedInWhateverOrder(long seed) {
        var opened = desk.open();
        Random random = new Random(seed);
        List<Remedy> proposed = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 ->
                        proposed.add(desk.propose(
                                opened, RemedyDesk.refund(random.nextInt(1, 60) + "." + random.nextInt(10, 99))));
                    case 2 -> approveAll(any(proposed, random));
                    case 3 ->
                        changing.change(
                                any(proposed, random).number(),
                                RemedyDesk.refund(random.nextInt(1, 60) + ".00"),
                                RemedyDesk.OWNER);
                    case 4 -> {
                        desk.behave(
                                opened,
                                random.nextBoolean() ? SandboxBehaviour.FAIL : SandboxBehaviour.MOVE_THEN_500,
                                1);
                        desk.deliver();
                    }
                    default -> clearing.retry(any(proposed, random).number(), "nora.klein");
                }
            } catch (Refusal expected) {
                // a guard or a state said no: that is what they are for
            }
            assertThat(moved(opened)).isLessThanOrEqualTo(new BigDecimal("100.00"));
        }
        assertThat(intended(opened)).isLessThanOrEqualTo(new BigDecimal("100.00"));
    }

    private BigDecimal moved(RemedyDesk.Opened opened) {
        return jdbc.sql("select coalesce(sum(amount), 0) from sandbox_movements where payee = ? and state = 'SETTLED'")
                .param("payment:pi-" + opened.order())
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal intended(RemedyDesk.Opened opened) {
        return jdbc.sql("select coalesce(sum(amount), 0) from ledger_intents where payment_id = ?"
                        + " and status not in ('FAILED','RETURNED','GIVEN_UP')")
                .param(opened.paymentId())
                .query(BigDecimal.class)
                .single();
    }

    private static Remedy any(List<Remedy> proposed, Random random) {
        if (proposed.isEmpty()) {
            throw Refusal.notFound("remedy-not-found");
        }
        return proposed.get(random.nextInt(proposed.size()));
    }

    private void approveAll(Remedy remedy) {
        for (Remedy now = desk.now(remedy); now.status() == RemedyStatus.PROPOSED; now = desk.now(remedy)) {
            deciding.approve(now.number(), desk.approver(now), now.contentHash(), Optional.empty());
        }
    }

    private Remedy approve(Remedy remedy, String person) {
        return deciding.approve(remedy.number(), person, remedy.contentHash(), Optional.empty());
    }

    private static ProposeRemedy inDollars() {
        return new ProposeRemedy(
                RemedyKind.REFUND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                Optional.of("USD"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** All start at the same moment; each outcome is {@code done} or the code of the refusal, in the order of the numbers. */
    private static List<String> together(int number, java.util.function.IntFunction<?> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(number);
        var threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int me = i;
                Callable<String> one = () -> {
                    start.await();
                    try {
                        work.apply(me);
                        return "done";
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
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

    @Test
    void whoOwnedTheCaseOrStoodInWhenItWasProposedDoesNotApproveItLater() {
        var opened = desk.open();
        hands(opened, "wang.fang", RemedyDesk.OWNER);
        Remedy byDeputy = desk.propose(opened, RemedyDesk.goodwill("5.00"));
        hands(opened, "wang.fang", null);
        assertRefused("approver-is-deputy", () -> approve(byDeputy, "wang.fang"));

        hands(opened, RemedyDesk.OWNER, "wang.fang");
        Remedy byOwner = desk.propose(opened, RemedyDesk.goodwill("4.00"));
        hands(opened, RemedyDesk.OWNER, null);
        assertRefused("approver-is-deputy", () -> approve(byOwner, "wang.fang"));

        Remedy changed = desk.propose(opened, RemedyDesk.goodwill("3.00"));
        hands(opened, RemedyDesk.OWNER, "wang.fang");
        Remedy now = changing.change(changed.number(), RemedyDesk.goodwill("3.50"), RemedyDesk.OWNER);
        hands(opened, RemedyDesk.OWNER, null);
        assertRefused("approver-is-deputy", () -> approve(now, "wang.fang"));

        Remedy beforeHandover = desk.propose(opened, RemedyDesk.goodwill("2.00"));
        hands(opened, "tom.baker", null);
        assertRefused("approver-is-deputy", () -> approve(beforeHandover, "tom.baker"));
    }

    private void hands(RemedyDesk.Opened opened, String owner, String deputy) {
        jdbc.sql(
                        "update case_files set owner = ?, deputy = ?, deputy_because = case when cast(? as text) is not null then 'ABSENT' end where id = ?")
                .params(java.util.Arrays.asList(owner, deputy, deputy, opened.id()))
                .update();
    }
}
