package io.firsthand.entitlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a row of {@code refund-eligibility} says of one right. Its money and terms stand in {@code refund-amount}.
 *
 * @param right that it is about
 * @param effect on that right
 * @param basis where it comes from
 * @param ground of an exclusion, or the grounds that a row voids; codes of {@link LawLists#GROUNDS}
 * @param remedies names of {@link LegalRemedy} in the order in which they are due; for an exclusion those that it takes
 *     away, all of them if empty
 * @param chooser who chooses among the remedies
 * @param percent of the price to refund, 0 to 100
 * @param goodsBack whether the goods come back first
 * @param ask what must be known before anything is decided; codes of {@link Questions#ALL}
 */
public record Right(
        RightKind right,
        Effect effect,
        Basis basis,
        Optional<List<String>> ground,
        Optional<List<String>> remedies,
        Optional<Chooser> chooser,
        Optional<BigDecimal> percent,
        Optional<Boolean> goodsBack,
        Optional<List<String>> ask) {

    /** The remedies in the order in which they are due. */
    public List<LegalRemedy> remedyOrder() {
        return remedies.stream().flatMap(List::stream).map(LegalRemedy::valueOf).toList();
    }

    /** Percent of the price to refund, nothing if the row does not say it. */
    public BigDecimal share() {
        return percent.orElse(BigDecimal.ZERO);
    }
}
