package io.firsthand.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.DecisionRecords;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The live tables {@code set-aside}, {@code priority}, {@code first-answer} and {@code joining} behind the use case. */
@ProductTest
@Transactional
class JudgingContactsRulesTest {

    @Autowired
    JudgingContacts judging;

    @Autowired
    JoiningWindows joining;

    @Autowired
    DecisionRecords records;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chat | The cup arrived broken             | damaged      | P2 | PT15S | fulfilment
            mail | The cup arrived broken             | damaged      | P2 | PT2H  | fulfilment
            mail | The cup broke and I am bleeding    | unsafe       | P0 | PT15M | injury-en
            mail | My parcel is late, my lawyer knows | legal-threat | P0 | PT15M | lawyer-en
            mail | I have opened an A-to-z claim      | platform-claim | P1 | PT1H | platform-claim
            mail | Is the scarf back in stock?        | pre-sales    | P3 | PT24H | otherwise
            mail | hello                              | unclear      | P2 | PT2H  | unclear-or-person
            """)
    void saysWhatItIsAboutHowUrgentAndWhatIsPromised(
            String channel, String text, String reason, Priority priority, Duration within, String row) {
        ContactJudgement judgement = judging.judge("T-1", facts(channel, text, false, false, Optional.empty()));

        assertThat(judgement.genuine()).isTrue();
        assertThat(judgement.reason()).isEqualTo(reason);
        assertThat(judgement.priority()).isEqualTo(priority);
        assertThat(judgement.firstAnswerWithin()).isEqualTo(within);
        assertThat(judgement.why().en()).contains(row);
        assertThat(judgement.why().zh()).contains(row);
    }

    @Test
    void raisesAnOrderAboveFiveThousandYuan() {
        assertThat(priority("damaged cup", Optional.of(new BigDecimal("5000")))).isEqualTo(Priority.P2);
        assertThat(priority("damaged cup", Optional.of(new BigDecimal("5000.01"))))
                .isEqualTo(Priority.P1);
    }

    @Test
    void setsAutomaticMailAside() {
        ContactJudgement judgement =
                judging.judge("T-2", facts("mail", "Where is my parcel?", true, false, Optional.empty()));

        assertThat(judgement.genuine()).isFalse();
        assertThat(judgement.setAsideAs()).isEqualTo("AUTOMATIC");
    }

    @Test
    void setsSpamOfAStrangerAsideButNeverAKnownCustomersWords() {
        String text = "Guaranteed profit with our crypto investment";

        assertThat(judging.judge("T-3", facts("mail", text, false, false, Optional.empty()))
                        .setAsideAs())
                .isEqualTo("SPAM");
        assertThat(judging.judge("T-3", facts("mail", text, false, true, Optional.empty()))
                        .genuine())
                .isTrue();
    }

    @Test
    void judgesAnewAfterAPersonSetTheReason() {
        ContactJudgement judgement = judging.rejudge(
                "T-4", facts("mail", "see picture", false, true, Optional.empty()), "fake", KnownOverrides.NONE);

        assertThat(judgement.reason()).isEqualTo("fake");
        assertThat(judgement.priority()).isEqualTo(Priority.P1);
        assertThat(judgement.why().en()).contains("set by a person", "fake-or-fraud");
    }

    @Test
    void recordsEachDecisionWithoutTheCustomersWords() {
        judging.judge("T-5", facts("mail", "The Wedgwood cup arrived broken", false, true, Optional.empty()));
        records.of("T-5", Long.MAX_VALUE, 1); // writes what the transaction would write when it commits

        assertThat(jdbc.sql("select count(*) from decisions where case_number = 'T-5'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
        assertThat(jdbc.sql("select string_agg(d::text, ' ') from decisions d where case_number = 'T-5'")
                        .query(String.class)
                        .single())
                .contains("damaged")
                .doesNotContainIgnoringCase("wedgwood");
    }

    @Test
    void knowsHowLongContactsOfEachReasonJoin() {
        assertThat(joining.daysFor("late")).isEqualTo(21);
        assertThat(joining.daysFor("chargeback")).isEqualTo(120);
        assertThat(joining.daysFor("feedback")).isZero();
        assertThat(ContactReasons.codes())
                .allSatisfy(code -> assertThat(joining.daysFor(code)).isNotNegative());
    }

    private Priority priority(String text, Optional<BigDecimal> orderTotal) {
        return judging.judge("T-6", facts("mail", text, false, true, orderTotal))
                .priority();
    }

    private static ContactFacts facts(
            String channel, String text, boolean automatic, boolean known, Optional<BigDecimal> orderTotal) {
        return new ContactFacts(channel, "en", text, automatic, known, orderTotal.isPresent(), false, orderTotal);
    }
}
