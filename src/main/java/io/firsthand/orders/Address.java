package io.firsthand.orders;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which a customer’s address is kept and looked up, so that {@code " Ann@Example.com"} finds
 * {@code ann@example.com}. An address proves nothing about who writes; it only tells which customer it belongs to.
 */
public final class Address {

    /** A mail address: trimmed, lower case. */
    public static final String MAIL = "mail";

    /** A telephone number: digits only, with country code and without the international prefix. */
    public static final String PHONE = "phone";

    /** The account in our shop or on a marketplace: trimmed, as written. */
    public static final String ACCOUNT = "account";

    /** The id that a messenger gives: trimmed, as written (WeChat and LINE ids are case-sensitive). */
    public static final String MESSENGER = "messenger";

    private Address() {}

    /**
     * The address in the form in which it is kept. Full-width letters and digits, as an East Asian keyboard writes them, count
     * as the plain ones.
     *
     * @return empty text if nothing usable is left
     */
    public static String normalised(String kind, String address) {
        if (kind == null || address == null) {
            return "";
        }
        String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        return switch (kind) {
            case MAIL -> plain.toLowerCase(Locale.ROOT);
            case PHONE -> digits(plain);
            default -> plain;
        };
    }

    private static String digits(String phone) {
        // "+44 (0)20 …": the zero in brackets is dialled at home only
        String dialled = phone.replace("(0)", "").replaceAll("[^0-9]", "");
        boolean prefixed = dialled.startsWith("00");
        return prefixed ? dialled.substring(2) : dialled;
    }
}
