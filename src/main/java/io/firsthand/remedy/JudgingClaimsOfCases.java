package io.firsthand.remedy;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.ContactOfClaim;
import io.firsthand.entitlement.JudgingWholeClaims;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Payment;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Judges the claim of a case whole, for who looks at it: nothing is stored or recorded. It is no transaction: what a guard of
 * money refuses to offer must not undo the look.
 */
@Service
public class JudgingClaimsOfCases {

    private final JudgingDrafts drafts;
    private final JudgingWholeClaims whole;
    private final FindingDues dues;
    private final FindingOffers offers;
    private final StatedFacts stated;
    private final ActingRights rights;

    JudgingClaimsOfCases(
            JudgingDrafts drafts,
            JudgingWholeClaims whole,
            FindingDues dues,
            FindingOffers offers,
            StatedFacts stated,
            ActingRights rights) {
        this.drafts = drafts;
        this.whole = whole;
        this.dues = dues;
        this.offers = offers;
        this.stated = stated;
        this.rights = rights;
    }

    /**
     * @param order of the case, verified
     * @param lineId item that it is about; empty for the whole order
     * @param evidenceGiven whether the customer sent a file; empty if nobody knows
     * @throws io.firsthand.platform.Refusal {@code order-line-unknown}
     */
    public CaseJudgement look(
            CaseFile caseFile, Order order, Optional<Long> lineId, Optional<Boolean> evidenceGiven, String viewer) {
        Optional<OrderLine> line = lineId.map(id -> order.line(id, "line"));
        JudgedClaim judged = drafts.look(caseFile, order, line, evidenceGiven);
        Due refund = dues.refund(order, judged, Optional.empty());
        Due payout = dues.payout(order, judged, Optional.empty());
        boolean acts = caseFile.isOpen() && rights.mayAct(caseFile, viewer);
        return new CaseJudgement(
                whole.judge(judged.assessed(), contact(caseFile, order)),
                refund.given(),
                refund.heldBack(),
                refund.left(),
                payout.given(),
                payout.left(),
                acts
                        ? offers.of(caseFile, order, judged, refund.left(), payout.left(), evidenceGiven, viewer)
                        : List.of(),
                stated.of(caseFile.id(), order, line));
    }

    private static ContactOfClaim contact(CaseFile caseFile, Order order) {
        return new ContactOfClaim(
                Optional.of(caseFile.channel()),
                Optional.of(caseFile.priority()),
                order.payments().stream()
                        .filter(payment -> payment.disputedAt().isPresent())
                        .map(Payment::provider)
                        .findFirst());
    }
}
