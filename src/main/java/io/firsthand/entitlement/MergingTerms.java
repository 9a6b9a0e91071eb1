package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.entitlement.AmountTerm.Payer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Merges the money of all rights that apply (M1): of each dimension the most favourable to the customer. What takes something
 * off counts only if every right takes it off that gives as much of the price: the customer need not choose the worse one.
 */
final class MergingTerms {

    private MergingTerms() {}

    /** No row says by how much a price is reduced: in proportion to the value that the fault took, and the delivery stays paid. */
    static MoneyTerms merge(List<TermsOfRight> terms) {
        List<TermsOfRight> refunding = terms.stream()
                .filter(of -> of.right().remedies().contains(LegalRemedy.REFUND))
                .toList();
        BigDecimal percent = refunding.stream()
                .map(of -> of.right().percent())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<TermsOfRight> best = refunding.stream()
                .filter(of -> of.right().percent().compareTo(percent) == 0)
                .toList();
        return new MoneyTerms(
                percent,
                terms.stream().anyMatch(MergingTerms::reducesOnly),
                terms.stream()
                        .filter(of -> !reducesOnly(of))
                        .map(TermsOfRight::delivery)
                        .max(Comparator.naturalOrder())
                        .orElse(DeliveryBack.NONE),
                best.stream()
                        .map(TermsOfRight::deduction)
                        .min(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO),
                terms.stream()
                        .anyMatch(of ->
                                of.paysReturn().filter(Payer.SELLER::equals).isPresent()),
                Arrays.stream(Settlement.values())
                        .filter(by -> by.takesOff() ? all(best, by) : any(terms, by))
                        .collect(Collectors.toSet()),
                terms.stream().flatMap(of -> of.multiples().stream()).toList());
    }

    private static boolean reducesOnly(TermsOfRight of) {
        List<LegalRemedy> remedies = of.right().remedies();
        return remedies.contains(LegalRemedy.PRICE_REDUCTION) && !remedies.contains(LegalRemedy.REFUND);
    }

    private static boolean all(List<TermsOfRight> terms, Settlement by) {
        return !terms.isEmpty()
                && terms.stream().allMatch(of -> of.settlements().contains(by));
    }

    private static boolean any(List<TermsOfRight> terms, Settlement by) {
        return terms.stream().anyMatch(of -> of.settlements().contains(by));
    }
}
