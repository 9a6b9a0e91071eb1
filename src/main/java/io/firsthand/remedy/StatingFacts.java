package io.firsthand.remedy;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.Timeline;
import io.firsthand.entitlement.StatableFacts;
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

    private final CaseFiles caseFiles;
    private final Orders orders;
    private final ActingRights rights;
    private final StatableFacts statable;
    private final StatedFacts stated;
    private final Timeline timeline;
    private final Clock clock;

    StatingFacts(
            CaseFiles caseFiles,
            Orders orders,
            ActingRights rights,
            StatableFacts statable,
            StatedFacts stated,
            Timeline timeline,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.orders = orders;
        this.rights = rights;
        this.statable = statable;
        this.stated = stated;
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
     *     fact-after-claim}, {@code order-line-unknown}
     */
    @Transactional
    public void state(String caseNumber, Optional<Long> lineId, String fact, String answer, String by) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        // the earliest zone there is: a customer far east may already be a day ahead
        LocalDate last = LocalDate.ofInstant(caseFile.openedAt(), ZoneId.of("UTC+14"));
        String value = statable.read(fact, answer, last);
        Optional<OrderLine> line = lineId.map(id -> line(caseFile, id)).filter(item -> statable.isOfItem(fact));
        StatedFact now = new StatedFact(line.map(OrderLine::id), fact, value, by, clock.instant());
        if (!stated.put(caseFile.id(), now)) {
            return;
        }
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
            timeline.append(caseFile.id(), by, "fact-taken-back", "fact", fact);
        }
    }

    private OrderLine line(CaseFile caseFile, long id) {
        return caseFile.orderId()
                .flatMap(orders::find)
                .orElseThrow(() -> Refusal.conflict("order-not-verified", "number", caseFile.number()))
                .line(id, "orderLineId");
    }
}
