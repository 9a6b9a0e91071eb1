package io.firsthand.workbench;

import java.time.Instant;
import java.util.List;

/**
 * A remedy, as the Case tab shows it.
 *
 * @param needs who still has to approve
 * @param nobodyMay that nobody may decide it, and who is asked therefore; null if somebody may
 * @param underApproval it is the one that the task asks about
 * @param leavesAt when the order for goods goes to the warehouse; null if it is no such order, or went
 * @param undoSeconds how long the viewer may still take its payment back; null if he may not
 */
public record RemedySheet(
        String number,
        String kindText,
        CaseSheet.Amount amount,
        String state,
        String stateText,
        Instant leavesAt,
        String lineText,
        String proposer,
        Instant proposedAt,
        String why,
        String reason,
        List<Answered> approvals,
        List<String> needs,
        String nobodyMay,
        boolean withdrawable,
        boolean underApproval,
        Integer undoSeconds) {

    /** An approver's answer. */
    public record Answered(String by, Instant at, String answerText, String comment) {}
}
