package io.firsthand.orders.web;

import io.firsthand.orders.EnteringRates;
import io.firsthand.orders.ExchangeRate;
import io.firsthand.orders.ExchangeRates;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.pages.PeoplePage;
import io.firsthand.platform.security.SignedIn;
import io.firsthand.platform.text.Texts;
import io.firsthand.platform.web.Cursor;
import io.firsthand.platform.web.Page;
import io.firsthand.platform.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exchange rates as an analyst keeps them: what holds, what was entered when and by whom, and a new one. */
@PeoplePage
@RequestMapping(RatePages.ADDRESS)
class RatePages {

    static final String ADDRESS = "/exchange-rates";
    private static final int ON_A_PAGE = 50;

    /** More than there are currencies. */
    private static final int ALL = 400;

    private final ExchangeRates rates;
    private final EnteringRates entering;
    private final Problems problems;
    private final Texts texts;
    private final Clock clock;

    RatePages(ExchangeRates rates, EnteringRates entering, Problems problems, Texts texts, Clock clock) {
        this.rates = rates;
        this.entering = entering;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    /** What was typed. */
    record Typed(String currency, String day, String cnyRate, String source) {}

    /** @param old whether somebody should look for a newer one */
    record Shown(RateView rate, boolean old) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String currency, Model model) {
        return page(new Typed(currency, today().toString(), "", ""), model);
    }

    @GetMapping("/{currency}")
    String history(@PathVariable String currency, @RequestParam(required = false) String after, Model model) {
        Cursor cursor = Cursor.decode(after, 1);
        List<ExchangeRate> found = rates.history(
                EnteringRates.currency(currency), cursor == null ? Long.MAX_VALUE : cursor.number(0), ON_A_PAGE + 1);
        model.addAttribute("currency", currency);
        model.addAttribute(
                "rates", Page.of(found, ON_A_PAGE, rate -> Cursor.of(rate.id())).map(RateView::of));
        return "exchange-rate-history";
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String cnyRate,
            @RequestParam(defaultValue = "") String source,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            ExchangeRate rate = entering.enter(
                    currency.strip().toUpperCase(Locale.ROOT),
                    day(day),
                    rate(cnyRate),
                    source,
                    SignedIn.person().orElseThrow());
            after.addFlashAttribute(
                    "note",
                    texts.text(
                            "rates.entered",
                            locale,
                            rate.currency().getCurrencyCode(),
                            rate.day().toString(),
                            rate.cnyRate().stripTrailingZeros().toPlainString()));
            return "redirect:" + ADDRESS;
        } catch (Refusal refusal) {
            ProblemDetail problem = problems.of(refusal, locale);
            response.setStatus(problem.getStatus());
            model.addAttribute("error", problem.getDetail());
            model.addAttribute("field", refusal.field());
            return page(new Typed(currency, day, cnyRate, source), model);
        }
    }

    private String page(Typed form, Model model) {
        LocalDate today = today();
        model.addAttribute("form", form);
        model.addAttribute("mayEnter", SignedIn.has("analyst"));
        model.addAttribute(
                "rates",
                rates.latest("", ALL).stream()
                        .map(rate -> new Shown(RateView.of(rate), rate.isOldOn(today)))
                        .toList());
        return "exchange-rates";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("rate-day-ahead", "day");
        }
    }

    /** One decimal mark, point or comma; grouping is refused, as 1,234 could be meant in two ways. */
    private static BigDecimal rate(String text) {
        String plain = text.strip().replace(',', '.');
        if (!plain.matches("\\d{1,9}(\\.\\d{1,12})?")) {
            throw Refusal.invalid("rate-not-possible", "cnyRate");
        }
        return new BigDecimal(plain);
    }
}
