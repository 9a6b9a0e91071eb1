package io.firsthand.entitlement;

import java.util.Optional;

/**
 * Facts of the table {@code evidence}.
 *
 * @param reason contact reason of the claim
 * @param category of the goods; empty if a return has several
 */
public record EvidenceFacts(Optional<String> reason, Optional<String> category) {}
