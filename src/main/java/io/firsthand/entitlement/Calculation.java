package io.firsthand.entitlement;

import io.firsthand.platform.Money;
import io.firsthand.platform.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Adds up line by line. Each line is rounded to the currency's digits, so that the lines add up to the total. */
final class Calculation {

    private final Currency currency;
    private final Texts texts;
    private final List<AmountLine> lines = new ArrayList<>();
    private Money total;

    Calculation(Currency currency, Texts texts) {
        this.currency = currency;
        this.texts = texts;
        this.total = Money.zero(currency);
    }

    /** @param values of the sentence; sums of money as {@link #money} writes them */
    void add(String code, BigDecimal amount, Object... values) {
        Money rounded = Money.rounded(amount, currency);
        lines.add(new AmountLine(code, rounded, texts.both("entitlement.amount." + code, values)));
        total = total.plus(rounded);
    }

    /** A line only if it changes the sum. */
    void addUnlessZero(String code, BigDecimal amount, Object... values) {
        if (amount.signum() != 0) {
            add(code, amount, values);
        }
    }

    /** Says why nothing is taken off or added. */
    void note(String code, Object... values) {
        add(code, BigDecimal.ZERO, values);
    }

    BigDecimal total() {
        return total.amount();
    }

    /** As people read it: {@code 79.90 EUR}. */
    String money(BigDecimal amount) {
        return Money.rounded(amount, currency).toString();
    }

    Amounts.Sum sum() {
        return new Amounts.Sum(total, List.copyOf(lines));
    }
}
