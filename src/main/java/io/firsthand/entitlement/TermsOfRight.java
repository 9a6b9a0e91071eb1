package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.entitlement.AmountTerm.Payer;
import io.firsthand.rulebook.Decision;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the table {@code refund-amount} says of one right that applies. Where several of its rows speak of the same thing, the
 * more favourable to the customer counts.
 *
 * @param rows that fit
 * @param missing facts that could bring another row; names of {@link Questions}
 */
public record TermsOfRight(AssessedRight right, List<Decision<AmountTerm>> rows, List<String> missing) {

    DeliveryBack delivery() {
        return said(AmountTerm::delivery).max(Comparator.naturalOrder()).orElse(DeliveryBack.NONE);
    }

    Optional<Payer> paysReturn() {
        return said(AmountTerm::paysReturn).max(Comparator.naturalOrder());
    }

    /** Nothing may be deducted where no row says so. */
    BigDecimal deduction() {
        return said(AmountTerm::deductionUpTo).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    Optional<Integer> returnWithinDays() {
        return said(AmountTerm::returnWithinDays).max(Comparator.naturalOrder());
    }

    Set<Settlement> settlements() {
        Set<Settlement> settlements = EnumSet.noneOf(Settlement.class);
        said(AmountTerm::settle).flatMap(List::stream).map(Settlement::valueOf).forEach(settlements::add);
        return settlements;
    }

    List<MoneyTerms.Multiple> multiples() {
        return rows.stream()
                .filter(row -> row.required().multiple().isPresent())
                .map(this::multiple)
                .toList();
    }

    private MoneyTerms.Multiple multiple(Decision<AmountTerm> row) {
        AmountTerm term = row.required();
        return new MoneyTerms.Multiple(
                term.multipleOf().orElse(AmountTerm.MultipleOf.PRICE),
                term.multiple().orElseThrow(),
                term.floor().orElse(BigDecimal.ZERO),
                term.floorCurrency().orElse("CNY"),
                settlements().contains(Settlement.HOUSEHOLD_QUANTITY),
                row.row());
    }

    private <T> Stream<T> said(Function<AmountTerm, Optional<T>> of) {
        return rows.stream().map(Decision::required).map(of).flatMap(Optional::stream);
    }
}
