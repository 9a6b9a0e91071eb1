package io.firsthand.workbench;

import java.time.Instant;
import java.util.List;

/**
 * The case itself, as the Case tab shows it.
 *
 * @param mayAct whether the viewer may answer, note and propose now
 * @param closedText how it ended, null while it is open
 * @param whyMine why the owner owns it
 * @param whyDeputy why the deputy acts, null if there is none
 * @param mayHelp whether the viewer may answer as a helper, without acting on the case
 * @param mayRestore whether it was set aside as spam or automatic mail and the viewer may say that it is genuine
 * @param orderDoubted an order was named, but not proved to be the writer's
 * @param orderNamed the number that he named then, and nothing else of the order; null if none is known
 * @param lastEntry id of the last thing that happened, for marking it read
 */
public record FileSheet(
        String number,
        String status,
        String statusText,
        String closedText,
        String priority,
        String priorityText,
        String channelText,
        String languageText,
        String subject,
        String reason,
        CaseSheet.Named owner,
        CaseSheet.Named deputy,
        String whyMine,
        String whyDeputy,
        Instant promisedBy,
        Instant firstAnsweredAt,
        Instant unreadSince,
        String waitingText,
        Instant waitingUntil,
        List<Doubt> doubts,
        boolean orderDoubted,
        String orderNamed,
        boolean mayAct,
        boolean mayHelp,
        boolean mayRestore,
        long lastEntry) {

    /**
     * Something doubtful.
     *
     * @param ask what to ask the customer
     */
    public record Doubt(String code, String text, String ask) {}
}
