package io.firsthand.entitlement;

import io.firsthand.platform.text.Texts;
import java.util.List;
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
        Amounts.Sum refunded = refund.workOut();
        Amounts.Sum paidOut = payout.workOut();
        List<String> missing = Stream.concat(refund.missing().stream(), payout.missing().stream())
                .distinct()
                .toList();
        return new Amounts(refunded, paidOut, missing);
    }
}
