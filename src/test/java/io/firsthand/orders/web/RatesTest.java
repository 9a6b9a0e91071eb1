package io.firsthand.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.support.Answer;
import io.firsthand.support.HttpDesk;
import io.firsthand.support.ProductTest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exchange rates: entered by an analyst, given to orders that arrive without one, kept by orders that are there. */
@ProductTest
class RatesTest {

    private static final String RATES = "/api/exchange-rates";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HttpDesk analyst;

    @BeforeEach
    void signIn() {
        analyst = HttpDesk.at(port).login("ana.silva");
    }

    private Answer enters(String currency, String day, String rate, String source) {
        return analyst.put(
                RATES + "/" + currency + "/" + day, "{\"cnyRate\": " + rate + ", \"source\": \"" + source + "\"}");
    }

    private BigDecimal orderArrives(String currency, String orderedAt) {
        long customer = jdbc.sql("insert into customers (name, language, country, time_zone, created_at)"
                        + " values ('Rate Buyer', 'en', 'CH', 'Europe/Zurich', now()) returning id")
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into orders (number, customer_id, shop, platform, market, currency, goods_total,
                            shipping_total, ordered_at, promised_on)
                        values (?, ?, 'shop', 'shop', 'CH', ?, 10, 0, ?::timestamptz, '2026-12-24') returning cny_rate""")
                .params("RATE-" + UUID.randomUUID(), customer, currency, orderedAt)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void anOrderWithoutARateGetsThatOfItsDayAndKeepsIt() {
        assertThat(enters("CHF", "2026-03-02", "8.05", "SNB").status()).isEqualTo(200);
        assertThat(enters("CHF", "2026-03-04", "8.11", "SNB").status()).isEqualTo(200);

        assertThat(orderArrives("CHF", "2026-03-02T00:00:00Z")).isEqualByComparingTo("8.05");
        assertThat(orderArrives("CHF", "2026-03-03T23:59:59Z"))
                .as("a day without a rate has that of the day before")
                .isEqualByComparingTo("8.05");
        assertThat(orderArrives("CHF", "2026-03-04T00:00:00Z")).isEqualByComparingTo("8.11");
        assertThat(orderArrives("CNY", "2026-03-04T00:00:00Z")).isEqualByComparingTo("1");

        assertThat(enters("CHF", "2026-03-04", "8.12", "SNB, corrected").status())
                .isEqualTo(200);
        assertThat(jdbc.sql(
                                "select distinct cny_rate from orders where currency = 'CHF' and ordered_at >= '2026-03-04'")
                        .query(BigDecimal.class)
                        .list())
                .as("what is there keeps its rate")
                .allMatch(rate -> rate.compareTo(new BigDecimal("8.11")) == 0);
        assertThat(orderArrives("CHF", "2026-03-05T00:00:00Z")).isEqualByComparingTo("8.12");
    }

    @Test
    void anOrderOfACurrencyThatNobodyRatedIsRefusedWithTheDay() {
        assertThatThrownBy(() -> orderArrives("ISK", "2026-03-04T00:00:00Z"))
                .hasMessageContaining("no exchange rate of ISK on 2026-03-04");
    }

    @Test
    void keepsWhatWasEnteredAndTakesTheSameOnlyOnce() {
        enters("NOK", "2026-05-05", "0.7123", "Norges Bank");
        enters("NOK", "2026-05-05", "0.7123", "Norges Bank");
        enters("NOK", "2026-05-05", "0.7124", "Norges Bank");

        Answer history = analyst.get(RATES + "/NOK");
        assertThat(history.json().path("items").findValuesAsText("cnyRate")).containsExactly("0.7124", "0.7123");
        assertThat(history.json().path("items").get(0).path("enteredBy").asText())
                .isEqualTo("ana.silva");
        assertThat(analyst.get(RATES + "/NOK/2026-06-01").json().path("cnyRate").decimalValue())
                .isEqualByComparingTo("0.7124");
        assertThat(analyst.get(RATES + "/NOK/2026-05-04").problem()).isEqualTo("rate-not-found");
        assertThat(analyst.get(RATES + "?limit=200").json().path("items").findValuesAsText("currency"))
                .contains("EUR", "JPY", "NOK")
                .doesNotContain("CNY");
    }

    @Test
    void refusesWhatCannotBeARate() {
        assertThat(enters("XXQ", "2026-05-05", "1", "x").problem()).isEqualTo("currency-unknown");
        assertThat(enters("CNY", "2026-05-05", "1", "x").problem()).isEqualTo("currency-is-base");
        assertThat(enters("SEK", "2026-05-05", "0", "x").problem()).isEqualTo("rate-not-possible");
        assertThat(enters("SEK", "2026-05-05", "0.1234567", "x").problem()).isEqualTo("rate-not-possible");
        assertThat(enters("SEK", "2999-05-05", "1", "x").problem()).isEqualTo("rate-day-ahead");
        assertThat(enters("SEK", "2026-05-05", "1", " ").problem()).isEqualTo("rate-source-needed");
        assertThat(HttpDesk.at(port)
                        .login("mei.lin")
                        .put(RATES + "/SEK/2026-05-05", "{\"cnyRate\": 1, \"source\": \"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theAnalystEntersARateOnThePageInBothLanguages() {
        Answer page = analyst.get("/exchange-rates");
        assertThat(page.body()).contains("Exchange rates", "EUR", "Enter the rate");
        assertThat(HttpDesk.at(port)
                        .login("ana.silva")
                        .in(Locale.CHINESE)
                        .get("/exchange-rates")
                        .body())
                .contains("汇率", "录入");

        Answer wrong = analyst.form(
                "/exchange-rates",
                "currency=dkk&day=2026-05-05&cnyRate=1,234.5&source=Nationalbanken&" + HttpDesk.formToken(page));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("no separator of thousands", "Nationalbanken");

        Answer entered = analyst.form(
                "/exchange-rates",
                "currency=dkk&day=2026-05-05&cnyRate=1,0521&source=Nationalbanken&" + HttpDesk.formToken(page));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(302);
        assertThat(analyst.get("/exchange-rates").body()).contains("DKK", "1.0521", "Nationalbanken");
        assertThat(analyst.get("/exchange-rates/DKK").body()).contains("2026-05-05", "ana.silva");
        assertThat(HttpDesk.at(port).login("tom.baker").get("/exchange-rates").body())
                .as("a lead reads")
                .contains("DKK")
                .doesNotContain("Enter the rate");
    }
}
