package io.firsthand.returns;

import io.firsthand.cases.RefundClocks;
import io.firsthand.entitlement.RemedyKind;
import io.firsthand.platform.Refusal;
import io.firsthand.remedy.Remedies;
import io.firsthand.remedy.Remedy;
import io.firsthand.remedy.RemedyStatus;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, line by line, what a return comes to, and ends it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SettlingReturns {

    private final ReturnDesk desk;
    private final ReturnWrites writes;
    private final ProposingLines lines;
    private final Remedies remedies;
    private final RefundClocks refundClocks;

    SettlingReturns(
            ReturnDesk desk, ReturnWrites writes, ProposingLines lines, Remedies remedies, RefundClocks refundClocks) {
        this.desk = desk;
        this.writes = writes;
        this.lines = lines;
        this.remedies = remedies;
        this.refundClocks = refundClocks;
    }

    /** What is next to be settled. */
    public enum Step {
        REMEDY,
        NOTHING,
        /** the owner must decide */
        STUCK
    }

    /** @param remedy the proposal, where there is one */
    public record Next(Step step, Optional<Remedy> remedy) {

        static Next of(Step step) {
            return new Next(step, Optional.empty());
        }

        static Next of(Optional<Remedy> remedy) {
            return new Next(remedy.isPresent() ? Step.REMEDY : Step.NOTHING, remedy);
        }
    }

    /** Proposes the next line that is not settled; of a parcel after which the rest is awaited, only what came. */
    public Next next(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        writes.status(returnId, ReturnStatus.SETTLING);
        if (it.wanted() == Wanted.EXCHANGE
                && it.keptAmount().isEmpty()
                && it.lines().stream().anyMatch(line -> line.deduction().signum() > 0)) {
            desk.stop(held, ReturnStatus.DECIDING, "exchange-goods-worn");
            return Next.of(Step.STUCK);
        }
        try {
            boolean all = !it.restAwaited() || it.keptAmount().isPresent();
            return Next.of(lines.next(held, line -> all || line.condition().isPresent()));
        } catch (Refusal refusal) {
            desk.stop(held, ReturnStatus.DECIDING, refusal.code());
            return Next.of(Step.STUCK);
        }
    }

    /** What is not settled is declined. */
    public Remedy deny(long returnId) {
        ReturnDesk.Held held = desk.hold(returnId);
        writes.status(returnId, ReturnStatus.DENYING);
        return lines.denial(held);
    }

    /** What became of the proposal. Where it was not carried out, the owner decides. */
    public Outcome outcome(long returnId, long remedyId) {
        Remedy remedy = remedies.get(remedyId);
        Outcome outcome = outcome(remedy);
        if (!outcome.done()) {
            desk.stop(
                    desk.hold(returnId),
                    ReturnStatus.DECIDING,
                    "remedy-" + remedy.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return outcome;
    }

    /**
     * What became of a proposal that was made because the money was due. The return stands where it stood, at the goods: the
     * owner is told, and the inspection settles what was not paid.
     */
    public Outcome outcomeInTime(long returnId, long remedyId) {
        Outcome outcome = outcome(remedies.get(remedyId));
        if (!outcome.done()) {
            desk.tellOwner(desk.hold(returnId), "return-not-paid-in-time");
        }
        return outcome;
    }

    private static Outcome outcome(Remedy remedy) {
        boolean done = remedy.status() == RemedyStatus.EXECUTED || remedy.status() == RemedyStatus.CONFIRMED;
        return new Outcome(done, remedy.kind() == RemedyKind.REPLACEMENT);
    }

    /**
     * @param done carried out, or confirmed
     * @param goods goods are on their way, not money
     */
    public record Outcome(boolean done, boolean goods) {}

    /**
     * Whether goods are still to come or to be looked at: after the money went out on proof of dispatch, because a parcel that
     * was given up came all the same, or because only a part of them came.
     */
    public boolean goodsStillExpected(long returnId) {
        Return it = desk.hold(returnId).it();
        if (it.keptAmount().isPresent()) {
            return false;
        }
        if (it.restAwaited()) {
            return true;
        }
        boolean onTheWay = it.judged().refundOnProof()
                && it.dispatchedAt().isPresent()
                && it.lostAt().isEmpty();
        boolean unseen = it.judged().goodsNeeded() && it.arrivedAt().isPresent();
        return (onTheWay || unseen) && it.inspectedAt().isEmpty();
    }

    /** It is over, as said; but a return of which anything was given is not denied. */
    public void end(long returnId, ReturnStatus as) {
        ReturnDesk.Held held = desk.hold(returnId);
        Return it = held.it();
        ReturnStatus end = as == ReturnStatus.DENIED && desk.isAnythingSettled(it) ? ReturnStatus.SETTLED : as;
        writes.status(returnId, end);
        desk.note(it, null, "return-ended-" + end.name().toLowerCase(Locale.ROOT));
        refundClocks.returnEnded(held.caseFile());
    }
}
