package io.firsthand.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "包裹到哪里了                                   | zh",
                "iPhone 16 Pro Max 屏幕碎了，怎么办             | zh",
                "荷物はどこですか                               | ja",
                "注文した荷物がまだ届きません                   | ja",
                "배송이 언제 오나요                             | ko",
                "Где моя посылка                                | ru",
                "Where is my parcel? I want to have it          | en",
                "Wo ist mein Paket? Ich habe es nicht           | de",
                "Ich möchte die Bestellung RET-e0e302c1 widerrufen. | de",
                "Bonjour, je n'ai pas reçu mon colis            | fr",
                "Hola, quiero una respuesta por favor           | es",
            })
    void readsScriptAndLittleWords(String text, String language) {
        assertThat(LanguageGuess.of(text)).hasValue(language);
    }

    @Test
    void guessesNothingFromTooLittle() {
        assertThat(LanguageGuess.of("")).isEmpty();
        assertThat(LanguageGuess.of("DE-10001 ???")).isEmpty();
        assertThat(LanguageGuess.of("ok")).isEmpty();
    }
}
