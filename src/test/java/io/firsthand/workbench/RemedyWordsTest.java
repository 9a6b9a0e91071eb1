package io.firsthand.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.Basis;
import io.firsthand.entitlement.Chooser;
import io.firsthand.entitlement.LegalRemedy;
import io.firsthand.entitlement.RightKind;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "And" where the customer gets everything, "or" where somebody chooses. */
@ProductTest
class RemedyWordsTest {

    @Autowired
    RemedyWords words;

    @Test
    void refundAndTripleCompensationAreDueTogether() {
        AssessedRight fraud = right(Chooser.NOBODY, LegalRemedy.REFUND, LegalRemedy.COMPENSATION);

        assertThat(said(fraud, Locale.ENGLISH)).isEqualTo("REFUND and COMPENSATION");
        assertThat(said(fraud, Locale.CHINESE)).isEqualTo("REFUND并COMPENSATION");
    }

    @Test
    void whoChoosesGetsOneOfThem() {
        AssessedRight major = right(Chooser.BUYER, LegalRemedy.REFUND, LegalRemedy.REPLACEMENT);

        assertThat(said(major, Locale.ENGLISH)).isEqualTo("REFUND or REPLACEMENT");
        assertThat(said(major, Locale.CHINESE)).isEqualTo("REFUND或REPLACEMENT");
    }

    @Test
    void moneyFollowsACureThatFailed() {
        AssessedRight european = right(
                Chooser.BUYER_CURE_FIRST,
                LegalRemedy.REPLACEMENT,
                LegalRemedy.REPAIR,
                LegalRemedy.PRICE_REDUCTION,
                LegalRemedy.REFUND);

        assertThat(said(european, Locale.ENGLISH))
                .isEqualTo("REPLACEMENT or REPAIR; if that fails, PRICE_REDUCTION or REFUND");
        assertThat(said(european, Locale.CHINESE)).isEqualTo("REPLACEMENT或REPAIR；无法解决的，PRICE_REDUCTION或REFUND");
    }

    private String said(AssessedRight right, Locale locale) {
        return words.of(right, LegalRemedy::name, locale);
    }

    private static AssessedRight right(Chooser chooser, LegalRemedy... remedies) {
        return new AssessedRight(
                RightKind.CONFORMITY,
                AssessedRight.Status.APPLIES,
                Basis.LAW,
                Optional.empty(),
                List.of(),
                List.of(remedies),
                chooser,
                new BigDecimal("100"),
                false,
                List.of(),
                Optional.empty());
    }
}
