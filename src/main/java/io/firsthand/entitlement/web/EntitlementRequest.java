package io.firsthand.entitlement.web;

import io.firsthand.entitlement.ContactOfClaim;
import io.firsthand.entitlement.StatedClaim;
import io.firsthand.people.Grade;
import io.firsthand.triage.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A claim to judge.
 *
 * @param claim what is said of it; what is left out is unknown
 * @param contact that it came with; only for clocks
 * @param proposer grade of who would propose what follows
 */
record EntitlementRequest(
        @NotNull @Valid StatedClaim claim,
        @Valid Contact contact,
        @NotNull Grade proposer) {

    /**
     * @param channel on which it came
     * @param priority of the case
     * @param paymentProvider of a disputed payment
     */
    record Contact(
            @Size(max = 40) String channel,
            Priority priority,
            @Size(max = 40) String paymentProvider) {}

    ContactOfClaim contactOfClaim() {
        return contact == null
                ? ContactOfClaim.UNSAID
                : new ContactOfClaim(
                        Optional.ofNullable(contact.channel()),
                        Optional.ofNullable(contact.priority()),
                        Optional.ofNullable(contact.paymentProvider()));
    }
}
