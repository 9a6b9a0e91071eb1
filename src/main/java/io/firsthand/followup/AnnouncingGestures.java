package io.firsthand.followup;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.conversation.TellingCustomers;
import io.firsthand.remedy.PaymentIntended;
import io.firsthand.remedy.PaymentTakenBack;
import io.firsthand.remedy.Rail;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the customer of his closing gesture, once, as soon as nobody can refuse it any more: at once where it needs no approval,
 * else when the last one is given. The words leave with the money, and are taken back with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnnouncingGestures {

    private static final String OCCASION = "gesture";

    private final CaseFiles caseFiles;
    private final FollowUps followUps;
    private final Remedies remedies;
    private final TellingCustomers telling;
    private final SurveyTexts texts;

    AnnouncingGestures(
            CaseFiles caseFiles, FollowUps followUps, Remedies remedies, TellingCustomers telling, SurveyTexts texts) {
        this.caseFiles = caseFiles;
        this.followUps = followUps;
        this.remedies = remedies;
        this.telling = telling;
        this.texts = texts;
    }

    /** What is given at once is not noted as a gesture yet: whoever gives it announces it. */
    @EventListener
    public void intended(PaymentIntended payment) {
        if (payment.goodwill()) {
            followUps
                    .ofGesture(payment.remedyId())
                    .ifPresent(followUp ->
                            announce(followUp, caseFiles.lock(payment.caseId()), remedies.get(payment.remedyId())));
        }
    }

    @EventListener
    public void takenBack(PaymentTakenBack payment) {
        if (payment.goodwill()) {
            followUps
                    .ofGesture(payment.remedyId())
                    .ifPresent(followUp -> followUp.gestureMessageId().ifPresent(message -> {
                        followUps.gestureTold(followUp.id(), null);
                        telling.takeBack(message);
                    }));
        }
    }

    /** @param gesture nobody can refuse it any more */
    void announce(FollowUpRecord followUp, CaseFile locked, Remedy gesture) {
        if (followUp.gestureMessageId().isEmpty() && telling.canReach(locked)) {
            String key = gesture.rail() == Rail.PAYOUT ? "gesture.payout" : "gesture.coupon";
            String text =
                    texts.text(key, telling.language(locked), gesture.amount().toString());
            followUps.gestureTold(followUp.id(), telling.tellWhenSure(locked, OCCASION, text));
        }
    }
}
