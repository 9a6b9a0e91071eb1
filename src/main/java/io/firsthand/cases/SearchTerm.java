package io.firsthand.cases;

import io.firsthand.orders.Address;
import io.firsthand.platform.Refusal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person looks for: a name, an address, a number or words, as he typed it. It may be anything; only its length is
 * limited.
 *
 * @param text on one line, in compatible characters, without what no text holds
 */
public record SearchTerm(String text) {

    private static final int LEAST = 2;
    private static final int MOST = 200;
    /** as much of an address as is kept to find it by */
    private static final int ADDRESS = 500;

    private static final int PHONE_DIGITS = 6;

    /** @throws Refusal {@code search-term-short}, {@code search-term-long} */
    public static SearchTerm of(String typed) {
        String plain = typed == null ? "" : typed.replaceAll("[\\p{Cc}\\p{Cs}]+", " ");
        String text = Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
        int length = text.codePointCount(0, text.length());
        if (length < LEAST) {
            throw Refusal.invalid("search-term-short", "term", "least", LEAST);
        }
        if (length > MOST) {
            throw Refusal.invalid("search-term-long", "term", "most", MOST);
        }
        return new SearchTerm(text);
    }

    /** The sender's address that it may be, in each form in which it is kept, as a text-search query; empty if it is none. */
    String asSender() {
        boolean oneWord = !text.contains(" ");
        return Stream.of(
                        oneWord ? Optional.of(address(Address.MAIL)) : Optional.<String>empty(),
                        Optional.of(address(Address.PHONE)).filter(key -> isPhone()),
                        Optional.of(address(Address.ACCOUNT)),
                        Optional.of(address(Address.MESSENGER)))
                .flatMap(Optional::stream)
                .map(key -> "'@" + key.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" | "));
    }

    /** Whether it can be a telephone number, with or without country code. */
    public boolean isPhone() {
        return text.matches("[+0-9()/ .-]+")
                && Address.normalised(Address.PHONE, text).length() >= PHONE_DIGITS;
    }

    private String address(String kind) {
        String key = kind + ":" + Address.normalised(kind, text);
        return key.substring(0, Math.min(key.length(), ADDRESS));
    }
}
