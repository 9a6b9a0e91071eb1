package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.entitlement.AssessedRight;
import io.firsthand.entitlement.ClaimJudgement;
import io.firsthand.entitlement.LegalRemedy;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.entitlement.RightKind;
import io.firsthand.orders.OrderLine;
import io.firsthand.platform.Money;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Offer.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds what follows from a judgement and can be proposed at once, in the order that the law gives. A payout by law (a multiple
 * of the price) is not among it: it is no goodwill, and takes two managers.
 */
@Component
class FindingOffers {

    private final ProposingRemedies proposing;
    private final Remedies remedies;

    FindingOffers(ProposingRemedies proposing, Remedies remedies) {
        this.proposing = proposing;
        this.remedies = remedies;
    }

    /** @param left what is still to be refunded */
    List<Offer> of(
            CaseFile caseFile,
            ClaimJudgement judged,
            Optional<OrderLine> line,
            Money left,
            Optional<Boolean> evidenceGiven,
            String viewer) {
        List<Way> ways = judged.rights().blockedBy().isPresent() ? List.of() : ways(judged, line, left);
        return ways.stream()
                .filter(way -> way != Way.DENIAL || !isDeniedAlready(caseFile))
                .flatMap(way -> offer(caseFile, way, line, amount(way, left), evidenceGiven, viewer).stream())
                .toList();
    }

    private static List<Way> ways(ClaimJudgement judged, Optional<OrderLine> line, Money left) {
        List<Way> ways = new ArrayList<>();
        boolean given = judged.rights().applying().stream().anyMatch(AssessedRight::givesSomething);
        boolean back = judged.merged().goodsBack();
        if (given) {
            for (LegalRemedy remedy : judged.merged().remedies()) {
                way(remedy, back, line.isPresent(), left.isPositive())
                        .filter(way -> !ways.contains(way))
                        .ifPresent(ways::add);
            }
        }
        if (judged.rights().applying().isEmpty() && judged.rights().unknown().isEmpty() && !claimsNothing(judged)) {
            ways.add(Way.DENIAL);
        }
        return ways;
    }

    /** Who asks how to clean a cup is answered, not declined. */
    private static boolean claimsNothing(ClaimJudgement judged) {
        return judged.rights().all().stream()
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

    private static Optional<Money> amount(Way way, Money left) {
        return switch (way) {
            case REFUND, RETURN_REFUND -> Optional.of(left);
            case REPLACEMENT, RETURN_EXCHANGE, DENIAL -> Optional.empty();
        };
    }

    private boolean isDeniedAlready(CaseFile caseFile) {
        return remedies.ofCase(caseFile.id()).stream()
                .anyMatch(remedy ->
                        remedy.isDenial() && (remedy.status().isOpen() || remedy.status() == RemedyStatus.EXECUTED));
    }

    /** What a guard of money would refuse anyway is not offered. */
    private Optional<Offer> offer(
            CaseFile caseFile,
            Way way,
            Optional<OrderLine> line,
            Optional<Money> amount,
            Optional<Boolean> evidenceGiven,
            String viewer) {
        Optional<Long> lineId = line.map(OrderLine::id);
        if (way.isReturn()) {
            return Optional.of(new Offer(way, lineId, amount, Optional.empty()));
        }
        try {
            RemedyPreview outlook =
                    proposing.preview(caseFile.number(), wish(way, lineId, amount, evidenceGiven), viewer);
            return Optional.of(new Offer(way, lineId, amount, Optional.of(outlook)));
        } catch (Refusal guarded) {
            return Optional.empty();
        }
    }

    private static ProposeRemedy wish(
            Way way, Optional<Long> line, Optional<Money> amount, Optional<Boolean> evidenceGiven) {
        return new ProposeRemedy(
                switch (way) {
                    case REPLACEMENT -> RemedyKind.REPLACEMENT;
                    case REFUND -> RemedyKind.REFUND;
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
