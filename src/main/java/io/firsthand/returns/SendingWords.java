package io.firsthand.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the customer of an authorised return is told to send his goods.
 *
 * @param key of {@code customer/texts_<language>}
 * @param values of its places: words and instants
 */
public record SendingWords(String key, List<Object> values) {

    /** With the label, if we pay the way back. */
    public static SendingWords of(Return it) {
        Instant until = it.waitUntil().orElseThrow();
        if (!it.judged().sellerPaysLabel()) {
            return ownLabel(it, until);
        }
        return it.labelRef()
                .map(label -> new SendingWords("return.label", List.of(it.number(), label, until)))
                .orElseGet(() -> new SendingWords("return.label-follows", List.of(it.number(), until)));
    }

    /** The law wants a notice acknowledged with day and time; a day that a person set has no time, and he was told of it. */
    static SendingWords ownLabel(Return it, Instant until) {
        Optional<Instant> heard = it.declaration()
                .filter(declared -> declared.because().isEmpty())
                .map(Declaration::at);
        return heard.map(at -> new SendingWords("return.own-label-on-notice", List.of(it.number(), until, at)))
                .orElseGet(() -> new SendingWords("return.own-label", List.of(it.number(), until)));
    }
}
