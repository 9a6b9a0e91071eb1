package io.firsthand.demo;

import io.firsthand.orders.ParcelState;
import io.firsthand.platform.Money;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts an order of the demo in place: one story of {@link DemoOrder} in one market. */
class OrderSeed {

    private static final Duration PROMISED_WITHIN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final List<Map<String, String>> articles = DemoTable.rows("articles");

    OrderSeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param place of the story in the list, from 0
     * @param offset how far this market is shifted through the catalogue, so that each story meets other goods elsewhere
     */
    void plant(DemoMarket market, int place, int offset, long customer, Instant now) {
        DemoOrder story = DemoOrder.STORIES.get(place);
        String number = market.code() + "-" + (10_001 + place);
        // some minutes apart, else "newest first" would be a toss-up
        Instant orderedAt = now.minus(story.age()).minus(Duration.ofMinutes(13L * place));
        List<Line> lines = lines(market, place, offset);
        Money goods = lines.stream().map(Line::total).reduce(Money::plus).orElseThrow();
        Money shipping = market.price(place % 3 == 0 ? "0" : "38");
        long id = order(market, place, number, customer, orderedAt, story, goods, shipping, now);
        lines.forEach(line -> line(id, line));
        for (int i = 0; i < story.parcels().size(); i++) {
            parcel(id, market, number, i, story.parcels().get(i), orderedAt, now);
        }
        payment(id, market, number, story, orderedAt, goods.plus(shipping), now);
    }

    private List<Line> lines(DemoMarket market, int place, int offset) {
        Map<String, String> first = articles.get((place + offset) % articles.size());
        Line line = Line.of(first, market, 1 + place % 2);
        boolean twoArticles = place % 4 == 3;
        Map<String, String> second = articles.get((place + offset + 3) % articles.size());
        return twoArticles ? List.of(line, Line.of(second, market, 1)) : List.of(line);
    }

    private long order(
            DemoMarket market,
            int place,
            String number,
            long customer,
            Instant orderedAt,
            DemoOrder story,
            Money goods,
            Money shipping,
            Instant now) {
        return jdbc.sql("""
                        insert into orders (number, customer_id, shop, platform, market, currency, goods_total, shipping_total,
                                            ordered_at, promised_on, cancelled_at)
                        values (:number, :customer, :shop, :platform, :market, :currency, :goods, :shipping,
                                :ordered, :promised, :cancelled) returning id
                        """)
                .param("number", number)
                .param("customer", customer)
                .param("shop", "Morning Market " + market.code())
                .param("platform", place % 5 == 3 ? market.marketplace() : "shop")
                .param("market", market.code())
                .param("currency", market.currency().getCurrencyCode())
                .param("goods", goods.amount())
                .param("shipping", shipping.amount())
                .param("ordered", Timestamp.from(orderedAt))
                .param(
                        "promised",
                        orderedAt.plus(PROMISED_WITHIN).atZone(market.zone()).toLocalDate())
                .param("cancelled", story.cancelled() ? Timestamp.from(orderedAt.plus(Duration.ofHours(20))) : null)
                .query(Long.class)
                .single();
    }

    private void line(long order, Line line) {
        jdbc.sql("""
                        insert into order_lines (order_id, sku, title, category, quantity, unit_price)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        order,
                        line.sku(),
                        line.title(),
                        line.category(),
                        line.quantity(),
                        line.unitPrice().amount())
                .update();
    }

    private void parcel(
            long order, DemoMarket market, String number, int nth, ParcelState state, Instant orderedAt, Instant now) {
        ParcelDates dates = ParcelDates.of(state, orderedAt, now);
        jdbc.sql("""
                        insert into parcels (order_id, carrier, tracking_number, state, shipped_at, last_event_at, delivered_at)
                        values (:order, :carrier, :tracking, :state, :shipped, :lastEvent, :delivered)
                        """)
                .param("order", order)
                .param("carrier", market.carrier())
                .param("tracking", "TRK" + number.replace("-", "") + (nth + 1))
                .param("state", state.name())
                .param("shipped", timestamp(dates.shippedAt()))
                .param("lastEvent", timestamp(dates.lastEventAt()))
                .param("delivered", timestamp(dates.deliveredAt()))
                .update();
    }

    private void payment(
            long order,
            DemoMarket market,
            String number,
            DemoOrder story,
            Instant orderedAt,
            Money captured,
            Instant now) {
        Money tenth = Money.rounded(captured.amount().movePointLeft(1), captured.currency());
        jdbc.sql("""
                        insert into payments (order_id, provider, provider_ref, currency, captured, refunded_outside,
                                              captured_at, disputed_at)
                        values (:order, :provider, :ref, :currency, :captured, :refunded, :at, :disputed)
                        """)
                .param("order", order)
                .param("provider", market.paymentProvider())
                .param("ref", "pay-" + number)
                .param("currency", captured.currency().getCurrencyCode())
                .param("captured", captured.amount())
                .param("refunded", story.partlyRefunded() ? tenth.amount() : BigDecimal.ZERO)
                .param("at", Timestamp.from(orderedAt.plus(Duration.ofMinutes(2))))
                .param("disputed", story.disputed() ? Timestamp.from(now.minus(Duration.ofDays(2))) : null)
                .update();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private record Line(String sku, String title, String category, int quantity, Money unitPrice) {

        static Line of(Map<String, String> article, DemoMarket market, int quantity) {
            return new Line(
                    article.get("sku"),
                    article.get("title_" + market.titleLanguage()),
                    article.get("category"),
                    quantity,
                    market.price(article.get("cny")));
        }

        Money total() {
            return new Money(unitPrice.amount().multiply(BigDecimal.valueOf(quantity)), unitPrice.currency());
        }
    }
}
