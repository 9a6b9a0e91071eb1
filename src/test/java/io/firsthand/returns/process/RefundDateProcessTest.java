package io.firsthand.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.returns.AtTheReturnsDesk;
import io.firsthand.returns.Declaration;
import io.firsthand.returns.DeclaringReturns;
import io.firsthand.returns.GoodsCondition;
import io.firsthand.returns.Return;
import io.firsthand.returns.ReturnDecision;
import io.firsthand.returns.ReturnStatus;
import io.firsthand.returns.ReturnsDesk;
import io.firsthand.returns.process.ReturnApproval.Elements;
import io.firsthand.support.ProductTest;
import io.firsthand.support.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The refund date runs beside the inspection and pays, once, whatever the warehouse does. */
@ProductTest
class RefundDateProcessTest extends AtTheReturnsDesk {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    DeclaringReturns declaring;

    @Autowired
    JdbcClient jdbc;

    @Test
    void paysBesideALateInspectionAndOnce() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        assertThat(desk.job(it, Elements.REFUND_DATE_REACHED).getDuedate().toInstant())
                .isEqualTo(it.refundDueAt().orElseThrow());

        desk.fire(it, Elements.REFUND_DATE_REACHED);
        assertThat(desk.last(it).amount()).hasToString("100.00 EUR");
        assertThat(desk.now(it).status()).as("the inspection goes on").isEqualTo(ReturnStatus.INSPECTING);
        it = desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(desk.given(it)).as("the second path finds it settled").hasSize(1);

        it = desk.paid(it);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void paysOnceWhenTheRefundDateAndTheInspectionComeAtTheSameMoment() throws Exception {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> paths = List.of(
                    () -> {
                        desk.fire(it, Elements.REFUND_DATE_REACHED);
                        return null;
                    },
                    () -> desk.inspected(it, GoodsCondition.AS_AGREED));
            for (var path : both.invokeAll(paths)) {
                try {
                    path.get();
                } catch (ExecutionException loser) {
                    // the job executor would try the job once more; it is fired below if it is still there
                }
            }
        } finally {
            both.shutdown();
        }
        if (desk.now(it).status() == ReturnStatus.INSPECTING) {
            desk.inspected(it, GoodsCondition.AS_AGREED);
        }
        assertThat(desk.given(it)).as("one proposal for the line").hasSize(1);

        Return paid = desk.paid(it);

        assertThat(paid.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void theInspectionGoesOnWhenWhatWasDueAtTheRefundDateIsRefused() {
        var opened = desk.open();
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        desk.fire(it, Elements.REFUND_DATE_REACHED);

        desk.refused(desk.last(it));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.INSPECTING);
        assertThat(desk.ends(it)).contains("EndEvent_NotPaidInTime");
        assertThat(desk.remedies().timeline(opened)).contains("return-not-paid-in-time");
        assertThat(desk.remedies().unread(opened)).as("the owner is told").isTrue();
        desk.inspected(it, GoodsCondition.AS_AGREED);
        assertThat(desk.given(it)).as("proposed once more").hasSize(2);
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void anUnclearParcelIsStillClearedUpWhenWhatWasDueIsRefused() {
        Return it = desk.arrived(desk.request(desk.open(), "change-of-mind"));
        desk.fire(it, Elements.REFUND_DATE_REACHED);
        desk.photo(it);
        desk.inspected(it, GoodsCondition.PART_ONLY);

        desk.refused(desk.last(it));

        assertThat(desk.now(it).status()).isEqualTo(ReturnStatus.CLEARING_UP);
        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME, null, Map.of(1, 1));
        assertThat(desk.last(it).amount()).hasToString("50.00 EUR");
        assertThat(desk.paid(it).status()).isEqualTo(ReturnStatus.SETTLED);
    }

