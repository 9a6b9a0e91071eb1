package io.firsthand.remedy;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.RefundClocks;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.StatableFacts;
import io.firsthand.orders.Customer;
import io.firsthand.orders.Customers;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States a fact of the claim of a case, so that the rules can answer; the timeline says who stated what. */
@Service
public class StatingFacts {

    private static final ZoneId FIRST_TO_BEGIN_A_DAY = ZoneId.of("UTC+14");

    private final CaseFiles caseFiles;
    private final Orders orders;
    private final Customers customers;
    private final ActingRights rights;
    private final StatableFacts statable;
    private final StatedFacts stated;
    private final RefundClocks refundClocks;
    private final Timeline timeline;
    private final Clock clock;

    StatingFacts(
            CaseFiles caseFiles,
            Orders orders,
            Customers customers,
            ActingRights rights,
            StatableFacts statable,
            StatedFacts stated,
            RefundClocks refundClocks,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.customers = customers;
        this.rights = rights;
        this.statable = statable;
        this.stated = stated;
        this.refundClocks = refundClocks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Stated again with the same answer, nothing happens.
     *
     * @param lineId item that the claim is about; empty for the whole order. Of what does not differ from item to item it does not
     *     matter
     * @param by id of owner, deputy or lead
     * @throws Refusal {@code case-closed}, {@code not-your-case}, {@code fact-not-statable}, {@code fact-unclear}, {@code
     *     fact-after-claim}, {@code amount-too-fine}, {@code order-line-unknown}
     */
    @Transactional
    public void state(String caseNumber, Optional<Long> lineId, String fact, String answer, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        Optional<Order> order =
                caseFile.orderId().filter(id -> caseFile.orderVerified()).flatMap(orders::find);
        LocalDate last = LocalDate.ofInstant(caseFile.openedAt(), zone(order));
        String value = statable.read(fact, answer, last, order.map(Order::currency));
        Optional<OrderLine> line = lineId.map(id -> line(caseFile, order, id)).filter(item -> statable.isOfItem(fact));
        StatedFact now = new StatedFact(line.map(OrderLine::id), fact, value, by, clock.instant());
        if (!stated.put(caseFile.id(), now)) {
            return;
        }
        refundClocks.goodsMoved(caseFile);
        line.ifPresentOrElse(
                item -> timeline.append(
                        caseFile.id(), by, "fact-stated-of-item", "fact", fact, "stated", value, "item", item.title()),
                () -> timeline.append(caseFile.id(), by, "fact-stated", "fact", fact, "stated", value));
    }

    /**
     * What was stated is unknown again.
     *
     * @param lineId item of which it was stated; empty for the whole order
     */
    @Transactional
    public void takeBack(String caseNumber, Optional<Long> lineId, String fact, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        if (stated.remove(caseFile.id(), lineId, fact)) {
            refundClocks.goodsMoved(caseFile);
            timeline.append(caseFile.id(), by, "fact-taken-back", "fact", fact);
        }
    }

    /** The days of a claim are its customer's; nobody known, those of the far east, where a day begins first. */
    private ZoneId zone(Optional<Order> order) {
        return order.flatMap(its -> customers.find(its.customerId()))
                .map(Customer::timeZone)
                .orElse(FIRST_TO_BEGIN_A_DAY);
    }

    private static OrderLine line(CaseFile caseFile, Optional<Order> order, long id) {
        return order.orElseThrow(() -> Refusal.conflict("order-not-verified", "number", caseFile.number()))
                .line(id, "orderLineId");
    }
}
