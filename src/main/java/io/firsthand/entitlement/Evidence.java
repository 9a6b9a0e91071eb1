package io.firsthand.entitlement;

import java.util.Optional;

/**
 * What a row of {@code evidence} asks for: the least that is needed, once.
 *
 * @param ask code of what the customer is asked for; empty if nothing of him decides
 * @param days for how long the answer is waited for
 */
public record Evidence(Optional<String> ask, int days) {}
