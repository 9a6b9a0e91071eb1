package io.firsthand.entitlement;

import io.firsthand.platform.text.Bilingual;

/**
 * What the customer is asked for, once.
 *
 * @param code e.g. {@code photo-damage}; the text stands under {@code entitlement.evidence.<code>}
 * @param days for how long the answer is waited for
 * @param row of the table {@code evidence}
 */
public record EvidenceAsked(String code, Bilingual says, int days, String row) {}
