package io.firsthand.remedy;

import java.util.Optional;

/**
 * A payment company. Called outside any transaction, by the outbox or by finance; it is believed nothing that does not fit
 * what was asked of it.
 */
public interface PaymentGateway {

    /** Value of {@code firsthand.payment.gateway} that chooses it. */
    String name();

    /**
     * Asks for a movement of money. The same key moves at most once, however often it comes.
     *
     * @throws RuntimeException outcome unknown: the money may have moved
     */
    PaymentAnswer pay(PaymentOrder order);

    /**
     * What became of a key.
     *
     * @return empty if the company has never seen it
     * @throws RuntimeException if it cannot say now
     */
    Optional<PaymentAnswer> find(String key);
}
