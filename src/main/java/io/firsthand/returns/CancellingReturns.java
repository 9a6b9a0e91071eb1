package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer wants no return any more. Not once the goods are here, and never while money is on its way. */
@Service
public class CancellingReturns {

    private static final Set<ReturnStatus> ENDING = EnumSet.of(
            ReturnStatus.SETTLING, ReturnStatus.DENYING, ReturnStatus.OFFERING_BACK, ReturnStatus.SENDING_BACK);

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWorkflow workflow;
    private final ActingRights rights;

    CancellingReturns(ReturnDesk desk, Returns returns, ReturnWorkflow workflow, ActingRights rights) {
        this.desk = desk;
        this.returns = returns;
        this.workflow = workflow;
        this.rights = rights;
    }

    /** @throws Refusal {@code not-your-case}, {@code return-goods-here}, {@code return-money-moves} */
    @RetriedOnConflict
    @Transactional
    public Return cancel(String number, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        rights.check(held.caseFile(), by);
        Return it = held.it();
        if (it.arrivedAt().isPresent()) {
            throw Refusal.conflict("return-goods-here", "return", number);
        }
        if (ENDING.contains(it.status()) || desk.isAnythingSettled(it)) {
            throw Refusal.conflict("return-money-moves", "return", number);
        }
        desk.note(it, by, "return-cancelled");
        EngineRefusals.unwrapped(() -> workflow.cancelled(it));
        return returns.get(it.id());
    }
}
