package io.firsthand.orders.web;

import io.firsthand.orders.EnteringRates;
import io.firsthand.orders.ExchangeRates;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchange rates: read by the desk, entered by analysts. */
@RestController
@Tag(name = "Exchange rates")
@RequestMapping("/api/exchange-rates")
class RateController {

    private final ExchangeRates rates;
    private final EnteringRates entering;

    RateController(ExchangeRates rates, EnteringRates entering) {
        this.rates = rates;
        this.entering = entering;
    }

    record NewRate(BigDecimal cnyRate, String source) {}

    @Operation(summary = "The latest rate of each currency")
    @GetMapping
    Page<RateView> latest(@RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        return Page.of(
                        rates.latest(cursor == null ? "" : cursor.text(0), size + 1),
                        size,
                        rate -> Cursor.of(rate.currency().getCurrencyCode()))
                .map(RateView::of);
    }

    @Operation(summary = "All that was entered for a currency, the latest entry first")
    @GetMapping("/{currency}")
    Page<RateView> history(
            @PathVariable String currency,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after) {
        int size = Paging.limit(limit);
        Cursor cursor = Cursor.decode(after, 1);
        Currency of = EnteringRates.currency(currency);
        return Page.of(
                        rates.history(of, cursor == null ? Long.MAX_VALUE : cursor.number(0), size + 1),
                        size,
                        rate -> Cursor.of(rate.id()))
                .map(RateView::of);
    }

    @Operation(
            summary = "The rate that an order of this day gets",
            description = "That of the day, or of the last day before it that has one.")
    @GetMapping("/{currency}/{day}")
    RateView on(@PathVariable String currency, @PathVariable LocalDate day) {
        return rates.on(EnteringRates.currency(currency), day)
                .map(RateView::of)
                .orElseThrow(() -> Refusal.notFound("rate-not-found", "currency", currency, "day", day));
    }

    @Operation(
            summary = "Enters what one unit of a currency is worth in CNY from this day",
            description = "Orders that arrive later without a rate get it; orders that are there keep theirs.")
    @PutMapping("/{currency}/{day}")
    RateView enter(@PathVariable String currency, @PathVariable LocalDate day, @RequestBody NewRate body) {
        String by = SignedIn.person().orElseThrow(() -> Refusal.forbidden("not-allowed"));
        return RateView.of(entering.enter(currency, day, body.cnyRate(), body.source(), by));
    }
}
