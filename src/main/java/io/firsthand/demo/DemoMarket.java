package io.firsthand.demo;

import io.firsthand.platform.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** A market of the demo with its currency, carrier, payment provider and customers. */
record DemoMarket(
        String code,
        Currency currency,
        BigDecimal cnyRate,
        String carrier,
        String paymentProvider,
        String marketplace,
        String titleLanguage,
        List<Map<String, String>> customers) {

    static List<DemoMarket> all() {
        List<Map<String, String>> customers = DemoTable.rows("customers");
        return DemoTable.rows("markets").stream().map(row -> of(row, customers)).toList();
    }

    private static DemoMarket of(Map<String, String> row, List<Map<String, String>> customers) {
        String code = row.get("market");
        return new DemoMarket(
                code,
                Currency.getInstance(row.get("currency")),
                new BigDecimal(row.get("cny_rate")),
                row.get("carrier"),
                row.get("payment_provider"),
                row.get("marketplace"),
                row.get("title_language"),
                customers.stream().filter(c -> c.get("market").equals(code)).toList());
    }

    /** A price of the catalogue, which is in CNY, in this market’s currency. */
    Money price(String cny) {
        return Money.rounded(new BigDecimal(cny).divide(cnyRate, MathContext.DECIMAL64), currency);
    }

    /** The calendar of the market, as its first customer sees it. */
    ZoneId zone() {
        return ZoneId.of(customers.get(0).get("time_zone"));
    }
}
