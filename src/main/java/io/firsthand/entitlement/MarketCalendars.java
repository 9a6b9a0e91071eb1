package io.firsthand.entitlement;

import io.firsthand.deadlines.Calendars;
import org.springframework.stereotype.Component;

/** The working days of a market: by the calendar that the table {@code markets} names, else Monday to Friday. */
@Component
class MarketCalendars {

    private final Markets markets;
    private final Calendars calendars;

    MarketCalendars(Markets markets, Calendars calendars) {
        this.markets = markets;
        this.calendars = calendars;
    }

    /** How the law of a market counts, with the working days there. */
    CountingDays counting(MarketLaw law) {
        return new CountingDays(law.count(), of(law));
    }

    WorkingDays of(ClaimFacts claim) {
        return claim.market()
                .map(market -> markets.law(market, claim.claimedOn()))
                .map(this::of)
                .orElse(WorkingDays.MONDAY_TO_FRIDAY);
    }

    WorkingDays of(MarketLaw law) {
        return calendars
                .find(law.calendar())
                .map(calendar -> (WorkingDays) calendar::isBusinessDay)
                .orElse(WorkingDays.MONDAY_TO_FRIDAY);
    }
}
