package io.firsthand.remedy;

import io.firsthand.cases.CaseFile;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.orders.Payment;
import io.firsthand.people.People;
import io.firsthand.platform.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goodwill that a rule gives after a case was closed. The owner counts as its proposer, so his limit holds; above it the
 * gesture waits for an approval like any other remedy. The guards of money are the same.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GivingGestures {

    private final Orders orders;
    private final People people;
    private final JudgingDrafts drafts;
    private final Drafting drafting;
    private final GoodwillGuard goodwill;
    private final Remedies remedies;
    private final RemedyWrites writes;
    private final RemedyWorkflow workflow;
    private final Timeline timeline;

    GivingGestures(
            Orders orders,
            People people,
            JudgingDrafts drafts,
            Drafting drafting,
            GoodwillGuard goodwill,
            Remedies remedies,
            RemedyWrites writes,
            RemedyWorkflow workflow,
            Timeline timeline) {
        this.orders = orders;
        this.people = people;
        this.drafts = drafts;
        this.drafting = drafting;
        this.goodwill = goodwill;
        this.remedies = remedies;
        this.writes = writes;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * The order that a gesture would be given on: the customer's own, and nobody disputes its payment, for a gesture beside a
     * chargeback would be a second payout. None where the customer spoke of danger, law or a fake.
     */
    public Optional<Order> orderFor(CaseFile caseFile) {
        if (!caseFile.customerVerified()
                || !caseFile.orderVerified()
                || caseFile.owner().isEmpty()
                || !goodwill.allowsGestures(caseFile)) {
            return Optional.empty();
        }
        return caseFile.orderId()
                .flatMap(orders::find)
                .filter(order ->
                        order.payments().stream().map(Payment::disputedAt).allMatch(Optional::isEmpty));
    }

    /** Whether money or goods went to the customer on this case, or are on their way. */
    public boolean somethingGiven(long caseId) {
        return remedies.ofCase(caseId).stream()
                .anyMatch(remedy ->
                        !remedy.isDenial() && (remedy.status().isOpen() || remedy.status() == RemedyStatus.EXECUTED));
    }

    /** Whether one of these gestures reached the customer or may still reach him: it was not refused, given up or sent back. */
    public boolean anyStands(List<Long> gestures) {
        return gestures.stream()
                .map(remedies::get)
                .map(Remedy::status)
                .anyMatch(status -> status.isOpen() || status == RemedyStatus.EXECUTED);
    }

    /**
     * Stores the proposal and starts {@code remedy-approval} for it.
     *
     * @param locked the closed case, its row locked; one that has an {@link #orderFor}
     * @param amount in the order's currency
     * @param rail coupon or payout
     * @return the remedy as it stands afterwards: on its way, or waiting for an approval
     */
    public Remedy give(CaseFile locked, Money amount, Rail rail) {
        Order order = orderFor(locked).orElseThrow(() -> new IllegalStateException("no order on " + locked.number()));
        String owner = locked.owner().orElseThrow();
        JudgedClaim judged = drafts.judge(locked, order, Optional.empty(), Optional.empty());
        Draft draft = drafting.draft(order, wish(amount, rail), judged, Optional.empty());
        Remedy remedy = writes.propose(locked.id(), draft, people.get(owner));
        timeline.append(locked.id(), null, "gesture-given", "remedy", remedy.number(), "amount", remedy.amount());
        workflow.proposedAfterClosing(remedy);
        return remedies.get(remedy.id());
    }

    private static ProposeRemedy wish(Money amount, Rail rail) {
        return new ProposeRemedy(
                RemedyKind.GOODWILL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(amount.amount()),
                Optional.of(amount.currency().getCurrencyCode()),
                Optional.of(rail),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
