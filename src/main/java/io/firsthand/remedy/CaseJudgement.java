package io.firsthand.remedy;

import io.firsthand.entitlement.ClaimJudgement;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.function.Predicate;

/**
 * The whole judgement of the claim of a case, as it stands now.
 *
 * @param given what was restored of it before
 * @param heldBack what was left out of it, by decision or agreement, and is not due any more
 * @param left what is still to be refunded of what the rules give
 * @param compensated what was paid of it before beside the price
 * @param compensationLeft what is still to be paid beside the price
 * @param offers what the viewer may propose at once, or not now and why, in the order that the law gives; empty for who does not act on the case
 * @param stated what people stated of the claim
 */
public record CaseJudgement(
        ClaimJudgement judged,
        Money given,
        Money heldBack,
        Money left,
        Money compensated,
        Money compensationLeft,
        List<Offer> offers,
        List<StatedFact> stated) {

    /** The same, with something against these offers that the guards of remedies know nothing of. */
    public CaseJudgement refusing(Predicate<Offer.Way> ways, Refusal why) {
        return new CaseJudgement(
                judged,
                given,
                heldBack,
                left,
                compensated,
                compensationLeft,
                offers.stream()
                        .map(offer -> ways.test(offer.way()) ? offer.refusedFor(why) : offer)
                        .toList(),
                stated);
    }
}
