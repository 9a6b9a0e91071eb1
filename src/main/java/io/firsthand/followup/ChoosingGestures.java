package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.orders.Order;
import io.firsthand.platform.Money;
import io.firsthand.remedy.GivingGestures;
import io.firsthand.remedy.Rail;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The closing gesture: chosen by the table, given as goodwill of the owner through the guards of money. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChoosingGestures {

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final Surveys surveys;
    private final FollowUpRules rules;
    private final GivingGestures giving;
    private final AnnouncingGestures announcing;

    ChoosingGestures(
            CaseFiles caseFiles,
            FollowUps followUps,
            Surveys surveys,
            FollowUpRules rules,
            GivingGestures giving,
            AnnouncingGestures announcing) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.surveys = surveys;
        this.rules = rules;
        this.giving = giving;
        this.announcing = announcing;
    }

    /**
     * Empty if the table gives nothing, or there is no verified, undisputed order to give it on, or the customer got one
     * already when this case was closed before: one gesture a case, however often it comes back.
     */
    public Optional<Gesture> choose(long caseId) {
        CaseFile caseFile = caseFiles.lock(caseId);
        long followUpId = followUps.current(caseId).id();
        surveys.closed(followUpId);
        if (giving.anyStands(followUps.gesturesOf(caseId))) {
            return Optional.empty();
        }
        return giving.orderFor(caseFile)
                .map(order -> rules.gesture(caseFile, facts(followUpId, caseFile, order)))
                .filter(gesture -> gesture.kind() != Gesture.Kind.NONE
                        && gesture.amount()
                                .filter(amount -> amount.signum() > 0)
                                .isPresent());
    }

    private GestureFacts facts(long followUpId, CaseFile caseFile, Order order) {
        return new GestureFacts(
                surveys.ofFollowUp(followUpId).flatMap(Survey::score).orElse(0),
                caseFile.reason(),
                caseFile.closedAs().orElseThrow(),
                order.market(),
                order.platform(),
                order.currency().getCurrencyCode(),
                promiseBroken(caseFile),
                followUps.cameBack(caseFile.id()),
                giving.somethingGiven(caseFile.id()));
    }

    private static boolean promiseBroken(CaseFile caseFile) {
        return caseFile.promisedBy()
                .filter(promised -> caseFile.firstAnsweredAt()
                        .filter(answered -> !answered.isAfter(promised))
                        .isEmpty())
                .isPresent();
    }

    /** Gives it, and tells the customer where it needs no approval first: nothing is promised that might be refused. */
    public void give(long caseId, Gesture.Kind kind, BigDecimal amount) {
        CaseFile caseFile = caseFiles.lock(caseId);
        Order order = giving.orderFor(caseFile).orElseThrow();
        Money gift = Money.rounded(amount, order.currency());
        Remedy remedy = giving.give(caseFile, gift, kind == Gesture.Kind.PAYOUT ? Rail.PAYOUT : Rail.COUPON);
        FollowUpRecord followUp = followUps.current(caseId);
        followUps.gesture(followUp.id(), remedy.id());
        if (remedy.status() != RemedyStatus.PROPOSED) {
            announcing.announce(followUp, caseFile, remedy);
        }
    }
}
