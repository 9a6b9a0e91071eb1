package io.firsthand.workbench;

import java.time.Instant;
import java.util.List;

/**
 * Everything about the case of a task on one sheet, in the viewer's language. A part is null while nothing is known of it; of
 * an order nothing stands here unless it is verified.
 *
 * @param evidenceGiven whether the customer sent a file; without one nobody knows whether there is evidence
 */
public record CaseSheet(
        Task task,
        Named viewer,
        FileSheet caseFile,
        Handed handover,
        List<Said> messages,
        Who customer,
        OrderSheet order,
        boolean evidenceGiven,
        List<RemedySheet> remedies,
        List<HelpSheet> help,
        HelpChoices helpChoices,
        After after,
        List<Happened> timeline,
        List<Choice> reasons,
        List<Ticking> clocks,
        List<ReturnSheet> returns,
        Ends ends,
        List<InIncident> incidents,
        OverrideSheet overriding) {

    /** A person, or a thing with a code. */
    public record Named(String id, String name) {}

    /**
     * How the case can end otherwise; null for who does not act on it.
     *
     * @param mergeInto numbers of other cases of the same customer
     * @param splittable ids of messages that can become a case of their own
     * @param replies texts for the customer, offered to be changed and sent
     * @param settledBy who may have decided it elsewhere
     */
    public record Ends(List<Choice> mergeInto, List<Long> splittable, List<Written> replies, List<Choice> settledBy) {}

    /** A text that was written for the customer. */
    public record Written(String title, String text) {}

    /** One choice of a list. */
    public record Choice(String code, String text) {}

    /**
     * The task that the sheet lies beside.
     *
     * @param kind {@code handle}, {@code approve}, {@code clear}, {@code decide}, {@code assist}, {@code peer}, {@code late} (a
     *     message after closing), {@code inspect}, {@code return} or {@code case}, with neither id nor assignee, where no task
     *     is looked at; an assist shows what a department needs and no more
     */
    public record Task(String id, String kind, Named assignee) {}

    /** An amount with its currency; digits as the currency has them. */
    public record Amount(String amount, String currency) {}

    /**
     * The case is to be handed over.
     *
     * @param until when the receiver's time to answer is over
     * @param mayAccept whether the viewer may accept or refuse it: its receiver, or a lead after that time
     * @param mayWithdraw whether he may take it back
     */
    public record Handed(
            long id,
            Named from,
            Named to,
            Named by,
            String reasonText,
            String summary,
            Instant until,
            boolean mayAccept,
            boolean mayWithdraw) {}

    /**
     * One message or note.
     *
     * @param kind {@code IN}, {@code OUT}, {@code ACK} (automatic) or {@code NOTE}
     * @param authorId of a person of the desk, else null
     * @param state of an outgoing one
     * @param problem why it did not arrive
     * @param version of an outgoing one: who releases it says which he read
     * @param whyReturned of a draft that a colleague sent back: what he wants changed
     * @param undoSeconds how long the viewer may still take it back; null if he may not
     */
    public record Said(
            long id,
            String kind,
            Instant at,
            String author,
            String authorId,
            String text,
            String language,
            boolean unread,
            String state,
            String stateText,
            String problem,
            int version,
            String whyReturned,
            Integer undoSeconds,
            List<Attached> attachments) {}

    /** A file, to be downloaded. */
    public record Attached(String name, long size, String url) {}

    /** The customer. */
    public record Who(
            String name,
            boolean verified,
            boolean vip,
            String languageText,
            String countryText,
            String timeZone,
            List<Earlier> earlier) {}

    /** Another case of the same customer. */
    public record Earlier(String number, String subject, String statusText, String reasonText, Instant openedAt) {}

    /** Whom the owner can ask; null where nobody asks. */
    public record HelpChoices(List<Choice> departments, List<Choice> colleagues) {}

    /**
     * A clock that is not stopped.
     *
     * @param state as the clock stands; {@code STUCK} for a term of law that runs while nobody may decide
     * @param dueAt when it runs out, null while it is paused
     * @param minutesLeft open time that is left of a paused one, else null
     * @param source rule, law or promise that it comes from
     */
    public record Ticking(
            String text, String state, String stateText, Instant dueAt, Long minutesLeft, String source) {}

    /**
     * What followed after closing.
     *
     * @param reopened how often the case came back
     */
    public record After(int reopened, List<Asked> surveys) {}

    /**
     * A survey.
     *
     * @param state {@code OFFERED}, {@code ANSWERED} or {@code CLOSED}
     * @param score 1 to 5, null if he did not answer
     * @param low the score brought the case back
     */
    public record Asked(
            Instant at, String state, Integer score, String question, String answer, String comment, boolean low) {}

    /**
     * An incident that the case belongs to.
     *
     * @param text what became of the text to the customer
     * @param toldAt when he was told; null if he was not
     * @param mayUnlink whether the viewer may say that the case does not belong to it
     */
    public record InIncident(
            String number, String title, boolean over, String text, Instant toldAt, boolean mayUnlink) {}

    /** One thing that happened. */
    public record Happened(Instant at, String text, String who) {}
}
