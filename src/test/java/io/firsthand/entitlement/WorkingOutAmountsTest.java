package io.firsthand.entitlement;

import static io.firsthand.entitlement.AmountLines.lines;
import static io.firsthand.entitlement.KnownCosts.costs;
import static io.firsthand.entitlement.WrittenPurchase.order;
import static io.firsthand.entitlement.WrittenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.support.Bundles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What goes back on the payment, each checked by hand, line by line. */
class WorkingOutAmountsTest {

    private final WorkingOutAmounts amounts = new WorkingOutAmounts(Bundles.texts());

    @Test
    void settlesAPartOfAThresholdPromotionAtItemPrices() {
        Amounts of = resettled(
                order("CNY").item("Coat", 1, 0, "200").item("Hat", 1, 1, "120").discount("300", "50"));

        assertThat(lines(of.refund())).containsExactly("item 120.00", "discount-lost -50.00");
        assertThat(of.refund().total()).hasToString("70.00 CNY");
        assertThat(of.refund().lines().get(1).text().en()).contains("200.00 CNY", "50.00 CNY");
        assertThat(of.refund().lines().get(1).text().zh()).contains("200.00 CNY");
    }

    @Test
    void keepsTheDiscountThatTheRestStillEarns() {
        Amounts of = resettled(
                order("CNY").item("Coat", 1, 0, "320").item("Hat", 1, 1, "120").discount("300", "50"));

        assertThat(lines(of.refund())).containsExactly("item 120.00");
    }

    @Test
    void fallsToTheNextDiscountThatTheRestEarns() {
        Amounts of = resettled(order("CNY")
                .item("Coat", 1, 0, "250")
                .item("Hat", 1, 1, "120")
                .discount("200", "20")
                .discount("300", "50"));

        assertThat(lines(of.refund())).containsExactly("item 120.00", "discount-lost -30.00");
    }

