package io.firsthand.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.rulebook.Decision;
import io.firsthand.rulebook.WordText;
import io.firsthand.support.ProductTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The live table {@code contact-reason}: what customers write in six languages. Every row has a test in the workbook. */
@ProductTest
class ContactReasonRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Autowired
    FindingReasons reasons;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The cup arrived broken, I have attached a photo.       | damaged           | damaged-en
            杯子到手就碎了，附上照片                                  | damaged           | damaged-zh
            Die Tasse ist kaputt angekommen                        | damaged           | damaged-de
            La tasse est arrivée cassée                            | damaged           | damaged-fr
            La taza llegó rota                                     | damaged           | damaged-es
            カップが割れて届きました                                  | damaged           | damaged-ja
            The tracking says delivered but I never received it    | not-received      | not-received-en
            我的快递怎么还没到                                       | late              | late-zh
            我想七天无理由退货                                       | change-of-mind    | return-zh
            我要退款                                               | refund            | refund-zh
            Wann kommt meine Rückerstattung?                       | refund-status     | refund-status-de
            Je veux annuler ma commande                            | cancel            | cancel-fr
            Mi abogado les escribirá                               | legal-threat      | legal-es
            領収書をください                                         | invoice           | invoice-ja
            转人工                                                 | human-request     | human-zh
            我要打12315投诉                                         | regulator         | regulator-zh
            The charger caught fire and burned my hand             | unsafe            | unsafe-en
            Please delete all my personal data under GDPR          | privacy           | privacy-data-en
            """)
    void readsTheReasonFromTheWords(String text, String reason, String row) {
        Reasoning reasoning = reasons.find(WordText.of(text), DAY);

        assertThat(reasoning.reason()).isEqualTo(reason);
        assertThat(reasoning.hints()).extracting(Decision::row).contains(row);
    }

    @Test
    void isUnclearWhenNoRowFires() {
        Reasoning reasoning = reasons.find(WordText.of("asdf qwer"), DAY);

        assertThat(reasoning.reason()).isEqualTo(ContactReasons.UNCLEAR);
        assertThat(reasoning.hints()).isEmpty();
    }

    @Test
    void isUnclearWhenTheWordsSpeakForTwoReasonsAlike() {
        Reasoning reasoning = reasons.find(
                WordText.of("You sent me the wrong item, and the other one arrived broken in pieces"), DAY);

        assertThat(reasoning.reason()).isEqualTo(ContactReasons.UNCLEAR);
        assertThat(reasoning.hints()).extracting(Decision::row).contains("wrong-item-en", "damaged-en");
    }
}
