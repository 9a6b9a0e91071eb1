package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementRuleTest {

    @Test
    void answersAPersonWhoWrote() {
        assertThat(AcknowledgementRule.mayAnswer(Channel.MAIL, "Ann <ann@example.com>", false))
                .isTrue();
        assertThat(AcknowledgementRule.mayAnswer(Channel.AMAZON, "A1B2C3", false))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@example.com",
                "Shop <no-reply@example.com>",
                "do_not_reply+17@example.com",
                "MAILER-DAEMON@example.com",
                "postmaster@example.com",
                "bounces-77@example.com",
                "notifications@example.com",
            })
    void answersNoAddressThatNobodyReads(String address) {
        assertThat(AcknowledgementRule.mayAnswer(Channel.MAIL, address, false)).isFalse();
    }

    @Test
    void answersNoRobotNoCallerAndNobody() {
        assertThat(AcknowledgementRule.mayAnswer(Channel.MAIL, "ann@example.com", true))
                .isFalse();
        assertThat(AcknowledgementRule.mayAnswer(Channel.PHONE, "4930123456", false))
                .isFalse();
        assertThat(AcknowledgementRule.mayAnswer(Channel.MAIL, null, false)).isFalse();
    }
}
