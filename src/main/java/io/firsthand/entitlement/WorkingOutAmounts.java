package io.firsthand.entitlement;

import io.firsthand.platform.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Works out what a claim comes to, with a text for each line. A fact that nobody knows takes nothing off: it is asked for. */
@Service
public class WorkingOutAmounts {

    private final Texts texts;

    WorkingOutAmounts(Texts texts) {
        this.texts = texts;
    }

    public Amounts of(Purchase purchase, ClaimCosts costs, MoneyTerms terms) {
        RefundSum refund = new RefundSum(purchase, costs, terms, texts);
        PayoutSum payout = new PayoutSum(purchase, costs, terms, texts);
        Amounts.Sum refunded = better(refund.workOut(), reduced(purchase, costs, terms));
        Amounts.Sum paidOut = payout.workOut();
        List<String> missing = Stream.concat(refund.missing().stream(), payout.missing().stream())
                .distinct()
                .toList();
        return new Amounts(refunded, paidOut, payout.floorAdds(), missing);
    }

    private Optional<Amounts.Sum> reduced(Purchase purchase, ClaimCosts costs, MoneyTerms terms) {
        return costs.valueLostByFault()
                .filter(lost -> terms.priceReduced())
                .map(lost -> RefundSum.reduction(purchase, lost, texts).workOut());
    }

    /** A reduced price and a refund are two ways: the customer need not take the worse one. */
    private static Amounts.Sum better(Amounts.Sum refund, Optional<Amounts.Sum> reduced) {
        return reduced.filter(sum -> sum.total().compareTo(refund.total()) > 0).orElse(refund);
    }
}
