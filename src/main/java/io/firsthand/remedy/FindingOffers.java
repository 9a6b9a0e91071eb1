package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.LegalRemedy;
import io.firsthand.entitlement.MergedRights;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.entitlement.RightKind;
import io.firsthand.entitlement.Rights;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Offer.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what follows from a judgement, in the order that the law gives; a payout beside the price comes after the price. */
@Component
class FindingOffers {

    private final ProposingRemedies proposing;
    private final Remedies remedies;

    FindingOffers(ProposingRemedies proposing, Remedies remedies) {
        this.proposing = proposing;
        this.remedies = remedies;
    }

    /**
     * @param left of the price, still to be refunded
     * @param payout still to be paid beside it
     */
    List<Offer> of(
            CaseFile caseFile,
            Order order,
            JudgedClaim judged,
            Money left,
            Money payout,
            Optional<Boolean> evidenceGiven,
            String viewer) {
        if (judged.assessed().rights().blockedBy().isPresent()) {
            return List.of();
        }
        return ways(judged, left, payout).stream()
                .filter(way -> way != Way.DENIAL || !isDeniedAlready(caseFile))
                .map(way -> offer(caseFile, order, judged, way, amount(way, left, payout), evidenceGiven, viewer))
                .toList();
    }

    private static List<Way> ways(JudgedClaim judged, Money left, Money payout) {
        List<Way> ways = new ArrayList<>();
        Rights rights = judged.assessed().rights();
        MergedRights merged = judged.assessed().merged();
        if (rights.applying().stream().anyMatch(AssessedRight::givesSomething)) {
            for (LegalRemedy remedy : merged.remedies()) {
                way(remedy, merged.goodsBack(), judged.line().isPresent(), left.isPositive())
                        .filter(way -> !ways.contains(way))
                        .ifPresent(ways::add);
            }
        }
        if (payout.isPositive()) {
            ways.add(Way.COMPENSATION);
        }
        if (rights.applying().isEmpty() && rights.unknown().isEmpty() && !claimsNothing(rights)) {
            ways.add(Way.DENIAL);
        }
        return ways;
    }

    /** Who asks how to clean a cup is answered, not declined. */
    private static boolean claimsNothing(Rights rights) {
        return rights.all().stream()
                .anyMatch(right ->
                        right.right() == RightKind.NO_CLAIM && right.decidedBy().isPresent());
    }

    /** Goods go out for one item; of a whole order one is chosen first. */
    private static Optional<Way> way(LegalRemedy remedy, boolean back, boolean oneItem, boolean moneyLeft) {
        if (remedy.isCure()) {
            return Optional.of(back ? Way.RETURN_EXCHANGE : Way.REPLACEMENT).filter(way -> oneItem && moneyLeft);
        }
        return remedy == LegalRemedy.REFUND && moneyLeft
                ? Optional.of(back ? Way.RETURN_REFUND : Way.REFUND)
                : Optional.empty();
    }

    private static Optional<Money> amount(Way way, Money left, Money payout) {
        return switch (way) {
            case REFUND, RETURN_REFUND -> Optional.of(left);
            case COMPENSATION -> Optional.of(payout);
            case REPLACEMENT, RETURN_EXCHANGE, DENIAL -> Optional.empty();
        };
    }

    private boolean isDeniedAlready(CaseFile caseFile) {
        return remedies.ofCase(caseFile.id()).stream()
                .anyMatch(remedy ->
                        remedy.isDenial() && (remedy.status().isOpen() || remedy.status() == RemedyStatus.CONFIRMED));
    }

    /** What a guard refuses now is shown with the reason: an offer that vanished would leave the agent guessing. */
    private Offer offer(
            CaseFile caseFile,
            Order order,
            JudgedClaim judged,
            Way way,
            Optional<Money> amount,
            Optional<Boolean> evidenceGiven,
            String viewer) {
        Optional<Long> line = judged.line().map(OrderLine::id);
        Offer offer = new Offer(way, line, amount, Optional.empty(), Optional.empty());
        if (way.isReturn()) {
            return offer;
        }
        try {
            RemedyPreview outlook =
                    proposing.preview(caseFile, order, judged, wish(way, line, amount, evidenceGiven), viewer);
            return outlook.reasonNeeded()
                    ? offer.refusedFor(ProposingRemedies.reasonNeeded(outlook.entitled()))
                    : offer.needing(outlook);
        } catch (Refusal guarded) {
            return offer.refusedFor(guarded);
        }
    }

    private static ProposeRemedy wish(
            Way way, Optional<Long> line, Optional<Money> amount, Optional<Boolean> evidenceGiven) {
        return new ProposeRemedy(
                switch (way) {
                    case REPLACEMENT -> RemedyKind.REPLACEMENT;
                    case REFUND -> RemedyKind.REFUND;
                    case COMPENSATION -> RemedyKind.COMPENSATION;
                    case DENIAL -> RemedyKind.DENIAL;
                    case RETURN_EXCHANGE, RETURN_REFUND ->
                        throw new IllegalArgumentException("a return is no remedy yet");
                },
                line,
                Optional.empty(),
                amount.map(Money::amount),
                amount.map(money -> money.currency().getCurrencyCode()),
                Optional.empty(),
                evidenceGiven,
                false,
                Optional.empty());
    }
}
