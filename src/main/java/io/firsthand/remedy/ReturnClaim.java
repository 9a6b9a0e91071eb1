package io.firsthand.remedy;

import io.firsthand.entitlement.Entitlement;
import io.firsthand.platform.Money;
import java.util.Optional;

/**
 * What one line of a return comes to.
 *
 * @param paysFor number of the return and its line, e.g. {@code T100001:1}
 * @param proposer id of the person who stands for it
 * @param quantity items
 * @param entitled what the right gives for them, nothing deducted
 * @param amount what is to be given of it
 * @param shipping of the way out, which goes back with this line; zero if not
 * @param entitlement the judgement of the claim
 * @param reduced whether goods that came back worn make it less: a second person must agree
 * @param reason why it is less or other than the rules give, where it is
 */
public record ReturnClaim(
        String paysFor,
        String proposer,
        long orderLineId,
        int quantity,
        Money entitled,
        Money amount,
        Money shipping,
        Entitlement entitlement,
        boolean reduced,
        Optional<String> reason) {}
