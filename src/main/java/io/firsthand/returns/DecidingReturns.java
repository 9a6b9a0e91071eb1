package io.firsthand.returns;

import io.firsthand.cases.ActingRights;
import io.firsthand.platform.Refusal;
import io.firsthand.platform.engine.RetriedOnConflict;
import io.firsthand.returns.ReturnWorkflow.Next;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner decides where a return cannot go on by itself, and clears up a parcel that is not what was to come. */
@Service
public class DecidingReturns {

    private static final Set<ReturnDecision> EXPLAINED = EnumSet.of(
            ReturnDecision.GRANT, ReturnDecision.GRANT_LINES, ReturnDecision.DENY, ReturnDecision.REFUND_WHAT_CAME);

    private final ReturnDesk desk;
    private final Returns returns;
    private final ReturnWrites writes;
    private final ActingRights rights;
    private final CancellingReturns cancelling;
    private final KeepingGoods keeping;
    private final AcceptingGoods accepting;
    private final DecliningLines declining;
    private final AwaitingTheRest rest;
    private final SplitWrites splits;
    private final ReturnWorkflow workflow;

    DecidingReturns(
            ReturnDesk desk,
            Returns returns,
            ReturnWrites writes,
            ActingRights rights,
            CancellingReturns cancelling,
            KeepingGoods keeping,
            AcceptingGoods accepting,
            DecliningLines declining,
            AwaitingTheRest rest,
            SplitWrites splits,
            ReturnWorkflow workflow) {
        this.desk = desk;
        this.returns = returns;
        this.writes = writes;
        this.rights = rights;
        this.cancelling = cancelling;
        this.keeping = keeping;
        this.accepting = accepting;
        this.declining = declining;
        this.rest = rest;
        this.splits = splits;
        this.workflow = workflow;
    }

    /** What can be decided as the return stands. */
    @Transactional(readOnly = true)
    public Set<ReturnDecision> possible(Return it) {
        if (it.status() == ReturnStatus.CLEARING_UP) {
            Set<ReturnDecision> parcel =
                    EnumSet.of(ReturnDecision.REFUND, ReturnDecision.REFUND_WHAT_CAME, ReturnDecision.WAIT);
            if (!desk.isAnythingSettled(it)) {
                // what went back already cannot be declined: what is missing is noted as a claim
                parcel.add(ReturnDecision.DENY);
            }
            return parcel;
        }
        if (it.status() != ReturnStatus.DECIDING) {
            return EnumSet.noneOf(ReturnDecision.class);
        }
        Set<ReturnDecision> possible = EnumSet.of(ReturnDecision.DENY);
        if (it.authorisedAt().isEmpty() && !gives(it)) {
            possible.add(ReturnDecision.JUDGE_AGAIN);
            possible.add(ReturnDecision.GRANT);
            if (DecliningLines.isPossible(it)) {
                possible.add(ReturnDecision.GRANT_LINES);
            }
        } else {
            possible.add(ReturnDecision.REFUND);
            possible.add(ReturnDecision.KEEP_PART);
        }
        if (it.wanted() == Wanted.EXCHANGE && gives(it)) {
            possible.add(ReturnDecision.EXCHANGE);
        }
        if (it.authorisedAt().isPresent() && it.inspectedAt().isEmpty()) {
            possible.add(ReturnDecision.WAIT);
        }
        if (it.arrivedAt().isEmpty()) {
            possible.add(ReturnDecision.CANCEL);
        }
        return possible;
    }

    private static boolean gives(Return it) {
        return it.granted()
                || it.lines().stream()
                        .allMatch(line ->
                                line.right().filter(ReturnLine.LineRight::gives).isPresent());
    }

    /**
     * @throws Refusal {@code not-your-case}, {@code return-nothing-to-decide}, {@code return-reason-needed}, and what the
     *     decision itself may meet
     */
    @RetriedOnConflict
    @Transactional
    public Return decide(String number, DecideReturn decision, String by) {
        ReturnDesk.Held held = desk.holdOpen(number);
        Return it = held.it();
        rights.check(held.caseFile(), by);
        if (!possible(it).contains(decision.decision())) {
            throw Refusal.conflict("return-nothing-to-decide", "return", number);
        }
        if (EXPLAINED.contains(decision.decision()) && decision.note().isEmpty()) {
            throw Refusal.invalid("return-reason-needed", "note");
        }
        if (decision.decision() == ReturnDecision.CANCEL) {
            return cancelling.cancel(number, by);
        }
        writes.decided(it.id(), by, decision.note().orElse(null));
        desk.note(it, by, "return-decided", "decision", decision.decision());
        Next next = carry(held, decision, by);
        if (it.status() == ReturnStatus.CLEARING_UP) {
            EngineRefusals.unwrapped(() -> workflow.clearedUp(it, next));
        } else {
            EngineRefusals.unwrapped(() -> workflow.decided(it, next));
        }
        return returns.get(it.id());
    }

    private Next carry(ReturnDesk.Held held, DecideReturn decision, String by) {
        Return it = held.it();
        switch (decision.decision()) {
            case GRANT -> writes.granted(it.id());
            case GRANT_LINES -> declining.decline(held, decision.granted(), by);
            case JUDGE_AGAIN -> splits.notDeclined(it.id());
            case REFUND -> {
                writes.wanted(it.id(), Wanted.REFUND);
                writes.noDeductions(it.id());
                writes.notOnProof(it.id());
                writes.notKept(it.id());
            }
            case REFUND_WHAT_CAME -> {
                return accepting.accept(it, decision.came());
            }
            case EXCHANGE -> {
                // in spite of how the goods came back: the loss of value is ours then
                writes.wanted(it.id(), Wanted.EXCHANGE);
                writes.noDeductions(it.id());
                writes.notKept(it.id());
            }
            case KEEP_PART -> keeping.agree(it, decision.amount());
            case WAIT -> {
                return rest.await(it);
            }
            default -> {}
        }
        return switch (decision.decision()) {
            case JUDGE_AGAIN, GRANT, GRANT_LINES -> Next.JUDGE;
            case DENY -> Next.DENY;
            default -> Next.SETTLE;
        };
    }
}
