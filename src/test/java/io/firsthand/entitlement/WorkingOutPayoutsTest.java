package io.firsthand.entitlement;

import static io.firsthand.entitlement.AmountLines.lines;
import static io.firsthand.entitlement.KnownCosts.costs;
import static io.firsthand.entitlement.WrittenPurchase.order;
import static io.firsthand.entitlement.WrittenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AmountTerm.MultipleOf;
import io.firsthand.entitlement.MoneyTerms.Multiple;
import io.firsthand.support.Bundles;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a claim comes to beside the refund, each checked by hand, line by line. */
class WorkingOutPayoutsTest {

    private final WorkingOutAmounts amounts = new WorkingOutAmounts(Bundles.texts());

    @Test
    void paysThreeTimesThePriceButNeverLessThanTheFloorBesideTheRefund() {
        Multiple threeTimes =
                new Multiple(MultipleOf.PRICE, new BigDecimal("3"), new BigDecimal("500"), "CNY", false, "cn-11");
        Amounts small = amounts.of(
                order("CNY").item("Cream", 1, 1, "99").purchase(),
                ClaimCosts.NONE,
                terms().multiple(threeTimes).moneyTerms());
        Amounts large = amounts.of(
                order("CNY").item("Watch", 1, 1, "2000").purchase(),
                ClaimCosts.NONE,
                terms().multiple(threeTimes).moneyTerms());

        assertThat(small.refund().total()).hasToString("99.00 CNY");
        assertThat(lines(small.payout())).containsExactly("multiple-of-price-floor 500.00");
        assertThat(small.payout().lines().get(0).text().en()).contains("3", "99.00 CNY", "500", "cn-11");
        assertThat(lines(large.payout())).containsExactly("multiple-of-price 6000.00");
    }

    @Test
    void paysTheMultipleThatGivesMost() {
        List<Multiple> food = List.of(
                new Multiple(MultipleOf.PRICE, BigDecimal.TEN, new BigDecimal("1000"), "CNY", false, "cn-13"),
                new Multiple(MultipleOf.LOSS, new BigDecimal("3"), new BigDecimal("1000"), "CNY", false, "cn-13"));
        Purchase milk = order("CNY").item("Milk", 1, 1, "30").purchase();

        assertThat(lines(payout(milk, costs("provenLoss", "2400"), food))).containsExactly("multiple-of-loss 7200.00");
        assertThat(lines(payout(milk, costs("provenLoss", "10"), food)))
                .containsExactly("multiple-of-price-floor 1000.00");
        assertThat(amounts.of(milk, ClaimCosts.NONE, terms().multiples(food).moneyTerms())
                        .missing())
                .as("a loss that nobody knows is asked for")
                .containsExactly("provenLoss");
    }

    @Test
    void turnsTheFloorIntoTheOrdersCurrencyAndNeverBelowIt() {
        Multiple threeTimes =
                new Multiple(MultipleOf.PRICE, new BigDecimal("3"), new BigDecimal("500"), "CNY", false, "cn-11");

        assertThat(lines(payout(
                        order("JPY").rate("0.0473").item("Cream", 1, 1, "900").purchase(),
                        ClaimCosts.NONE,
                        List.of(threeTimes))))
                .containsExactly("multiple-of-price-floor 10571");
        Amounts unknown = amounts.of(
                order("JPY").item("Cream", 1, 1, "900").purchase(),
                ClaimCosts.NONE,
                terms().multiple(threeTimes).moneyTerms());
        assertThat(unknown.payout().total()).hasToString("0 JPY");
        assertThat(unknown.missing()).containsExactly("cnyRate");
    }

    @Test
    void paysTheWayBackAndProvenLossBesideTheRefund() {
        Amounts of = amounts.of(
                order("GBP").item("Lamp", 1, 1, "80").purchase(),
                costs("returnFreight", "7.50", "dutiesPaid", "20.00", "provenLoss", "12.00"),
                terms().sellerPays().settles(Settlement.DAMAGES).moneyTerms());

        assertThat(of.refund().total()).hasToString("80.00 GBP");
        assertThat(lines(of.payout())).containsExactly("loss 12.00", "return-freight 7.50");
    }

    @Test
    void paysBackDutiesThatWereNotDisclosed() {
        Purchase lamp = order("EUR").item("Lamp", 1, 1, "80").purchase();
        MoneyTerms dutiesOnly =
                terms().percent("0").settles(Settlement.DUTIES_BACK).moneyTerms();

        assertThat(lines(amounts.of(lamp, costs("dutiesPaid", "17.20"), dutiesOnly)
                        .payout()))
                .containsExactly("duties 17.20");
        assertThat(amounts.of(lamp, ClaimCosts.NONE, dutiesOnly).missing()).containsExactly("dutiesPaid");
    }

    @Test
    void multipliesOnlyWhatAHouseholdNeedsWhereTheBuyerKnew() {
        Multiple tenTimes =
                new Multiple(MultipleOf.PRICE, BigDecimal.TEN, new BigDecimal("1000"), "CNY", true, "cn-15");
        Purchase wine = order("CNY").item("Wine", 150, 150, "200").purchase();
        MoneyTerms household = terms().multiple(tenTimes).moneyTerms();

        assertThat(lines(amounts.of(wine, costs("householdQuantity", 5), household)
                        .payout()))
                .containsExactly("multiple-of-price 10000.00");
        assertThat(amounts.of(wine, ClaimCosts.NONE, household).missing()).containsExactly("householdQuantity");
    }

    private Amounts.Sum payout(Purchase purchase, ClaimCosts costs, List<Multiple> multiples) {
        return amounts.of(purchase, costs, terms().multiples(multiples).moneyTerms())
                .payout();
    }
}
