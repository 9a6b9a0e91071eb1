package io.firsthand.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contact that opens a case.
 *
 * @param channel the channel's name, e.g. {@code mail}
 * @param language BCP 47 primary tag, {@code und} if unknown
 * @param text the customer's words, for triage; not stored with the case beyond a short subject
 * @param receivedBy the agent who already greeted the customer and therefore owns the case
 * @param live the customer waits at the other end now (chat, phone)
 * @param customerId known customer that the sender is taken for
 * @param customerVerified whether the sender is proved to be that customer
 * @param orderId order that the contact is about
 * @param orderVerified whether the order is that customer's
 * @param doubts what is doubtful, kebab codes
 * @param previousCaseId a closed case of this customer that the contact comes after
 */
public record NewContact(
        String channel,
        String language,
        String text,
        Optional<String> receivedBy,
        boolean live,
        Optional<Long> customerId,
        boolean customerVerified,
        Optional<Long> orderId,
        boolean orderVerified,
        List<String> doubts,
        Instant receivedAt,
        Optional<Long> previousCaseId) {}
