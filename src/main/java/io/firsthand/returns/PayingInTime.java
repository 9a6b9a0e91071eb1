package io.firsthand.returns;

import io.firsthand.platform.Refusal;
import io.firsthand.returns.SettlingReturns.Next;
import io.firsthand.returns.SettlingReturns.Step;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money is due and nobody has finished with the goods: what is due goes out all the same. Of a parcel that is being cleared
 * up that is what is clear; the rest, and what is to be exchanged, waits for a person. The owner is told either way.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PayingInTime {

    private final ReturnDesk desk;
    private final ProposingLines lines;
    private final WorkingOutDeductions deductions;

    PayingInTime(ReturnDesk desk, ProposingLines lines, WorkingOutDeductions deductions) {
        this.desk = desk;
        this.lines = lines;
        this.deductions = deductions;
    }

    /** Proposes the next line that is due. */
    public Next due(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        ReturnStatus status = held.it().status();
        boolean unseen = status == ReturnStatus.INSPECTING;
        if (!unseen && status != ReturnStatus.CLEARING_UP || held.it().wanted() == Wanted.EXCHANGE) {
            if (held.it().isOpen()) {
                desk.tellOwner(held, "return-refund-date");
            }
            return Next.of(Step.NOTHING);
        }
        if (!unseen) {
            deductions.workOutClear(returnId);
            held = desk.hold(returnId);
        }
        return unseen
                ? pay(held, line -> true, "return-paid-in-time")
                : pay(held, PayingInTime::isClear, "return-clear-paid-in-time");
    }

    private Next pay(ReturnDesk.Held held, Predicate<ReturnLine> due, String kind) {
        try {
            Next next = Next.of(lines.next(held, due));
            if (next.step() == Step.REMEDY) {
                desk.note(held.it(), null, kind);
            } else if (held.it().status() == ReturnStatus.CLEARING_UP) {
                desk.tellOwner(held, "return-refund-date");
            }
            return next;
        } catch (Refusal refusal) {
            desk.tellOwner(held, "return-refund-date");
            return Next.of(Step.STUCK);
        }
    }

    /** Nothing left of a line is a denial, which has time. */
    private static boolean isClear(ReturnLine line) {
        return line.condition().filter(GoodsCondition::isClear).isPresent()
                && line.deduction().compareTo(BigDecimal.valueOf(100)) < 0;
    }
}
