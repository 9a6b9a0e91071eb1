package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.cases.CaseFile;
import io.firsthand.cases.RefundClocks;
import io.firsthand.conversation.WhenCustomersWrote;
import io.firsthand.conversation.WhenCustomersWrote.Heard;
import io.firsthand.orders.Order;
import io.firsthand.orders.Orders;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds when the customer declared that he sends goods back. The law counts from the message that says so, however late
 * somebody enters it; a person may set the day, with a reason, but never a later one than the customer's words allow.
 */
@Service
public class DeclaringReturns {

    private final ReturnDesk desk;
    private final Returns returns;
    private final DeclarationWrites writes;
    private final WhenCustomersWrote wrote;
    private final Orders orders;
    private final ReturnWorkflow workflow;
    private final ActingRights rights;
    private final RefundClocks refundClocks;

    DeclaringReturns(
            ReturnDesk desk,
            Returns returns,
            DeclarationWrites writes,
            WhenCustomersWrote wrote,
            Orders orders,
            ReturnWorkflow workflow,
            ActingRights rights,
            RefundClocks refundClocks) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.wrote = wrote;
        this.orders = orders;
        this.workflow = workflow;
        this.rights = rights;
        this.refundClocks = refundClocks;
    }

    /**
     * The declaration of a return that is being requested. Unless a person says otherwise, a case about the very claim was
     * opened by it; on any other case, and for a second return, it lies in what the customer said since he was answered last.
     */
    Declaration of(CaseFile caseFile, Order order, RequestReturn wish) {
        Optional<Heard> heard = wrote.on(caseFile.id());
        if (wish.declared().isPresent()) {
            return set(caseFile, order, heard, wish.declared().get());
        }
        boolean opened = caseFile.reason().equals(wish.reason())
                && returns.ofCase(caseFile.id()).isEmpty();
        return new Declaration(
                heard.map(his -> opened ? his.first() : his.turn()).orElse(caseFile.openedAt()), Optional.empty());
    }

    /**
     * Sets the day of the declaration; what is due because of it moves along.
     *
     * @throws Refusal {@code not-your-case}, {@code return-ended}, {@code declaration-reason-needed}, {@code
     *     declaration-too-late}, {@code declaration-before-order}
     */
    @RetriedOnConflict
    @Transactional
    public Return correct(String number, Declaration.ByHand day, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        rights.check(held.caseFile(), by);
        Return it = held.it();
        Order order = orders.find(it.orderId()).orElseThrow();
        writes.declared(it.id(), set(held.caseFile(), order, wrote.on(it.caseId()), day));
        desk.note(it, by, "return-declared", "on", day.day().toString());
        refundClocks.goodsMoved(held.caseFile());
        Return corrected = returns.get(it.id());
        if (it.status() == ReturnStatus.INSPECTING || it.status() == ReturnStatus.CLEARING_UP) {
            Instant due = RefundDate.of(corrected, desk.zone(it));
            writes.refundDate(it.id(), due);
            workflow.refundDateMoved(it, due);
        }
        return returns.get(it.id());
    }

    /** The day of the declaration, where the customer lives. */
    @Transactional(readOnly = true)
    public LocalDate day(Return it) {
        return LocalDate.ofInstant(it.declaredAt(), desk.zone(it));
    }

    private Declaration set(CaseFile caseFile, Order order, Optional<Heard> heard, Declaration.ByHand day) {
        ZoneId zone = desk.zone(order.customerId());
        LocalDate latest = LocalDate.ofInstant(heard.map(Heard::last).orElse(caseFile.openedAt()), zone);
        if (day.because().isEmpty()) {
            throw Refusal.invalid("declaration-reason-needed", "declaredBecause");
        }
        if (day.day().isAfter(latest)) {
            throw Refusal.invalid("declaration-too-late", "declaredOn", "latest", latest.toString());
        }
        if (day.day().isBefore(LocalDate.ofInstant(order.orderedAt(), zone))) {
            throw Refusal.invalid("declaration-before-order", "declaredOn");
        }
        return new Declaration(day.day().atStartOfDay(zone).toInstant(), day.because());
    }
}
