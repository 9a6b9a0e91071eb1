package io.firsthand.cases;

/**
 * How somebody else decided what the case was about.
 *
 * @param by who decided
 * @param customerPaid whether the customer got his money there: then we pay nothing more on this order
 */
public record SettledElsewhere(By by, boolean customerPaid) {

    /** Who decides beside us. */
    public enum By {
        /** the marketplace, by its own guarantee or claim */
        PLATFORM,
        /** the bank or the payment provider */
        CHARGEBACK,
        /** a court, an arbitrator or a consumer body */
        AUTHORITY
    }
}
