package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.deadlines.ClockKind;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.triage.ContactFacts;
import io.firsthand.triage.ContactJudgement;
import io.firsthand.triage.JudgingContacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a case is about and how urgent it is; starts the clock of the promise. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JudgingCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final FirstContact firstContact;
    private final JudgingContacts contacts;
    private final Customers customers;
    private final Orders orders;
    private final CaseClocks clocks;
    private final RuleFailures failures;
    private final Timeline timeline;

    JudgingCases(
            CaseFiles caseFiles,
            CaseWrites writes,
            FirstContact firstContact,
            JudgingContacts contacts,
            Customers customers,
            Orders orders,
            CaseClocks clocks,
            RuleFailures failures,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.firstContact = firstContact;
        this.contacts = contacts;
        this.customers = customers;
        this.orders = orders;
        this.clocks = clocks;
        this.failures = failures;
        this.timeline = timeline;
    }

    /**
     * @param processInstanceId the process that has begun to carry the case
     * @return whether the contact is genuine; one that is not is closed here and gets neither owner nor clock
     */
    public boolean judge(long caseId, String processInstanceId) {
        CaseFile caseFile = caseFiles.find(caseId).orElseThrow();
        ContactJudgement judgement = failures.orElse(
                caseFile, () -> contacts.judge(caseFile.number(), facts(caseFile)), failures::judgement);
        if (!judgement.genuine()) {
            writes.judgedFirst(caseId, processInstanceId, judgement, null);
            writes.closed(caseId, ClosedAs.valueOf(judgement.setAsideAs()));
            timeline.append(caseId, null, "contact-set-aside", "as", judgement.setAsideAs());
            return false;
        }
        Instant promisedBy = caseFile.openedAt().plus(judgement.firstAnswerWithin());
        writes.judgedFirst(caseId, processInstanceId, judgement, promisedBy);
        clocks.start(
                caseId,
                ClockKind.FIRST_ANSWER,
                reminder(caseFile.openedAt(), judgement.firstAnswerWithin()),
                promisedBy);
        timeline.append(caseId, null, "contact-judged", "reason", judgement.reason(), "priority", judgement.priority());
        return true;
    }

    /** Reminds when a quarter of the time is left: late enough not to nag, early enough to answer. */
    private static Instant reminder(Instant from, Duration within) {
        return from.plus(within.multipliedBy(3).dividedBy(4));
    }

    /** The facts of a case's first contact, also for judging anew. */
    ContactFacts facts(CaseFile caseFile) {
        FirstContact.Words words = firstContact.of(caseFile.id());
        return new ContactFacts(
                caseFile.channel(),
                caseFile.language(),
                words.text(),
                words.automatic(),
                caseFile.customerVerified(),
                caseFile.orderVerified(),
                isVip(caseFile),
                orderTotalCny(caseFile));
    }

    boolean isVip(CaseFile caseFile) {
        return caseFile.customerVerified()
                && caseFile.customerId()
                        .flatMap(customers::find)
                        .filter(customer -> customer.vip())
                        .isPresent();
    }

    private Optional<BigDecimal> orderTotalCny(CaseFile caseFile) {
        if (!caseFile.orderVerified()) {
            return Optional.empty();
        }
        return caseFile.orderId().flatMap(orders::find).map(JudgingCases::cny);
    }

    private static BigDecimal cny(Order order) {
        return order.total().amount().multiply(order.cnyRate());
    }
}
