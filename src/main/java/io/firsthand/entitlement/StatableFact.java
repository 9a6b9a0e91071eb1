package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;
import java.util.List;

/**
 * A fact of a claim that a person may state, because no order and no tracking knows it.
 *
 * @param name as in {@link Questions}
 * @param kind how it is answered
 * @param choices what can be answered; empty unless it is one of a list
 */
public record StatableFact(String name, Kind kind, List<Choice> choices) {

    /** How a fact is answered, and how its answer is written. */
    public enum Kind {
        /** {@code true} or {@code false} */
        YES_NO,
        /** a code of the choices */
        CHOICE,
        /** ISO 8601 calendar date of the customer */
        DATE,
        /** whole number, not negative */
        NUMBER,
        /** in the order’s currency, plain digits */
        AMOUNT
    }

    /** One answer. */
    public record Choice(String code, Bilingual text) {}
}
