package io.firsthand.entitlement;

import io.firsthand.entitlement.AmountTerm.DeliveryBack;
import io.firsthand.entitlement.MoneyTerms.Multiple;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Terms of a right, from "the whole price and nothing else" on. */
final class WrittenTerms {

    private BigDecimal percent = BigDecimal.valueOf(100);
    private boolean reduced;
    private DeliveryBack delivery = DeliveryBack.NONE;
    private BigDecimal deduction = BigDecimal.ZERO;
    private boolean sellerPays;
    private final Set<Settlement> settlements = EnumSet.noneOf(Settlement.class);
    private List<Multiple> multiples = List.of();

    static WrittenTerms terms() {
        return new WrittenTerms();
    }

    WrittenTerms percent(String percent) {
        this.percent = new BigDecimal(percent);
        return this;
    }

    /** The price is reduced and does not go back. */
    WrittenTerms reduced() {
        reduced = true;
        return this;
    }

    WrittenTerms delivery(DeliveryBack delivery) {
        this.delivery = delivery;
        return this;
    }

    WrittenTerms settles(Settlement by) {
        settlements.add(by);
        return this;
    }

    WrittenTerms deduction(String percent) {
        deduction = new BigDecimal(percent);
        return this;
    }

    WrittenTerms sellerPays() {
        sellerPays = true;
        return this;
    }

    WrittenTerms multiple(Multiple multiple) {
        return multiples(List.of(multiple));
    }

    WrittenTerms multiples(List<Multiple> several) {
        multiples = several;
        return this;
    }

    MoneyTerms moneyTerms() {
        return new MoneyTerms(percent, reduced, delivery, deduction, sellerPays, settlements, multiples);
    }
}
