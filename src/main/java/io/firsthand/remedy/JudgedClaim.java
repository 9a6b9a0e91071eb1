package io.firsthand.remedy;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.platform.Money;

/**
 * A claim of a case as the rules judge it.
 *
 * @param refund what they give back of the price, before anything that was given already
 */
record JudgedClaim(Entitlement entitlement, Money refund) {}
