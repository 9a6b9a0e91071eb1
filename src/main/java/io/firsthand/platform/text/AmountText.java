package io.firsthand.platform.text;

import io.firsthand.platform.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an amount as a person writes it: {@code 1234.56}, {@code 1,234.56}, {@code 1.234,56}, {@code １２３}, {@code ¥200}. What
 * can be meant in two ways is not read at all: nobody shall pay a thousand times too much for a dot.
 */
public final class AmountText {

    private static final Map<String, List<String>> SIGNS = Map.of(
            "CNY", List.of("RMB", "CN¥", "¥", "人民币", "元"),
            "JPY", List.of("JP¥", "¥", "日元", "円"),
            "EUR", List.of("€", "欧元"),
            "GBP", List.of("£", "英镑"),
            "USD", List.of("US$", "$", "美元"),
            "AUD", List.of("AU$", "A$", "$", "澳元"));

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:[.,](?:\\d{1,2}|\\d{4,}))?|-?0[.,]\\d+");
    private static final Pattern THREE_DECIMALS = Pattern.compile("-?\\d+\\.\\d{3}");
    private static final String GROUPED = "-?[1-9]\\d{0,2}(?:%1$s\\d{3})+(?:%2$s\\d+)?";

    private AmountText() {}

    /**
     * The amount, not rounded.
     *
     * @param currency whose code or sign may stand beside the number; another one is not read
     * @param viewer whose sign for thousands makes {@code 1,234} unambiguous
     * @return empty if it is no number, or could be two
     */
    public static Optional<BigDecimal> read(String written, Currency currency, Locale viewer) {
        String text = bare(Normalizer.normalize(written, Normalizer.Form.NFKC).strip(), currency);
        boolean plain = PLAIN.matcher(text).matches()
                || currency.getDefaultFractionDigits() == 3
                        && THREE_DECIMALS.matcher(text).matches();
        if (plain) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        char ofViewer = DecimalFormatSymbols.getInstance(viewer).getGroupingSeparator();
        return grouped(text, ',', '.', ofViewer)
                .or(() -> grouped(text, '.', ',', ofViewer))
                .or(() -> grouped(text, ' ', '.', ' '))
                .or(() -> grouped(text, ' ', ',', ' '))
                .or(() -> grouped(text, '\'', '.', '\''));
    }

    /**
     * The amount, as {@link #read} reads it.
     *
     * @param field that the refusal names
     * @throws Refusal {@code amount-unclear} with an example of how it is written
     */
    public static BigDecimal require(String field, String written, Currency currency, Locale viewer) {
        return read(written, currency, viewer)
                .orElseThrow(() -> Refusal.invalid(
                        "amount-unclear", field, "currency", currency.getCurrencyCode(), "example", example(currency)));
    }

    /** An amount in the form that is always read, with the digits that the currency has. */
    public static String example(Currency currency) {
        return new BigDecimal("1234.56")
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.DOWN)
                .toPlainString();
    }

    private static String bare(String text, Currency currency) {
        for (String sign : SIGNS.getOrDefault(currency.getCurrencyCode(), List.of())) {
            if (text.startsWith(sign)) {
                return text.substring(sign.length()).strip();
            }
            if (text.endsWith(sign)) {
                return text.substring(0, text.length() - sign.length()).strip();
            }
        }
        return text.replaceAll(
                "(?i)^" + currency.getCurrencyCode() + "\\s*|\\s*" + currency.getCurrencyCode() + "$", "");
    }

    /** With one sign only, before three digits, it is the sign for thousands only where the viewer writes it so. */
    private static Optional<BigDecimal> grouped(String text, char group, char decimal, char ofViewer) {
        if (!text.matches(
                GROUPED.formatted(Pattern.quote(String.valueOf(group)), Pattern.quote(String.valueOf(decimal))))) {
            return Optional.empty();
        }
        boolean certain =
                group == ofViewer || text.indexOf(decimal) >= 0 || text.indexOf(group) != text.lastIndexOf(group);
        return certain
                ? Optional.of(
                        new BigDecimal(text.replace(String.valueOf(group), "").replace(decimal, '.')))
                : Optional.empty();
    }
}
