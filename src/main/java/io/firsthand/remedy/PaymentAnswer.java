package io.firsthand.remedy;

import io.firsthand.platform.Money;

/**
 * What a payment company says of a key.
 *
 * @param providerRef its own number of the movement, or null
 * @param problem its code of what is wrong, or null
 */
public record PaymentAnswer(String key, State state, Money amount, String providerRef, String problem) {

    /** Where a movement stands with the company. */
    public enum State {
        /** taken on, not carried out yet */
        ACCEPTED,
        SETTLED,
        /** refused or failed: nothing has moved */
        FAILED,
        /** it was settled, and the money came back */
        RETURNED
    }
}
