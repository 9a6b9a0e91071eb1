package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages ask for no answer. */
class MereThanksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks",
                "thank you very much!",
                "Ok, thanks a lot :)",
                "Vielen Dank!",
                "Merci beaucoup",
                "¡Muchas gracias!",
                "谢谢",
                "好的，谢谢你们！",
                "非常感谢",
                "ありがとうございます。"
            })
    void thanksAskForNoAnswer(String text) {
        assertThat(MereThanks.isAll(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "好的",
                "Thanks, but the cup is still broken",
                "Thanks. When does it come?",
                "Thank you?",
                "谢谢，什么时候到？",
                "谢谢，杯子还是坏的",
                "No thanks, I want my money back",
                "Danke, aber wo ist mein Paket"
            })
    void whateverSaysMoreAsksForOne(String text) {
        assertThat(MereThanks.isAll(text)).isFalse();
    }
}
