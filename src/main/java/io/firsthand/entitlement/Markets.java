package io.firsthand.entitlement;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Asks the table {@code markets} under which law a market stands. */
@Service
public class Markets {

    private final Rulebook rulebook;
    private final RuleTable<MarketFacts, MarketLaw> table;

    Markets(Rulebook rulebook, RuleTable<MarketFacts, MarketLaw> table) {
        this.rulebook = rulebook;
        this.table = table;
    }

    /**
     * @param market ISO 3166 alpha-2 code; one that no row names stands under no law that the tables know
     * @param day of the event that is judged
     */
    public MarketLaw law(String market, LocalDate day) {
        return rulebook.decide(table, new MarketFacts(market), day).required();
    }

    /** The code of the law's area. */
    public String region(String market, LocalDate day) {
        return law(market, day).region();
    }
}
