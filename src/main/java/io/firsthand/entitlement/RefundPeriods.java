package io.firsthand.entitlement;

import io.firsthand.deadlines.WholeDays;
import io.firsthand.entitlement.AmountTerm.RefundFrom;
import io.firsthand.entitlement.DayCount.FirstDay;
import io.firsthand.entitlement.DayCount.LastDay;
import io.firsthand.platform.text.Bilingual;
import io.firsthand.platform.text.Texts;
import io.firsthand.rulebook.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Until when the rights want the money back. Our own term is never put off by a free last day, whatever the law may allow: who
 * pays a day early is never late.
 */
@Component
class RefundPeriods {

    private static final DayCount OURS = new DayCount(FirstDay.DAY_AFTER, LastDay.AS_IT_FALLS);

    private final MarketCalendars calendars;
    private final Texts texts;

    RefundPeriods(MarketCalendars calendars, Texts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    /** One for each row that sets one; the same period of several rights once. */
    Stream<StartingClock> of(CheckedClaim claim, List<TermsOfRight> terms) {
        return terms.stream()
                .flatMap(of -> of.rows().stream())
                .filter(row -> row.required().refundWithin().isPresent())
                .filter(row -> row.required().refundUnit().isPresent())
                .map(row -> clock(claim, row))
                .collect(Collectors.toMap(
                        StartingClock::says, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    private StartingClock clock(CheckedClaim claim, Decision<AmountTerm> row) {
        AmountTerm term = row.required();
        RefundFrom from = term.refundFrom().orElse(RefundFrom.NOTICE);
        boolean started = from == RefundFrom.NOTICE || from == RefundFrom.NOTICE_AND_GOODS_OR_PROOF;
        Optional<Instant> start = Optional.of(claim.times().claimedAt()).filter(at -> started);
        return new StartingClock(
                "refund",
                says(term, from),
                start,
                start.flatMap(at -> due(claim, at, term)),
                row.table() + " " + row.row());
    }

    private Bilingual says(AmountTerm term, RefundFrom from) {
        return new Bilingual(says(term, from, Locale.ENGLISH), says(term, from, Locale.CHINESE));
    }

    private String says(AmountTerm term, RefundFrom from, Locale locale) {
        return texts.text(
                "entitlement.clock.refund",
                locale,
                texts.text(
                        "entitlement.term." + term.refundUnit().orElseThrow(),
                        locale,
                        term.refundWithin().orElseThrow()),
                texts.text("entitlement.refund-from." + from, locale));
    }

    private Optional<Instant> due(CheckedClaim claim, Instant start, AmountTerm term) {
        int amount = term.refundWithin().orElseThrow();
        return switch (term.refundUnit().orElseThrow()) {
            case HOURS -> Optional.of(start.plus(Duration.ofHours(amount)));
            case DAYS -> Optional.of(WholeDays.end(start, amount, claim.times().zone()));
            case BUSINESS_DAYS -> Optional.of(businessDays(claim, start, amount));
            case BILLING_CYCLES -> Optional.empty();
        };
    }

    private Instant businessDays(CheckedClaim claim, Instant start, int amount) {
        CountingDays counting = new CountingDays(OURS, calendars.of(claim.facts()));
        return CountingDays.expiry(
                counting.lastDay(claim.times().on(start), Term.businessDays(amount)),
                claim.times().zone());
    }
}
