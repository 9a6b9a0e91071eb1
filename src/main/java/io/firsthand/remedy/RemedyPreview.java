package io.firsthand.remedy;

import io.firsthand.authority.ApprovalNeeded;
import io.firsthand.entitlement.Entitlement;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a proposal would meet, before it is sent. Nothing is stored or recorded.
 *
 * @param entitlement what the rules say of the claim
 * @param entitled what they give in money
 * @param refundable what the order's payments still allow to refund
 * @param amount what the proposal would give
 * @param cnyAmount the same in CNY, at the rate of the order date
 * @param reasonNeeded whether it is more, less or other than the rules give, so that a reason is needed
 * @param reduced whether it holds back a part of what a right of law gives: a denial in part
 * @param approvals that would still be needed, none if the proposer may do it alone
 * @param limitCny what the proposer may grant alone, CNY
 * @param authorityWhy one sentence
 */
public record RemedyPreview(
        Entitlement entitlement,
        Money entitled,
        Money refundable,
        Money amount,
        BigDecimal cnyAmount,
        boolean reasonNeeded,
        boolean reduced,
        List<ApprovalNeeded> approvals,
        BigDecimal limitCny,
        Bilingual authorityWhy) {}
