package io.firsthand.cases;

import io.firsthand.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which cases may become one. Never two customers' cases: one would read what the other wrote. Of writers whom nobody has
 * verified, only cases that came from one address: whoever answers there answers nobody new.
 */
@Component
class MergeRule {

    private final ActingRights rights;
    private final TalkOfCases talk;
    private final UnfinishedWork unfinished;

    MergeRule(ActingRights rights, TalkOfCases talk, UnfinishedWork unfinished) {
        this.rights = rights;
        this.talk = talk;
        this.unfinished = unfinished;
    }

    /**
     * @param from the case that ends, locked
     * @param target the case that goes on, locked
     * @throws Refusal {@code case-closed}, {@code merge-into-closed}, {@code case-without-owner}, {@code not-your-case} for
     *     who acts on neither, {@code merge-across-customers}, {@code merge-unverified}, {@code merge-across-orders}, {@code
     *     merge-work-open} while money, a return or help runs on the case that ends
     */
    void check(CaseFile from, CaseFile target, String by) {
        refuseIf(!from.isOpen(), Refusal.conflict("case-closed", "number", from.number()));
        refuseIf(!target.isOpen(), Refusal.conflict("merge-into-closed", "number", target.number()));
        for (CaseFile each : List.of(from, target)) {
            refuseIf(each.owner().isEmpty(), Refusal.conflict("case-without-owner", "number", each.number()));
        }
        refuseIf(
                !rights.mayAct(from, by) && !rights.mayAct(target, by),
                Refusal.forbidden("not-your-case", "number", from.number()));
        checkWriters(from, target);
        refuseIf(
                differ(verifiedOrder(from), verifiedOrder(target)),
                Refusal.conflict("merge-across-orders", "number", from.number(), "into", target.number()));
        int open = unfinished.on(from.id());
        refuseIf(open > 0, Refusal.conflict("merge-work-open", "number", from.number(), "count", open));
    }

    /** Whether the rule about writers and orders allows it: what is offered to a person to choose from. */
    boolean fits(CaseFile from, CaseFile target) {
        return from.customerVerified() == target.customerVerified()
                && from.customerId().equals(target.customerId())
                && target.owner().isPresent()
                && !differ(verifiedOrder(from), verifiedOrder(target));
    }

    private void checkWriters(CaseFile from, CaseFile target) {
        refuseIf(
                differ(from.customerId(), target.customerId()),
                Refusal.conflict("merge-across-customers", "number", from.number(), "into", target.number()));
        boolean bothVerified = from.customerVerified() && target.customerVerified();
        boolean neither = !from.customerVerified() && !target.customerVerified();
        boolean sameWriter = bothVerified
                ? from.customerId().equals(target.customerId())
                : neither && talk.openedByOneSender(from.id(), target.id());
        refuseIf(!sameWriter, Refusal.conflict("merge-unverified", "number", from.number(), "into", target.number()));
    }

    private static Optional<Long> verifiedOrder(CaseFile caseFile) {
        return caseFile.orderVerified() ? caseFile.orderId() : Optional.empty();
    }

    private static boolean differ(Optional<Long> one, Optional<Long> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static void refuseIf(boolean so, Refusal refusal) {
        if (so) {
            throw refusal;
        }
    }
}
