package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AssessedRight.Status;
import io.firsthand.entitlement.Purchase.Item;
import io.firsthand.rulebook.ShippedRulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every claim under the tables as shipped. */
class JudgementPropertyTest {

    private static final ShippedRulebook SHIPPED = Judging.shipped();
    private static final Judging JUDGING = new Judging(SHIPPED.rulebook());
    private static final RandomClaims CLAIMS = new RandomClaims(SHIPPED.rulebook());
    private static final List<Judging> SHUFFLED =
            List.of(new Judging(shuffled(1).rulebook()), new Judging(shuffled(2).rulebook()));

    /** The same fact, first as it is worse for the customer, then as it is better. */
    private static final Map<String, List<Object>> BETTER = Map.ofEntries(
            Map.entry("disputed", List.of(true, false)),
            Map.entry("rightExplained", List.of(true, false)),
            Map.entry("returnCostTold", List.of(true, false)),
            Map.entry("policyShown", List.of(true, false)),
            Map.entry("dutiesDisclosed", List.of(true, false)),
            Map.entry("exclusionConfirmed", List.of(true, false)),
            Map.entry("exclusionTold", List.of(true, false)),
            Map.entry("returnPromised", List.of(false, true)),
            Map.entry("ownExclusion", List.of(true, false)),
            Map.entry("sellerKnew", List.of(false, true)),
            Map.entry("sellerRefused", List.of(false, true)),
            Map.entry("delayAccepted", List.of(true, false)),
            Map.entry("sealIntact", List.of(false, true)),
            Map.entry("condition", List.of("USED", "UNOPENED")),
            Map.entry("flawDisclosed", List.of(true, false)),
            Map.entry("performed", List.of(true, false)),
            Map.entry("majorFailure", List.of(false, true)),
            Map.entry("minorFault", List.of(true, false)),
            Map.entry("repairFailed", List.of(false, true)),
            Map.entry("repairedUnderGuarantee", List.of(false, true)),
            Map.entry("rescissionMet", List.of(false, true)),
            Map.entry("dateEssential", List.of(false, true)),
            Map.entry("extraPeriodOver", List.of(false, true)),
            Map.entry("buyerChoseCarrier", List.of(true, false)),
            Map.entry("deliveryProven", List.of(true, false)),
            Map.entry("buyerKnew", List.of(true, false)),
            Map.entry("giftKept", List.of(true, false)),
            Map.entry("partOfPromotion", List.of(true, false)),
            Map.entry("freeShippingLost", List.of(true, false)),
            Map.entry("returnedLate", List.of(true, false)),
            Map.entry("sourcePapers", List.of(true, false)));

