package io.firsthand.cases;

import io.firsthand.platform.Refusal;

/**
 * How somebody else decided what the case was about.
 *
 * @param by who decided
 * @param customerPaid whether the customer got his money there: then we pay nothing more on this order
 * @param reference number under which it was decided there, e.g. of the claim or the chargeback
 */
public record SettledElsewhere(By by, Boolean customerPaid, String reference) {

    private static final int LONGEST = 100;

    /** Who decides beside us. */
    public enum By {
        /** the marketplace, by its own guarantee or claim */
        PLATFORM,
        /** the bank or the payment provider */
        CHARGEBACK,
        /** a court, an arbitrator or a consumer body */
        AUTHORITY
    }

    /**
     * @throws Refusal {@code settled-by-needed}, {@code settled-outcome-needed}, {@code settled-reference-needed}, {@code
     *     settled-reference-too-long}
     */
    SettledElsewhere checked() {
        if (by == null) {
            throw Refusal.invalid("settled-by-needed", "settled.by");
        }
        if (customerPaid == null) {
            throw Refusal.invalid("settled-outcome-needed", "settled.customerPaid");
        }
        String number =
                reference == null ? "" : reference.replaceAll("\\p{Cntrl}", " ").strip();
        if (number.isEmpty()) {
            throw Refusal.invalid("settled-reference-needed", "settled.reference");
        }
        if (number.length() > LONGEST) {
            throw Refusal.invalid("settled-reference-too-long", "settled.reference", "longest", LONGEST);
        }
        return new SettledElsewhere(by, customerPaid, number);
    }
}
