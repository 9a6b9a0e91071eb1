package io.firsthand.cases;

import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.triage.ContactFacts;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.ContactReasons;
import io.firsthand.triage.JudgingContacts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a case is about and how urgent it is; starts its clocks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JudgingCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final FirstContact firstContact;
    private final JudgingContacts contacts;
    private final Customers customers;
    private final Orders orders;
    private final OverridingCases overriding;
    private final CaseTargets targets;
    private final RuleFailures failures;
    private final Timeline timeline;
    private final Clock clock;

    JudgingCases(
            CaseFiles caseFiles,
            CaseWrites writes,
            FirstContact firstContact,
            JudgingContacts contacts,
            Customers customers,
            Orders orders,
            OverridingCases overriding,
            CaseTargets targets,
            RuleFailures failures,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.firstContact = firstContact;
        this.contacts = contacts;
        this.customers = customers;
        this.orders = orders;
        this.overriding = overriding;
        this.targets = targets;
        this.failures = failures;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param processInstanceId the process that has begun to carry the case
     * @return whether the contact is genuine; one that is not is closed here and gets neither owner nor clock
     */
    public boolean judge(long caseId, String processInstanceId) {
        CaseFile caseFile = caseFiles.find(caseId).orElseThrow();
        if (caseFile.reopenedCount() > 0 && caseFile.promisedBy().isPresent()) {
            writes.carriedBy(caseId, processInstanceId);
            return true;
        }
        if (caseFile.reopenedCount() > 0) {
            promiseAnew(caseFile, processInstanceId);
            return true;
        }
        Optional<Order> order = verifiedOrder(caseFile);
        ContactJudgement judgement =
                failures.orElse(caseFile, () -> judgement(caseFile, facts(caseFile, order)), failures::judgement);
        if (!judgement.genuine()) {
            writes.judgedFirst(caseId, processInstanceId, judgement, null);
            writes.closed(caseId, ClosedAs.valueOf(judgement.setAsideAs()));
            timeline.append(caseId, null, "contact-set-aside", "as", judgement.setAsideAs());
            return false;
        }
        Instant promisedBy = caseFile.openedAt().plus(judgement.firstAnswerWithin());
        writes.judgedFirst(caseId, processInstanceId, judgement, promisedBy);
        targets.judged(
                caseFile,
                judgement.priority(),
                judgement.reason(),
                caseFile.openedAt(),
                judgement.firstAnswerWithin(),
                order);
        overriding.judged(caseId, judgement);
        timeline.append(caseId, null, "contact-judged", "reason", judgement.reason(), "priority", judgement.priority());
        return true;
    }

    /** What a person received from a person is genuine, whatever its words look like. */
    private ContactJudgement judgement(CaseFile caseFile, ContactFacts facts) {
        return caseFile.receivedBy().isPresent() && !facts.automatic()
                ? contacts.judgeGenuine(caseFile.number(), facts)
                : contacts.judge(caseFile.number(), facts);
    }

    /** A case that came back was judged once: what it is about stays, our promise and our own clocks start from now. */
    private void promiseAnew(CaseFile caseFile, String processInstanceId) {
        Optional<Order> order = verifiedOrder(caseFile);
        ContactJudgement judgement = failures.orElse(
                caseFile,
                () -> caseFile.reason().equals(ContactReasons.UNCLEAR)
                        ? contacts.judgeGenuine(caseFile.number(), facts(caseFile, order))
                        : overriding.rejudge(caseFile, facts(caseFile, order), caseFile.reason()),
                failures::judgement);
        Instant now = clock.instant();
        writes.judgedFirst(caseFile.id(), processInstanceId, judgement, now.plus(judgement.firstAnswerWithin()));
        targets.judged(caseFile, judgement.priority(), judgement.reason(), now, judgement.firstAnswerWithin(), order);
    }

    /** The facts of a case's first contact, also for judging anew. */
    ContactFacts facts(CaseFile caseFile) {
        return facts(caseFile, verifiedOrder(caseFile));
    }

    private ContactFacts facts(CaseFile caseFile, Optional<Order> order) {
        FirstContact.Words words = firstContact.of(caseFile.id());
        return new ContactFacts(
                caseFile.channel(),
                caseFile.language(),
                words.text(),
                words.automatic(),
                caseFile.customerVerified(),
                caseFile.orderVerified(),
                isVip(caseFile),
                order.map(JudgingCases::cny));
    }

    boolean isVip(CaseFile caseFile) {
        return caseFile.customerVerified()
                && caseFile.customerId()
                        .flatMap(customers::find)
                        .filter(customer -> customer.vip())
                        .isPresent();
    }

    private Optional<Order> verifiedOrder(CaseFile caseFile) {
        return caseFile.orderVerified() ? caseFile.orderId().flatMap(orders::find) : Optional.empty();
    }

    private static BigDecimal cny(Order order) {
        return order.total().amount().multiply(order.cnyRate());
    }
}
