package io.firsthand.entitlement;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks the table {@code refund-eligibility} which rights a claim has, by the law of its market. */
@Service
public class AssessingClaims {

    private final Rulebook rulebook;
    private final RuleTable<RightFacts, Right> table;
    private final Markets markets;
    private final MarketCalendars calendars;

    AssessingClaims(Rulebook rulebook, RuleTable<RightFacts, Right> table, Markets markets, MarketCalendars calendars) {
        this.rulebook = rulebook;
        this.table = table;
        this.markets = markets;
        this.calendars = calendars;
    }

    /** Every right that a row speaks of; nothing is recorded. */
    public Rights assess(ClaimFacts claim) {
        Optional<MarketLaw> law = claim.market().map(market -> markets.law(market, claim.claimedOn()));
        RightFacts facts = RightFacts.of(claim, law, law.map(calendars::counting));
        return Rights.of(facts, rulebook.consider(table, facts, claim.claimedOn()));
    }
}
