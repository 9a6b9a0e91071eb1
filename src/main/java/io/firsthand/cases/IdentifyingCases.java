package io.firsthand.cases;

import io.firsthand.deadlines.CaseClocks;
import io.firsthand.orders.OrderKey;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the customer of a case is and which order it is about, when that comes out after the case was opened. What is verified
 * stays: neither another customer nor another order ever takes its place.
 */
@Service
@RetriedOnConflict
@Transactional
public class IdentifyingCases {

    private final CaseFiles caseFiles;
    private final CaseWrites writes;
    private final ActingRights rights;
    private final Orders orders;
    private final CaseTargets targets;
    private final CaseClocks clocks;
    private final CaseWorkflow workflow;
    private final Timeline timeline;

    IdentifyingCases(
            CaseFiles caseFiles,
            CaseWrites writes,
            ActingRights rights,
            Orders orders,
            CaseTargets targets,
            CaseClocks clocks,
            CaseWorkflow workflow,
            Timeline timeline) {
        this.caseFiles = caseFiles;
        this.writes = writes;
        this.rights = rights;
        this.orders = orders;
        this.targets = targets;
        this.clocks = clocks;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    /**
     * A later message tells more. To be called with the case's row locked.
     *
     * @param sender the customer whose address the message came from
     * @param named an order that the message names and that is the sender's
     * @return the case as it stands afterwards
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile heard(CaseFile locked, Optional<Long> sender, Optional<OrderKey> named) {
        CaseFile known = sender.filter(customer -> locked.customerId().isEmpty())
                .map(customer -> customer(locked, null, customer, "customer-verified"))
                .orElse(locked);
        if (known.orderVerified()) {
            return known;
        }
        // what was a stranger's order may prove to be his own
        return named.or(() -> known.orderId().flatMap(orders::key))
                .filter(order -> isOf(known, order))
                .map(order -> order(known, null, order))
                .orElse(known);
    }

    /**
     * The person who acts on the case names its order. Naming the same order again changes nothing.
     *
     * @param customerConfirmed the person checked the name and the postcode of the order with the writer: who is not known by
     *     his address then counts as the order's customer
     * @throws Refusal {@code not-your-case}, {@code case-closed}, {@code no-such-order}, {@code
     *     order-of-another-customer}, {@code case-about-another-order}, {@code customer-not-confirmed}
     */
    public void name(String number, String by, String orderNumber, boolean customerConfirmed) {
        CaseFile caseFile = caseFiles.lock(number);
        rights.check(caseFile, by);
        OrderKey order = orders.key(orderNumber).orElseThrow(() -> Refusal.invalid("no-such-order", "orderNumber"));
        if (caseFile.customerVerified() && !isOf(caseFile, order)) {
            throw Refusal.conflict("order-of-another-customer", "number", caseFile.number());
        }
        if (caseFile.orderVerified()) {
            if (caseFile.orderId().filter(id -> id == order.id()).isEmpty()) {
                throw Refusal.conflict("case-about-another-order", "number", caseFile.number());
            }
            return;
        }
        if (!caseFile.customerVerified() && !customerConfirmed) {
            throw Refusal.conflict("customer-not-confirmed", "number", caseFile.number());
        }
        CaseFile known = caseFile.customerVerified()
                ? caseFile
                : customer(caseFile, by, order.customerId(), "customer-confirmed");
        order(known, by, order);
    }

    private CaseFile customer(CaseFile caseFile, String by, long customerId, String kind) {
        timeline.append(caseFile.id(), by, kind);
        return writes.identified(caseFile.id(), customerId, null, "unknown-sender");
    }

    private CaseFile order(CaseFile caseFile, String by, OrderKey order) {
        timeline.append(caseFile.id(), by, "order-verified", "order", order.number());
        CaseFile identified =
                writes.identified(caseFile.id(), order.customerId(), order.id(), "unknown-order", "foreign-order");
        // what the order brings with it: a dispute, the law of its market
        targets.judgedAnew(identified);
        workflow.taskIsDue(identified, clocks.earliest(identified.id()));
        return identified;
    }

    private static boolean isOf(CaseFile caseFile, OrderKey order) {
        return caseFile.customerVerified()
                && caseFile.customerId().filter(id -> id == order.customerId()).isPresent();
    }
}