    @Property(tries = 150)
    void givesNeverLessThanTheMostFavourableSingleRight(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 1) double known) {
        ClaimFacts claim = CLAIMS.claim(seed, known);
        Purchase purchase = purchase(seed);
        Amounts together = JUDGING.amounts(claim, purchase, costs());

        for (TermsOfRight only : JUDGING.terms(claim)) {
            Amounts alone = JUDGING.amounts(only, purchase, costs());
            assertThat(together.refund().total())
                    .as("refund of " + only.right().right())
                    .isGreaterThanOrEqualTo(alone.refund().total());
            assertThat(together.payout().total())
                    .as("payout of " + only.right().right())
                    .isGreaterThanOrEqualTo(alone.payout().total());
        }
    }

    @Property(tries = 150)
    void refundsNeverMoreThanIsLeftOfWhatWasCaptured(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double known) {
        Purchase purchase = purchase(seed);

        assertThat(JUDGING.amounts(CLAIMS.claim(seed, known), purchase, costs())
                        .refund()
                        .total()
                        .amount())
                .isBetween(BigDecimal.ZERO, purchase.left());
    }

    @Property(tries = 100)
    void aFactThatNobodyKnowsNeverTurnsARightIntoANo(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.4, max = 1) double known) {
        ClaimFacts claim = CLAIMS.claim(seed, known);
        List<RightKind> had = JUDGING.rights(claim).applying().stream()
                .filter(AssessedRight::givesSomething)
                .map(AssessedRight::right)
                .toList();

        for (String fact : some(RandomClaims.known(claim), 5, seed)) {
            Rights without = JUDGING.rights(claim.without(fact));
            Map<RightKind, Status> status =
                    without.all().stream().collect(Collectors.toMap(AssessedRight::right, AssessedRight::status));
            for (RightKind right : had) {
                assertThat(status.get(right))
                        .as(right + " without " + fact + " of " + claim)
                        .isIn(Status.APPLIES, Status.UNKNOWN);
            }
        }
    }

    @Property(tries = 100)
    void moreFavourableFactsNeverLowerTheResult(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 1) double known) {
        ClaimFacts claim = CLAIMS.claim(seed, known);
        Purchase purchase = purchase(seed);

        for (String fact : some(BETTER.keySet().stream().sorted().toList(), 5, seed)) {
            List<Object> values = BETTER.get(fact);
            ClaimFacts worse = claim.with(fact, values.get(0));
            ClaimFacts better = claim.with(fact, values.get(1));
            Amounts less = JUDGING.amounts(worse, purchase, costs());
            Amounts more = JUDGING.amounts(better, purchase, costs());
            assertThat(more.refund().total())
                    .as("refund when " + fact + " is " + values.get(1) + " and not " + values.get(0) + " in " + worse)
                    .isGreaterThanOrEqualTo(less.refund().total());
            assertThat(more.payout().total())
                    .as("payout when " + fact + " is " + values.get(1) + " and not " + values.get(0) + " in " + worse)
                    .isGreaterThanOrEqualTo(less.payout().total());
        }
    }

    @Property(tries = 100)
    void theOrderOfTheRowsNeverMatters(@ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double known) {
        ClaimFacts claim = CLAIMS.claim(seed, known);
        Purchase purchase = purchase(seed);
        List<String> rights = said(JUDGING, claim);
        Amounts amounts = JUDGING.amounts(claim, purchase, costs());

        for (Judging other : SHUFFLED) {
            assertThat(said(other, claim)).isEqualTo(rights);
            assertThat(other.amounts(claim, purchase, costs()).refund().total())
                    .isEqualTo(amounts.refund().total());
            assertThat(other.amounts(claim, purchase, costs()).payout().total())
                    .isEqualTo(amounts.payout().total());
        }
    }

    /** So many of them, others with each seed: a judgement takes its time. */
    private static List<String> some(List<String> all, int many, long seed) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(many, shuffled.size()));
    }

    private static List<String> said(Judging judging, ClaimFacts claim) {
        return judging.rights(claim).all().stream()
                .map(right -> right.right() + " " + right.status() + " by "
                        + right.decidedBy().map(row -> row.row()).orElse("none") + ": " + right.remedies() + " "
                        + right.chooser() + " " + right.percent() + " " + right.goodsBack() + " asks "
                        + right.missing() + ", nearly "
                        + right.nearest().map(row -> row.row()).orElse("none"))
                .toList();
    }

    private static ShippedRulebook shuffled(long seed) {
        ShippedRulebook shuffled = SHIPPED;
        for (String table : List.of("refund-eligibility", "refund-amount")) {
            shuffled = shuffled.changed(table, rows -> {
                List<String> other = new ArrayList<>(rows);
                Collections.shuffle(other, new Random(seed));
                return other;
            });
        }
        return shuffled;
    }

    private static Purchase purchase(long seed) {
        Random random = new Random(seed);
        int bought = 1 + random.nextInt(3);
        return new Purchase(
                Currency.getInstance("CNY"),
                Optional.empty(),
                List.of(new Item(
                        "Cup",
                        bought,
                        0,
                        1 + random.nextInt(bought),
                        BigDecimal.valueOf(100 + random.nextInt(90_000), 2))),
                List.of(new Purchase.Discount(new BigDecimal("100"), new BigDecimal("20"))),
                List.of(new Purchase.Gift(
                        "Bag", Optional.of(new BigDecimal("15")), BigDecimal.ZERO, Optional.of(false))),
                new BigDecimal("8.00"),
                new BigDecimal("6.00"),
                Optional.of(new Purchase.FreeDelivery(new BigDecimal("99"), new BigDecimal("10"))),
                Optional.empty(),
                BigDecimal.valueOf(random.nextInt(3_000), 2));
    }

    private static ClaimCosts costs() {
        return new ClaimCosts(
                Optional.of(new BigDecimal("30")),
                Optional.of(new BigDecimal("0.50")),
                Optional.of(new BigDecimal("12")),
                Optional.of(new BigDecimal("25")),
                Optional.of(new BigDecimal("70")),
                Optional.of(1),
                Optional.of(new BigDecimal("30")));
    }
}
