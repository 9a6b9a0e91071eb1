package io.firsthand.entitlement;

import io.firsthand.rulebook.RuleTable;
import io.firsthand.rulebook.Rulebook;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Asks the table {@code seller-practice} what the seller tells buyers before they order: facts that the seller knows of itself, so
 * that no agent and no customer is asked for them.
 */
@Service
public class SellerPractices {

    private final Rulebook rulebook;
    private final RuleTable<PracticeFacts, SellerPractice> table;

    SellerPractices(Rulebook rulebook, RuleTable<PracticeFacts, SellerPractice> table) {
        this.rulebook = rulebook;
        this.table = table;
    }

    /** @param orderedOn the day whose practice counts */
    public SellerFacts of(String platform, String market, LocalDate orderedOn) {
        return rulebook.decide(table, new PracticeFacts(platform, market), orderedOn)
                .required()
                .facts();
    }
}
