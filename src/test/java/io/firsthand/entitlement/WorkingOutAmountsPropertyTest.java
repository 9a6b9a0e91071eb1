package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.entitlement.AmountTerm.MultipleOf;
import io.firsthand.entitlement.MoneyTerms.Multiple;
import io.firsthand.entitlement.Purchase.Discount;
import io.firsthand.entitlement.Purchase.FreeDelivery;
import io.firsthand.entitlement.Purchase.Gift;
import io.firsthand.entitlement.Purchase.Item;
import io.firsthand.support.Bundles;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every purchase, whatever the rights give and whatever is known. */
class WorkingOutAmountsPropertyTest {

    private final WorkingOutAmounts amounts = new WorkingOutAmounts(Bundles.texts());

    @Property(tries = 300)
    void refundsNeverMoreThanIsLeftOfThePaymentAndNeverLessThanNothing(
            @ForAll("purchases") Purchase purchase,
            @ForAll("costs") ClaimCosts costs,
            @ForAll("terms") MoneyTerms terms) {
        Amounts of = amounts.of(purchase, costs, terms);

        assertThat(of.refund().total().amount()).isBetween(BigDecimal.ZERO, purchase.left());
        assertThat(of.payout().total().amount()).isNotNegative();
    }

    @Property(tries = 300)
    void theLinesAddUpToTheDigit(
            @ForAll("purchases") Purchase purchase,
            @ForAll("costs") ClaimCosts costs,
            @ForAll("terms") MoneyTerms terms) {
        Amounts of = amounts.of(purchase, costs, terms);

        for (Amounts.Sum sum : List.of(of.refund(), of.payout())) {
            assertThat(sum.lines().stream()
                            .map(line -> line.amount().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum.total().amount());
        }
    }

    @Property(tries = 500)
    void moreFavourableTermsNeverGiveLess(
            @ForAll("purchases") Purchase purchase,
            @ForAll("costs") ClaimCosts costs,
            @ForAll("terms") MoneyTerms terms,
            @ForAll("terms") MoneyTerms other) {
        MoneyTerms better = better(terms, other);
        Amounts less = amounts.of(purchase, costs, terms);
        Amounts more = amounts.of(purchase, costs, better);

        assertThat(more.refund().total()).isGreaterThanOrEqualTo(less.refund().total());
        assertThat(more.payout().total()).isGreaterThanOrEqualTo(less.payout().total());
    }

    @Property(tries = 300)
    void aFactThatNobodyKnowsTakesNothingOff(
            @ForAll("purchases") Purchase purchase,
            @ForAll("costs") ClaimCosts costs,
            @ForAll("terms") MoneyTerms terms) {
        Purchase unknownGifts = withGifts(
                purchase,
                purchase.gifts().stream()
                        .map(gift -> new Gift(gift.name(), gift.value(), gift.threshold(), Optional.empty()))
                        .toList());
        assertThat(amounts.of(unknownGifts, costs, terms).refund().total())
                .isGreaterThanOrEqualTo(
                        amounts.of(purchase, costs, terms).refund().total());
    }

    @Property(tries = 500)
    void whoSendsEverythingBackInTwoStepsGetsWhatHePaid(
            @ForAll("bought") Purchase purchase, @ForAll boolean resettled) {
        MoneyTerms terms = new MoneyTerms(
                BigDecimal.valueOf(100),
                false,
                DeliveryBack.ALL,
                BigDecimal.ZERO,
                false,
                resettled ? Set.of(Settlement.RESETTLE_PROMOTION) : Set.of(),
                List.of());
        BigDecimal first =
                amounts.of(purchase, ClaimCosts.NONE, terms).refund().total().amount();
        Purchase rest = step(purchase, first);
        BigDecimal second =
                amounts.of(rest, ClaimCosts.NONE, terms).refund().total().amount();

        assertThat(first.add(second)).isEqualByComparingTo(purchase.total());
    }

    /** At least as good in everything. */
    private static MoneyTerms better(MoneyTerms terms, MoneyTerms other) {
        return new MoneyTerms(
                terms.percent().max(other.percent()),
                terms.priceReduced() || other.priceReduced(),
                terms.delivery().compareTo(other.delivery()) > 0 ? terms.delivery() : other.delivery(),
                terms.deduction().min(other.deduction()),
                terms.sellerPaysReturn() || other.sellerPaysReturn(),
                Arrays.stream(Settlement.values())
                        .filter(by -> by.takesOff()
                                ? terms.settles(by) && other.settles(by)
                                : terms.settles(by) || other.settles(by))
                        .collect(Collectors.toSet()),
                Stream.concat(terms.multiples().stream(), other.multiples().stream())
                        .toList());
    }

    /** What was claimed is settled, the rest is claimed. */
    private static Purchase step(Purchase purchase, BigDecimal refunded) {
        List<Item> rest = purchase.items().stream()
                .map(item -> new Item(
                        item.name(), item.bought(), item.settled() + item.claimed(), item.kept(), item.unitPrice()))
                .toList();
        return new Purchase(
                purchase.currency(),
                purchase.cnyRate(),
                rest,
                purchase.discounts(),
                purchase.gifts(),
                purchase.standardDelivery(),
                purchase.expressSurcharge(),
                purchase.freeDelivery(),
                purchase.captured(),
                purchase.goneBack().add(refunded));
    }

    private static Purchase withGifts(Purchase purchase, List<Gift> gifts) {
        return new Purchase(
                purchase.currency(),
                purchase.cnyRate(),
                purchase.items(),
                purchase.discounts(),
                gifts,
                purchase.standardDelivery(),
                purchase.expressSurcharge(),
                purchase.freeDelivery(),
                purchase.captured(),
                purchase.goneBack());
    }

    @Provide
    Arbitrary<Purchase> purchases() {
        return purchases(sums(0, 40_000), sums(0, 20_000).optional(), 1);
    }

    @Provide
    Arbitrary<Purchase> bought() {
        return purchases(Arbitraries.just(BigDecimal.ZERO), Arbitraries.just(Optional.empty()), 0);
    }

    private Arbitrary<Purchase> purchases(
            Arbitrary<BigDecimal> gone, Arbitrary<Optional<BigDecimal>> captured, int mostSettled) {
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, mostSettled),
                        Arbitraries.integers().between(0, 4),
                        sums(1, 30_000))
                .as((bought, settled, claimed, price) ->
                        new Item("item", bought, settled, Math.min(claimed, bought - settled), price));
        Arbitrary<Discount> discount =
                Combinators.combine(sums(0, 50_000), sums(1, 9_000)).as(Discount::new);
        Arbitrary<Gift> gift = Combinators.combine(
                        sums(1, 5_000).optional(),
                        sums(0, 30_000),
                        Arbitraries.of(true, false).optional())
                .as((value, threshold, back) -> new Gift("gift", value, threshold, back));
        Arbitrary<Optional<FreeDelivery>> free = Combinators.combine(sums(0, 30_000), sums(0, 2_000))
                .as(FreeDelivery::new)
                .optional();
        return Combinators.combine(
                        item.list().ofMinSize(1).ofMaxSize(3),
                        discount.list().ofMaxSize(2),
                        gift.list().ofMaxSize(1),
                        sums(0, 1_500),
                        sums(0, 1_500),
                        free,
                        captured,
                        gone)
                .as((items, discounts, gifts, standard, express, freeFrom, paid, back) -> new Purchase(
                        Currency.getInstance("CNY"),
                        Optional.empty(),
                        items,
                        discounts,
                        gifts,
                        standard,
                        express,
                        freeFrom,
                        paid,
                        back));
    }

    @Provide
    Arbitrary<ClaimCosts> costs() {
        return Combinators.combine(
                        sums(0, 20_000).optional(),
                        sums(0, 500).optional(),
                        sums(0, 3_000).optional(),
                        sums(0, 9_000).optional(),
                        sums(0, 90_000).optional(),
                        Arbitraries.integers().between(0, 8).optional(),
                        Arbitraries.integers()
                                .between(0, 100)
                                .map(BigDecimal::valueOf)
                                .optional())
                .as(ClaimCosts::new);
    }

    @Provide
    Arbitrary<MoneyTerms> terms() {
        Arbitrary<Boolean> yesNo = Arbitraries.of(true, false);
        Arbitrary<Multiple> multiple = Combinators.combine(
                        Arbitraries.of(MultipleOf.class),
                        Arbitraries.integers().between(1, 10),
                        sums(0, 100_000),
                        yesNo)
                .as((base, times, floor, household) ->
                        new Multiple(base, BigDecimal.valueOf(times), floor, "CNY", household, "row"));
        Arbitrary<BigDecimal> percent = Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf);
        return Combinators.combine(
                        percent,
                        yesNo,
                        Arbitraries.of(DeliveryBack.class),
                        percent,
                        yesNo,
                        Arbitraries.of(Settlement.class).set(),
                        multiple.list().ofMaxSize(2))
                .as(MoneyTerms::new);
    }

    private static Arbitrary<BigDecimal> sums(int least, int most) {
        return Arbitraries.integers().between(least, most).map(cents -> BigDecimal.valueOf(cents, 2));
    }
}
