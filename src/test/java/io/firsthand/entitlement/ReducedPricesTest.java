package io.firsthand.entitlement;

import static io.firsthand.entitlement.AmountLines.lines;
import static io.firsthand.entitlement.KnownCosts.costs;
import static io.firsthand.entitlement.WrittenPurchase.order;
import static io.firsthand.entitlement.WrittenTerms.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.support.Bundles;
import org.junit.jupiter.api.Test;

/** Prices that are reduced by the value that a fault takes, each checked by hand, line by line. */
class ReducedPricesTest {

    private final WorkingOutAmounts amounts = new WorkingOutAmounts(Bundles.texts());

    @Test
    void reducesThePriceInProportionToTheValueThatTheFaultTakes() {
        WrittenPurchase order = order("EUR").item("Lamp", 1, 1, "80.00").delivery("4.95", "0");
        MoneyTerms terms = terms().percent("0").reduced().moneyTerms();

        Amounts known = amounts.of(order.purchase(), costs("valueLostByFault", "15"), terms);
        assertThat(lines(known.refund())).containsExactly("item 80.00", "price-reduction -68.00");
        assertThat(known.refund().total()).hasToString("12.00 EUR");
        assertThat(known.missing()).isEmpty();
    }

    @Test
    void asksByHowMuchAPriceIsReducedAndGivesNothingBeforeItIsKnown() {
        WrittenPurchase order = order("EUR").item("Lamp", 1, 1, "80.00");

        Amounts open = amounts.of(
                order.purchase(),
                ClaimCosts.NONE,
                terms().percent("0").reduced().moneyTerms());
        assertThat(lines(open.refund()))
                .containsExactly("item 80.00", "price-reduction-open 0.00", "share-of-price -80.00");
        assertThat(open.missing()).containsExactly("valueLostByFault");
    }

    @Test
    void givesTheBetterOfAReducedPriceAndAShareOfIt() {
        WrittenPurchase order = order("EUR").item("Lamp", 1, 1, "80.00");
        MoneyTerms half = terms().percent("50").reduced().moneyTerms();
        MoneyTerms whole = terms().reduced().moneyTerms();

        assertThat(amounts.of(order.purchase(), costs("valueLostByFault", "60"), half)
                        .refund()
                        .total())
                .hasToString("48.00 EUR");
        assertThat(amounts.of(order.purchase(), costs("valueLostByFault", "40"), half)
                        .refund()
                        .total())
                .hasToString("40.00 EUR");
        Amounts all = amounts.of(order.purchase(), ClaimCosts.NONE, whole);
        assertThat(all.refund().total()).hasToString("80.00 EUR");
        assertThat(all.missing()).as("nothing more to give").isEmpty();
    }
}
