package io.firsthand.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

/** The lines of a sum, each as its code and its amount. */
final class AmountLines {

    private AmountLines() {}

    /** Fails where the lines do not add up to the total. */
    static List<String> lines(Amounts.Sum sum) {
        assertThat(sum.lines().stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the lines add up")
                .isEqualByComparingTo(sum.total().amount());
        return sum.lines().stream()
                .map(line -> line.code() + " " + line.amount().amount().toPlainString())
                .toList();
    }
}
