package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.CaseFiles;
import io.firsthand.cases.RefundClocks;
import io.firsthand.cases.SideProcesses;
import io.firsthand.orders.Order;
import io.firsthand.orders.OrderLine;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.triage.ContactReasons;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a customer's wish to send goods back: the row first, then the process that carries it. */
@Service
public class RequestingReturns {

    private final CaseFiles caseFiles;
    private final ActingRights rights;
    private final Orders orders;
    private final Returns returns;
    private final ReturnWrites writes;
    private final ReturnDesk desk;
    private final DeclaringReturns declaring;
    private final SideProcesses processes;
    private final RefundClocks refundClocks;

    RequestingReturns(
            CaseFiles caseFiles,
            ActingRights rights,
            Orders orders,
            Returns returns,
            ReturnWrites writes,
            ReturnDesk desk,
            DeclaringReturns declaring,
            SideProcesses processes,
            RefundClocks refundClocks) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.orders = orders;
        this.returns = returns;
        this.writes = writes;
        this.desk = desk;
        this.declaring = declaring;
        this.processes = processes;
        this.refundClocks = refundClocks;
    }

    /**
     * @param by id of the person who acts on the case
     * @return the return as it stands after the rules were asked
     * @throws Refusal {@code case-closed}, {@code not-your-case}, {@code order-not-verified}, {@code return-empty}, {@code
     *     return-line-unknown}, {@code return-line-twice}, {@code return-over-quantity}, {@code return-reason-unknown}, and those of a day that a person sets, as
     *     {@link DeclaringReturns#correct}
     */
    @RetriedOnConflict
    @Transactional
    public Return request(String caseNumber, RequestReturn wish, String by) {
        return request(caseNumber, wish, by, id -> {});
    }

    /** As {@link #request}, for goods that came without being asked for: they are here before the rules are asked. */
    Return requestHere(String caseNumber, RequestReturn wish, String by, Instant arrived, LongConsumer also) {
        return request(caseNumber, wish, by, id -> {
            writes.dispatched(id, arrived, arrived);
            writes.arrived(id, arrived);
            also.accept(id);
        });
    }

    private Return request(String caseNumber, RequestReturn wish, String by, LongConsumer before) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        rights.check(caseFile, by);
        Order order = verified(caseFile);
        writes.lockOrder(order.id());
        check(order, wish);
        long id = writes.request(caseFile, order, wish, declaring.of(caseFile, order, wish), by);
        Return it = returns.get(id);
        desk.note(it, by, "return-requested");
        before.accept(id);
        EngineRefusals.unwrapped(() -> processes.returnRequested(caseFile, id, it.number()));
        refundClocks.goodsMoved(caseFile);
        return returns.get(id);
    }

    private Order verified(CaseFile caseFile) {
        if (!caseFile.customerVerified() || !caseFile.orderVerified()) {
            throw Refusal.conflict("order-not-verified", "number", caseFile.number());
        }
        return caseFile.orderId()
                .flatMap(orders::find)
                .orElseThrow(() -> Refusal.conflict("order-not-verified", "number", caseFile.number()));
    }

    private void check(Order order, RequestReturn wish) {
        if (wish.lines().isEmpty()) {
            throw Refusal.invalid("return-empty", "lines");
        }
        if (ContactReasons.label(wish.reason()).isEmpty() || wish.reason().equals(ContactReasons.UNCLEAR)) {
            throw Refusal.invalid("return-reason-unknown", "reason");
        }
        Set<Long> seen = new HashSet<>();
        for (RequestReturn.Line wanted : wish.lines()) {
            OrderLine line = order.lines().stream()
                    .filter(candidate -> candidate.id() == wanted.orderLineId())
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("return-line-unknown", "orderLineId"));
            if (!seen.add(line.id())) {
                throw Refusal.invalid("return-line-twice", "orderLineId");
            }
            int left = line.quantity() - returned(order, line);
            if (wanted.quantity() < 1 || wanted.quantity() > left) {
                throw Refusal.invalid("return-over-quantity", "quantity", "left", left);
            }
        }
    }

    /** However it ended: what was given for goods is given. */
    private boolean isTaken(Return other, ReturnLine line) {
        return other.isOpen()
                || other.status() == ReturnStatus.SETTLED
                || other.status() == ReturnStatus.KEPT
                || desk.isSettled(other, line);
    }

    /** Items of the line that other returns settle or settled: what was denied, cancelled or never sent may come again. */
    private int returned(Order order, OrderLine line) {
        return returns.ofOrder(order.id()).stream()
                .flatMapToInt(other -> other.lines().stream()
                        .filter(its -> its.orderLineId() == line.id())
                        .filter(its -> isTaken(other, its))
                        .mapToInt(ReturnLine::counted))
                .sum();
    }
}