    @Test
    void neverAsksMoneyBackWhereTheLostDiscountIsMoreThanThePart() {
        Amounts of = resettled(
                order("CNY").item("Coat", 1, 0, "290").item("Socks", 1, 1, "20").discount("300", "50"));

        assertThat(lines(of.refund()))
                .containsExactly("item 20.00", "discount-lost -50.00", "nothing-below-zero 30.00");
        assertThat(of.refund().total()).hasToString("0.00 CNY");
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
                terms().moneyTerms());

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
                terms().delivery(DeliveryBack.STANDARD).moneyTerms());

        assertThat(lines(of.refund()))
                .containsExactly("item 29.97", "discount-share -3.33", "standard-delivery 4.95", "express-stays 0.00");
        assertThat(of.refund().total()).hasToString("31.59 EUR");
    }

    @Test
    void refundsTheExpressSurchargeWhereNothingCame() {
        Amounts of = amounts.of(
                order("EUR").item("Cup", 1, 1, "10").delivery("4.95", "6.00").purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.ALL).moneyTerms());

        assertThat(of.refund().total()).hasToString("20.95 EUR");
    }

    @Test
    void refundsDeliveryOnlyWhenNothingStays() {
        Amounts part = amounts.of(
                order("EUR").item("Cup", 2, 1, "10").delivery("4.95", "0").purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.STANDARD).moneyTerms());
        Amounts rest = amounts.of(
                order("EUR")
                        .item("Cup", 2, 1, 1, "10")
                        .delivery("4.95", "0")
                        .gone("10")
                        .purchase(),
                ClaimCosts.NONE,
                terms().delivery(DeliveryBack.STANDARD).moneyTerms());

        assertThat(lines(part.refund())).containsExactly("item 10.00", "delivery-stays 0.00");
        assertThat(lines(rest.refund())).containsExactly("item 10.00", "standard-delivery 4.95");
    }

    @Test
    void deductsAGiftThatStaysAtTheValueStatedBeforehandAndAsksWhileNobodyKnows() {
        WrittenPurchase order = order("CNY").item("Coat", 1, 1, "200");

        assertThat(lines(amounts.of(
                                order.gift("Bag", "20", false).purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_GIFT).moneyTerms())
                        .refund()))
                .containsExactly("item 200.00", "gift -20.00");
        assertThat(lines(amounts.of(
                                order.gift("Bag", "20", true).purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_GIFT).moneyTerms())
                        .refund()))
                .containsExactly("item 200.00");
        assertThat(lines(amounts.of(
                                order.gift("Bag", null, false).purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_GIFT).moneyTerms())
                        .refund()))
                .containsExactly("item 200.00", "gift-without-value 0.00");
        Amounts open = amounts.of(
                order.gift("Bag", "20", null).purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.DEDUCT_GIFT).moneyTerms());
        assertThat(lines(open.refund())).containsExactly("item 200.00", "gift-open 0.00");
        assertThat(open.missing()).containsExactly("giftKept");
    }

    @Test
    void deductsTheFreightOutOnlyWhereFreeDeliveryIsLost() {
        WrittenPurchase order = order("CNY").item("Coat", 2, 1, "60").free("99", "10");

        assertThat(lines(amounts.of(
                                order.purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_OUTBOUND_FREIGHT)
                                        .moneyTerms())
                        .refund()))
                .containsExactly("item 60.00", "outbound-freight -10.00");
        assertThat(lines(amounts.of(order.purchase(), ClaimCosts.NONE, terms().moneyTerms())
                        .refund()))
                .containsExactly("item 60.00");
        assertThat(lines(amounts.of(
                                order("CNY")
                                        .item("Coat", 3, 1, "60")
                                        .free("99", "10")
                                        .purchase(),
                                ClaimCosts.NONE,
                                terms().settles(Settlement.DEDUCT_OUTBOUND_FREIGHT)
                                        .moneyTerms())
                        .refund()))
                .as("120 stays, delivery was free from 99 on")
                .containsExactly("item 60.00");
    }

    @Test
    void deductsLossOfValueOnlyWhereTheRightAllowsItAndNeverMore() {
        WrittenPurchase order = order("EUR").item("Lamp", 1, 1, "80");

        assertThat(lines(loss(order, "50", "60"))).containsExactly("item 80.00", "loss-of-value -40.00");
        assertThat(lines(loss(order, "50", "12"))).containsExactly("item 80.00", "loss-of-value -12.00");
        assertThat(lines(loss(order, "0", "60"))).containsExactly("item 80.00", "loss-not-deductible 0.00");
    }

    @Test
    void refundsNoMoreThanIsLeftOfThePayment() {
        Amounts of = amounts.of(
                order("EUR").item("Lamp", 1, 1, "80").gone("30").purchase(), ClaimCosts.NONE, terms().moneyTerms());

        assertThat(lines(of.refund())).containsExactly("item 80.00", "no-more-than-paid -30.00");
    }

    @Test
    void keepsTheFeeOfThePaymentOnlyWhereTheRightAllowsIt() {
        Purchase lamp = order("CNY").item("Lamp", 1, 1, "80").purchase();

        assertThat(lines(amounts.of(
                                lamp,
                                costs("cardFee", "0.48"),
                                terms().settles(Settlement.CARD_FEE_KEPT).moneyTerms())
                        .refund()))
                .containsExactly("item 80.00", "card-fee -0.48");
        assertThat(lines(amounts.of(lamp, costs("cardFee", "0.48"), terms().moneyTerms())
                        .refund()))
                .containsExactly("item 80.00");
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
                                terms().percent("50").moneyTerms())
                        .refund()))
                .containsExactly("item 333", "share-of-price -167");
    }

    private Amounts resettled(WrittenPurchase order) {
        return amounts.of(
                order.purchase(),
                ClaimCosts.NONE,
                terms().settles(Settlement.RESETTLE_PROMOTION).moneyTerms());
    }

    private Amounts.Sum loss(WrittenPurchase order, String percent, String loss) {
        return amounts.of(
                        order.purchase(),
                        costs("lossOfValue", loss),
                        terms().deduction(percent).moneyTerms())
                .refund();
    }
}