    @Test
    void countsFromTheMessageThatDeclaredItAndNotFromItsEntry() {
        var opened = desk.open();
        Instant said = TestClock.START.minus(Duration.ofHours(30));
        wrote(opened.id(), said);
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));

        assertThat(it.declaredAt()).isEqualTo(said);
        LocalDate day = LocalDate.ofInstant(said, BERLIN);
        assertThat(it.refundDueAt().orElseThrow())
                .as("14 days after what the customer wrote (Directive 2011/83/EU art. 13)")
                .isEqualTo(day.plusDays(14).atStartOfDay(BERLIN).toInstant());
    }

    @Test
    void takesTheCustomersLastWordsUnlessTheCaseItselfIsTheDeclaration() {
        var question = desk.open();
        wrote(question.id(), TestClock.START.minus(Duration.ofDays(3)));
        answered(question.id(), TestClock.START.minus(Duration.ofDays(2)));
        wrote(question.id(), TestClock.START.minus(Duration.ofHours(20)));
        wrote(question.id(), TestClock.START.minus(Duration.ofHours(2)));
        assertThat(desk.request(question, "change-of-mind").declaredAt())
                .as("the first that he said since he was answered")
                .isEqualTo(TestClock.START.minus(Duration.ofHours(20)));

        var withdrawal = desk.open();
        jdbc.sql("update case_files set reason = 'change-of-mind' where id = ?")
                .param(withdrawal.id())
                .update();
        wrote(withdrawal.id(), TestClock.START.minus(Duration.ofDays(1)));
        answered(withdrawal.id(), TestClock.START.minus(Duration.ofHours(10)));
        wrote(withdrawal.id(), TestClock.START.minus(Duration.ofHours(1)));
        assertThat(desk.request(withdrawal, "change-of-mind").declaredAt())
                .as("the message that opened the case")
                .isEqualTo(TestClock.START.minus(Duration.ofDays(1)));
    }

    @Test
    void theDayOfTheDeclarationIsCorrectedWithAReasonButNeverBeyondTheCustomersWords() {
        var opened = desk.open();
        wrote(opened.id(), TestClock.START.minus(Duration.ofDays(1)));
        Return it = desk.arrived(desk.request(opened, "change-of-mind"));
        LocalDate heard = LocalDate.ofInstant(it.declaredAt(), BERLIN);

        assertThatThrownBy(() -> correct(it, heard.plusDays(1), "he meant tomorrow"))
                .hasMessageContaining("declaration-too-late");
        assertThatThrownBy(() -> correct(it, heard.minusDays(30), "long ago"))
                .hasMessageContaining("declaration-before-order");
        assertThatThrownBy(() -> correct(it, heard.minusDays(1), "  "))
                .hasMessageContaining("declaration-reason-needed");
        assertThatThrownBy(() -> declaring.correct(
                        it.number(),
                        new Declaration.ByHand(heard.minusDays(1), Optional.of("he told me")),
                        "claire.martin"))
                .hasMessageContaining("not-your-case");

        Return corrected = correct(it, heard.minusDays(1), "he had called the shop the day before");

        Instant due = heard.plusDays(13).atStartOfDay(BERLIN).toInstant();
        assertThat(corrected.refundDueAt()).contains(due);
        assertThat(desk.job(it, Elements.REFUND_DATE_REACHED).getDuedate().toInstant())
                .as("the clock of the process moved along")
                .isEqualTo(due);
        assertThat(desk.remedies().timeline(opened)).contains("return-declared");
    }

    @Test
    void whatIsClearIsPaidInTimeWhileTheRestOfTheParcelIsClearedUp() {
        var opened = desk.open();
        Return it = desk.requestWithBowl(opened, desk.bowl(opened, "household"));
        desk.photo(desk.arrived(it));
        it = desk.inspected(it, GoodsCondition.AS_AGREED, GoodsCondition.EMPTY_BOX);
        assertThat(it.status()).isEqualTo(ReturnStatus.CLEARING_UP);
        assertThat(desk.given(it)).isEmpty();

        desk.fire(it, Elements.REFUND_DATE_REACHED);

        assertThat(desk.last(it).amount()).as("the cups").hasToString("100.00 EUR");
        assertThat(desk.remedies().timeline(opened)).contains("return-clear-paid-in-time");
        it = desk.paid(it);
        assertThat(it.status()).as("the bowl is still being cleared up").isEqualTo(ReturnStatus.CLEARING_UP);
        assertThat(desk.movements(it)).isEqualTo(1);
        assertThat(desk.given(it, 2)).isEmpty();
        assertThat(desk.remedies().timeline(opened))
                .as("the owner is told of the rest")
                .contains("return-refund-date");

        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(it.lines().get(0).claimAmount()).as("the cups came").isEmpty();
        assertThat(desk.movements(it)).isEqualTo(1);
    }

    @Test
    void aWornLineIsPaidInTimeLessWhatItLostAndClaimedNoSecondTime() {
        var opened = desk.open();
        Return it = desk.requestWithBowl(opened, desk.bowl(opened, "household"));
        desk.photo(desk.arrived(it));
        it = desk.inspected(it, GoodsCondition.USED, GoodsCondition.EMPTY_BOX);
        desk.fire(it, Elements.REFUND_DATE_REACHED);
        assertThat(desk.last(it).amount()).hasToString("60.00 EUR");
        assertThat(desk.last(it).reduced()).as("a second person").isTrue();
        it = desk.paid(it);

        it = desk.decided(it, ReturnDecision.REFUND_WHAT_CAME);

        assertThat(it.status()).isEqualTo(ReturnStatus.SETTLED);
        assertThat(it.lines().get(0).claimAmount()).isEmpty();
    }

    private Return correct(Return it, LocalDate day, String because) {
        return declaring.correct(it.number(), new Declaration.ByHand(day, Optional.of(because)), ReturnsDesk.OWNER);
    }

    private void wrote(long caseId, Instant at) {
        said(caseId, "IN", null, null, at);
    }

    private void answered(long caseId, Instant at) {
        said(caseId, "OUT", ReturnsDesk.OWNER, "SENT", at);
    }

    private void said(long caseId, String direction, String author, String state, Instant at) {
        jdbc.sql("""
                        insert into messages (case_id, direction, channel, author, text, language, state, text_hash, at)
                        values (?, ?, 'mail', ?, 'words', 'de', ?, 'hash', ?)
                        """)
                .params(caseId, direction, author, state, Timestamp.from(at))
                .update();
    }
}
