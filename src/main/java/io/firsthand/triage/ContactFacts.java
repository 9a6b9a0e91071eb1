package io.firsthand.triage;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known of a contact when it is judged.
 *
 * @param channel e.g. {@code chat}, {@code mail}
 * @param language BCP 47 primary tag, {@code und} if unknown
 * @param text the customer's words; may be empty when only an attachment came
 * @param automatic the channel says that no human wrote it
 * @param customerVerified the sender is a known customer
 * @param orderVerified the order named is this customer's
 * @param vip the verified customer is marked as such
 * @param orderTotalCny total of the verified order in CNY at the rate of the order date
 */
public record ContactFacts(
        String channel,
        String language,
        String text,
        boolean automatic,
        boolean customerVerified,
        boolean orderVerified,
        boolean vip,
        Optional<BigDecimal> orderTotalCny) {}
