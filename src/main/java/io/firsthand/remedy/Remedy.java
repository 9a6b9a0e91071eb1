package io.firsthand.remedy;

import io.firsthand.entitlement.RemedyKind;
import io.firsthand.people.Grade;
import io.firsthand.platform.Money;
import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A remedy as it stands, read from our table.
 *
 * @param number shown to people, also the business key of the process instance, e.g. {@code R100001}
 * @param orderLineId the item; empty for the whole order
 * @param quantity items, for a replacement
 * @param amount what is given; of a denial, what the customer would have got
 * @param cnyAmount the amount in CNY at the rate of the order date
 * @param paymentId the payment that the money came by, for a refund
 * @param payee {@code payment:<provider's number>} or {@code customer:<id>}
 * @param contentHash over kind, item, amount, payee and rail: what an approval is bound to
 * @param decidingGrade the lowest grade among the proposer and everybody who changed it, each at that time: its limit counts
 * @param changedBy everybody who changed it afterwards
 * @param ruleCovers whether the rules give it; else it overrides them
 * @param entitled what the rules give
 * @param authorityRow row of {@code compensation-limits} that decided
 * @param limitCny what the deciding grade may grant alone, CNY
 * @param paysFor what of a return it settles, e.g. {@code T100001:1}: at most one live remedy has it, and its ledger key holds it
 * @param reduced whether it gives less than the right comes to
 * @param actedFor owner and deputy of the case at each time when it was proposed or changed
 * @param multiple how many times the price of the goods goodwill comes to; empty for anything else
 */
public record Remedy(
        long id,
        String number,
        long caseId,
        long customerId,
        long orderId,
        Optional<Long> orderLineId,
        Optional<Integer> quantity,
        RemedyKind kind,
        RemedyStatus status,
        Money amount,
        BigDecimal cnyAmount,
        Optional<Long> paymentId,
        String payee,
        Rail rail,
        String contentHash,
        String proposedBy,
        Grade decidingGrade,
        List<String> changedBy,
        boolean ruleCovers,
        boolean statutory,
        Money entitled,
        Optional<String> entitlementRow,
        Optional<String> entitlementSource,
        Bilingual entitlementWhy,
        Optional<String> overridingReason,
        Optional<String> authorityRow,
        Optional<BigDecimal> limitCny,
        Optional<Bilingual> authorityWhy,
        Optional<String> processInstanceId,
        Instant proposedAt,
        Optional<Instant> endedAt,
        Optional<String> paysFor,
        boolean reduced,
        List<String> actedFor,
        Optional<BigDecimal> multiple) {

    public boolean isDenial() {
        return kind == RemedyKind.DENIAL;
    }
}
