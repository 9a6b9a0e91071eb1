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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What claims come to, each checked by hand, line by line. */
class WorkingOutAmountsTest {

    private final WorkingOutAmounts amounts = new WorkingOutAmounts(Bundles.texts());

    @Test
    void settlesAPartOfAThresholdPromotionAtItemPrices() {
        Amounts of = amounts.of(
                order("CNY")
                        .item("Coat", 1, 0, "200")
                        .item("Hat", 1, 1, "120")
                        .discount("300", "50")
                        .purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.RESETTLE_PROMOTION).terms());

        assertThat(lines(of.refund())).containsExactly("item 120.00", "discount-lost -50.00");
        assertThat(of.refund().total()).hasToString("70.00 CNY");
        assertThat(of.refund().lines().get(1).text().en()).contains("200.00 CNY", "50.00 CNY");
        assertThat(of.refund().lines().get(1).text().zh()).contains("200.00 CNY");
    }

    @Test
    void keepsTheDiscountThatTheRestStillEarns() {
        Amounts of = amounts.of(
                order("CNY")
                        .item("Coat", 1, 0, "320")
                        .item("Hat", 1, 1, "120")
                        .discount("300", "50")
                        .purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.RESETTLE_PROMOTION).terms());

        assertThat(lines(of.refund())).containsExactly("item 120.00");
    }

    @Test
    void fallsToTheNextDiscountThatTheRestEarns() {
        Amounts of = amounts.of(
                order("CNY")
                        .item("Coat", 1, 0, "250")
                        .item("Hat", 1, 1, "120")
                        .discount("200", "20")
                        .discount("300", "50")
                        .purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.RESETTLE_PROMOTION).terms());

        assertThat(lines(of.refund())).containsExactly("item 120.00", "discount-lost -30.00");
    }

    @Test
    void neverAsksMoneyBackWhereTheLostDiscountIsMoreThanThePart() {
        Amounts of = amounts.of(
                order("CNY")
                        .item("Coat", 1, 0, "290")
                        .item("Socks", 1, 1, "20")
                        .discount("300", "50")
                        .purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.RESETTLE_PROMOTION).terms());

        assertThat(lines(of.refund()))
                .containsExactly("item 20.00", "discount-lost -50.00", "nothing-below-zero 30.00");
        assertThat(of.refund().total().isZero()).isTrue();
    }

    @Test
    void leavesTheCustomerHisShareOfTheDiscountWhereGoodsWereFaulty() {
        Amounts of = amounts.of(
                order("CNY")
                        .item("Coat", 1, 0, "200")
                        .item("Hat", 1, 1, "120")
                        .discount("300", "50")
                        .purchase(),
                ClaimCosts.NONE,
                terms().terms());

        assertThat(lines(of.refund())).containsExactly("item 120.00", "discount-share -18.75");
    }

    @Test
    void givesBackExactlyWhatWasPaidWhenEverythingComesBack() {
        Amounts of = amounts.of(
                order("EUR")
                        .item("Cup", 3, 3, "9.99")
                        .discount("20", "3.33")
                        .delivery("4.95", "6.00")
                        .purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.STANDARD).terms());

        assertThat(lines(of.refund()))
                .containsExactly("item 29.97", "discount-share -3.33", "standard-delivery 4.95", "express-stays 0.00");
        assertThat(of.refund().total()).hasToString("31.59 EUR");
    }

    @Test
    void refundsTheExpressSurchargeWhereNothingCame() {
        Amounts of = amounts.of(
                order("EUR").item("Cup", 1, 1, "10").delivery("4.95", "6.00").purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.ALL).terms());

        assertThat(of.refund().total()).hasToString("20.95 EUR");
    }

    @Test
    void refundsDeliveryOnlyWhenNothingStays() {
        Amounts part = amounts.of(
                order("EUR").item("Cup", 2, 1, "10").delivery("4.95", "0").purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.STANDARD).terms());
        Amounts rest = amounts.of(
                order("EUR")
                        .item("Cup", 2, 1, 1, "10")
                        .delivery("4.95", "0")
                        .gone("10")
                        .purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.STANDARD).terms());

        assertThat(lines(part.refund())).containsExactly("item 10.00", "delivery-stays 0.00");
        assertThat(lines(rest.refund())).containsExactly("item 10.00", "standard-delivery 4.95");
    }

    @Test
    void deductsAGiftThatStaysAtTheValueStatedBeforehandAndAsksWhileNobodyKnows() {
        Order order = order("CNY").item("Coat", 1, 1, "200");

        assertThat(lines(amounts.of(
                                order.gift("Bag", "20", false).purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_GIFT).terms())
                        .refund()))
                .containsExactly("item 200.00", "gift -20.00");
        assertThat(lines(amounts.of(
                                order.gift("Bag", "20", true).purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_GIFT).terms())
                        .refund()))
                .containsExactly("item 200.00");
        assertThat(lines(amounts.of(
                                order.gift("Bag", null, false).purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_GIFT).terms())
                        .refund()))
                .containsExactly("item 200.00", "gift-without-value 0.00");
        Amounts open = amounts.of(
                order.gift("Bag", "20", null).purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.DEDUCT_GIFT).terms());
        assertThat(lines(open.refund())).containsExactly("item 200.00", "gift-open 0.00");
        assertThat(open.missing()).containsExactly("giftKept");
    }

    @Test
    void deductsTheFreightOutOnlyWhereFreeDeliveryIsLost() {
        Order order = order("CNY").item("Coat", 2, 1, "60").free("99", "10");

        assertThat(lines(amounts.of(
                                order.purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_OUTBOUND_FREIGHT)
                                        .terms())
                        .refund()))
                .containsExactly("item 60.00", "outbound-freight -10.00");
        assertThat(lines(amounts.of(order.purchase(), ClaimCosts.NONE, terms().terms())
                        .refund()))
                .containsExactly("item 60.00");
        assertThat(lines(amounts.of(
                                order("CNY")
                                        .item("Coat", 3, 1, "60")
                                        .free("99", "10")
                                        .purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_OUTBOUND_FREIGHT)
                                        .terms())
                        .refund()))
                .as("120 stays, delivery was free from 99 on")
                .containsExactly("item 60.00");
    }

    @Test
    void deductsLossOfValueOnlyWhereTheRightAllowsItAndNeverMore() {
        Order order = order("EUR").item("Lamp", 1, 1, "80");

        assertThat(lines(loss(order, "50", "60"))).containsExactly("item 80.00", "loss-of-value -40.00");
        assertThat(lines(loss(order, "50", "12"))).containsExactly("item 80.00", "loss-of-value -12.00");
        assertThat(lines(loss(order, "0", "60"))).containsExactly("item 80.00", "loss-not-deductible 0.00");
    }

    @Test
    void refundsNoMoreThanIsLeftOfThePayment() {
        Amounts of = amounts.of(
                order("EUR").item("Lamp", 1, 1, "80").gone("30").purchase(), ClaimCosts.NONE, terms().terms());

        assertThat(lines(of.refund())).containsExactly("item 80.00", "no-more-than-paid -30.00");
    }

    @Test
    void paysThreeTimesThePriceButNeverLessThanTheFloorBesideTheRefund() {
        Multiple threeTimes =
                new Multiple(MultipleOf.PRICE, new BigDecimal("3"), new BigDecimal("500"), "CNY", false, "cn-11");
        Amounts small = amounts.of(
                order("CNY").item("Cream", 1, 1, "99").purchase(),
                ClaimCosts.NONE,
                terms().multiple(threeTimes).terms());
        Amounts large = amounts.of(
                order("CNY").item("Watch", 1, 1, "2000").purchase(),
                ClaimCosts.NONE,
                terms().multiple(threeTimes).terms());

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

        assertThat(lines(payout(milk, costs(null, null, null, "2400", null), food)))
                .containsExactly("multiple-of-loss 7200.00");
        assertThat(lines(payout(milk, costs(null, null, null, "10", null), food)))
                .containsExactly("multiple-of-price-floor 1000.00");
        assertThat(amounts.of(milk, ClaimCosts.NONE, terms().multiples(food).terms())
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
                terms().multiple(threeTimes).terms());
        assertThat(unknown.payout().total().isZero()).isTrue();
        assertThat(unknown.missing()).containsExactly("cnyRate");
    }

    @Test
    void paysTheWayBackAndProvenLossBesideTheRefund() {
        Amounts of = amounts.of(
                order("GBP").item("Lamp", 1, 1, "80").purchase(),
                costs(null, "7.50", "20.00", "12.00", null),
                terms().sellerPays().settles(Settlement.DAMAGES).terms());

        assertThat(of.refund().total()).hasToString("80.00 GBP");
        assertThat(lines(of.payout())).containsExactly("loss 12.00", "return-freight 7.50");
    }

    @Test
    void paysBackDutiesThatWereNotDisclosed() {
        Purchase lamp = order("EUR").item("Lamp", 1, 1, "80").purchase();
        MoneyTerms dutiesOnly =
                terms().percent("0").settles(Settlement.DUTIES_BACK).terms();

        assertThat(lines(amounts.of(lamp, costs(null, null, "17.20", null, null), dutiesOnly)
                        .payout()))
                .containsExactly("duties 17.20");
        assertThat(amounts.of(lamp, ClaimCosts.NONE, dutiesOnly).missing()).containsExactly("dutiesPaid");
    }

    @Test
    void keepsTheFeeOfThePaymentOnlyWhereTheRightAllowsIt() {
        Purchase lamp = order("CNY").item("Lamp", 1, 1, "80").purchase();

        assertThat(lines(amounts.of(
                                lamp,
                                costs("0.48", null, null, null, null),
                                terms().settles(Settlement.CARD_FEE_KEPT).terms())
                        .refund()))
                .containsExactly("item 80.00", "card-fee -0.48");
        assertThat(lines(amounts.of(lamp, costs("0.48", null, null, null, null), terms().terms())
                        .refund()))
                .containsExactly("item 80.00");
    }

    @Test
    void multipliesOnlyWhatAHouseholdNeedsWhereTheBuyerKnew() {
        Multiple tenTimes =
                new Multiple(MultipleOf.PRICE, BigDecimal.TEN, new BigDecimal("1000"), "CNY", true, "cn-15");
        Purchase wine = order("CNY").item("Wine", 150, 150, "200").purchase();
        MoneyTerms household = terms().multiple(tenTimes).terms();

        assertThat(lines(amounts.of(wine, costs(null, null, null, null, 5), household)
                        .payout()))
                .containsExactly("multiple-of-price 10000.00");
        assertThat(amounts.of(wine, ClaimCosts.NONE, household).missing()).containsExactly("householdQuantity");
    }

    @Test
    void knowsEveryWayOfSettlingThatTheTableMayName() {
        assertThat(LawLists.SETTLEMENTS.codes())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Settlement.values()).map(Settlement::name).toList());
    }

    @Test
    void roundsByTheDigitsOfTheCurrency() {
        assertThat(lines(amounts.of(
                                order("JPY").item("Pen", 1, 1, "333").purchase(),
                                ClaimCosts.NONE,
                                terms().percent("50").terms())
                        .refund()))
                .containsExactly("item 333", "share-of-price -167");
    }

    @Test
    void reducesThePriceInProportionToTheValueThatTheFaultTakes() {
        Order order = order("EUR").item("Lamp", 1, 1, "80.00").delivery("4.95", "0");
        MoneyTerms terms = terms().percent("0").reduced().terms();

        Amounts known = amounts.of(order.purchase(), valueLost("15"), terms);
        assertThat(lines(known.refund())).containsExactly("item 80.00", "price-reduction -68.00");
        assertThat(known.refund().total()).hasToString("12.00 EUR");
        assertThat(known.missing()).isEmpty();
    }

    @Test
    void asksByHowMuchAPriceIsReducedAndGivesNothingBeforeItIsKnown() {
        Order order = order("EUR").item("Lamp", 1, 1, "80.00");

        Amounts open = amounts.of(
                order.purchase(),
                ClaimCosts.NONE,
                terms().percent("0").reduced().terms());
        assertThat(lines(open.refund()))
                .containsExactly("item 80.00", "price-reduction-open 0.00", "share-of-price -80.00");
        assertThat(open.missing()).containsExactly("valueLostByFault");
    }

    @Test
    void givesTheBetterOfAReducedPriceAndAShareOfIt() {
        Order order = order("EUR").item("Lamp", 1, 1, "80.00");
        MoneyTerms half = terms().percent("50").reduced().terms();
        MoneyTerms whole = terms().reduced().terms();

        assertThat(amounts.of(order.purchase(), valueLost("60"), half).refund().total())
                .hasToString("48.00 EUR");
        assertThat(amounts.of(order.purchase(), valueLost("40"), half).refund().total())
                .hasToString("40.00 EUR");
        Amounts all = amounts.of(order.purchase(), ClaimCosts.NONE, whole);
        assertThat(all.refund().total()).hasToString("80.00 EUR");
        assertThat(all.missing()).as("nothing more to give").isEmpty();
    }

    private static ClaimCosts valueLost(String percent) {
        return new ClaimCosts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(percent)));
    }

    private Amounts.Sum payout(Purchase purchase, ClaimCosts costs, List<Multiple> multiples) {
        return amounts.of(purchase, costs, terms().multiples(multiples).terms()).payout();
    }

    private Amounts.Sum loss(Order order, String percent, String loss) {
        ClaimCosts costs = new ClaimCosts(
                Optional.of(new BigDecimal(loss)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return amounts.of(order.purchase(), costs, terms().deduction(percent).terms())
                .refund();
    }

    private static ClaimCosts costs(
            String cardFee, String freight, String duties, String provenLoss, Integer household) {
        return new ClaimCosts(
                Optional.empty(),
                Optional.ofNullable(cardFee).map(BigDecimal::new),
                Optional.ofNullable(freight).map(BigDecimal::new),
                Optional.ofNullable(duties).map(BigDecimal::new),
                Optional.ofNullable(provenLoss).map(BigDecimal::new),
                Optional.ofNullable(household),
                Optional.empty());
    }

    private static List<String> lines(Amounts.Sum sum) {
        assertThat(sum.lines().stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the lines add up")
                .isEqualByComparingTo(sum.total().amount());
        return sum.lines().stream()
                .map(line -> line.code() + " " + line.amount().amount().toPlainString())
                .toList();
    }

    private static Order order(String currency) {
        return new Order(currency);
    }

    private static TermsOf terms() {
        return new TermsOf();
    }

    /** Writes a purchase as one says it. */
    static final class Order {

        private final Currency currency;
        private Optional<BigDecimal> rate = Optional.empty();
        private final List<Item> items = new ArrayList<>();
        private final List<Discount> discounts = new ArrayList<>();
        private List<Gift> gifts = List.of();
        private BigDecimal standard = BigDecimal.ZERO;
        private BigDecimal express = BigDecimal.ZERO;
        private Optional<FreeDelivery> free = Optional.empty();
        private BigDecimal gone = BigDecimal.ZERO;

        Order(String currency) {
            this.currency = Currency.getInstance(currency);
        }

        Order item(String name, int bought, int claimed, String price) {
            return item(name, bought, 0, claimed, price);
        }

        Order item(String name, int bought, int settled, int claimed, String price) {
            items.add(new Item(name, bought, settled, claimed, new BigDecimal(price)));
            return this;
        }

        Order discount(String threshold, String amount) {
            discounts.add(new Discount(new BigDecimal(threshold), new BigDecimal(amount)));
            return this;
        }

        Order gift(String name, String value, Boolean comesBack) {
            gifts = List.of(new Gift(
                    name,
                    Optional.ofNullable(value).map(BigDecimal::new),
                    BigDecimal.ZERO,
                    Optional.ofNullable(comesBack)));
            return this;
        }

        Order delivery(String standard, String express) {
            this.standard = new BigDecimal(standard);
            this.express = new BigDecimal(express);
            return this;
        }

        Order free(String threshold, String freight) {
            free = Optional.of(new FreeDelivery(new BigDecimal(threshold), new BigDecimal(freight)));
            return this;
        }

        Order gone(String amount) {
            gone = new BigDecimal(amount);
            return this;
        }

        Order rate(String cny) {
            rate = Optional.of(new BigDecimal(cny));
            return this;
        }

        Purchase purchase() {
            return new Purchase(
                    currency, rate, items, discounts, gifts, standard, express, free, Optional.empty(), gone);
        }
    }

    /** Terms of a right, from "the whole price and nothing else" on. */
    static final class TermsOf {

        private BigDecimal percent = BigDecimal.valueOf(100);
        private boolean reduced;
        private DeliveryBack delivery = DeliveryBack.NONE;
        private BigDecimal deduction = BigDecimal.ZERO;
        private boolean sellerPays;
        private final Set<Settlement> settlements = EnumSet.noneOf(Settlement.class);
        private List<Multiple> multiples = List.of();

        TermsOf percent(String percent) {
            this.percent = new BigDecimal(percent);
            return this;
        }

        /** The price is reduced and does not go back. */
        TermsOf reduced() {
            reduced = true;
            return this;
        }

        TermsOf delivery(DeliveryBack delivery) {
            this.delivery = delivery;
            return this;
        }

        TermsOf settles(Settlement by) {
            settlements.add(by);
            return this;
        }

        TermsOf deduction(String percent) {
            deduction = new BigDecimal(percent);
            return this;
        }

        TermsOf sellerPays() {
            sellerPays = true;
            return this;
        }

        TermsOf multiple(Multiple multiple) {
            return multiples(List.of(multiple));
        }

        TermsOf multiples(List<Multiple> several) {
            multiples = several;
            return this;
        }

        MoneyTerms terms() {
            return new MoneyTerms(percent, reduced, delivery, deduction, sellerPays, settlements, multiples);
        }
    }
}
