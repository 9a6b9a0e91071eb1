package io.firsthand.workbench;

import java.time.Instant;
import java.time.LocalDate;
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
        File caseFile,
        Handed handover,
        List<Said> messages,
        Who customer,
        Bought order,
        boolean evidenceGiven,
        List<Given> remedies,
        List<Helped> help,
        HelpChoices helpChoices,
        After after,
        List<Happened> timeline,
        List<Choice> reasons,
        List<Ticking> clocks,
        List<Returned> returns,
        Ends ends,
        List<InIncident> incidents,
        Overriding overriding) {

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
     * The case itself.
     *
     * @param mayAct whether the viewer may answer, note and propose now
     * @param closedText how it ended, null while it is open
     * @param whyMine why the owner owns it
     * @param whyDeputy why the deputy acts, null if there is none
     * @param mayHelp whether the viewer may answer as a helper, without acting on the case
     * @param mayRestore whether it was set aside as spam or automatic mail and the viewer may say that it is genuine
     * @param orderDoubted an order was named, but not proved to be the writer's
     * @param lastEntry id of the last thing that happened, for marking it read
     */
    public record File(
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
            Named owner,
            Named deputy,
            String whyMine,
            String whyDeputy,
            Instant promisedBy,
            Instant firstAnsweredAt,
            Instant unreadSince,
            String waitingText,
            Instant waitingUntil,
            List<Doubt> doubts,
            boolean orderDoubted,
            boolean mayAct,
            boolean mayHelp,
            boolean mayRestore,
            long lastEntry) {}

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
     * Something doubtful.
     *
     * @param ask what to ask the customer
     */
    public record Doubt(String code, String text, String ask) {}

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

    /** The verified order. */
    public record Bought(
            String number,
            String shop,
            String platformText,
            String marketText,
            Instant orderedAt,
            LocalDate promisedOn,
            Instant cancelledAt,
            Amount total,
            Back back,
            List<Line> lines,
            List<Sent> parcels,
            List<Paid> payments) {}

    /** A line of the order. */
    public record Line(long id, String title, String sku, String categoryText, int quantity, Amount unitPrice) {}

    /** A parcel. */
    public record Sent(
            String carrier,
            String trackingNumber,
            String state,
            String stateText,
            Instant shippedAt,
            Instant lastEventAt,
            Instant deliveredAt) {}

    /** A payment. */
    public record Paid(String provider, Amount captured, Amount refundedOutside, Back back, Instant disputedAt) {}

    /**
     * Refunds by Firsthand.
     *
     * @param refunded that arrived; null if none
     * @param underWay proposed, or sent and not confirmed; null if none
     * @param left what may still be refunded
     */
    public record Back(Amount refunded, Amount underWay, Amount left) {}

    /**
     * A remedy.
     *
     * @param needs who still has to approve
     * @param nobodyMay that nobody may decide it, and who is asked therefore; null if somebody may
     * @param underApproval it is the one that the task asks about
     * @param undoSeconds how long the viewer may still take its payment back; null if he may not
     */
    public record Given(
            String number,
            String kindText,
            Amount amount,
            String state,
            String stateText,
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
            Integer undoSeconds) {}

    /** An approver's answer. */
    public record Answered(String by, Instant at, String answerText, String comment) {}

    /**
     * A question to others.
     *
     * @param asked who has it by now, in words; empty once it is answered
     * @param dueAt null for a peer question
     * @param why why these are asked
     * @param decisionText of a decision, once it is given
     * @param withdrawable nobody answered it yet, and it is shown to who asked
     * @param theTasks it is the one that the task asks about
     */
    public record Helped(
            String number,
            String kindText,
            String state,
            String stateText,
            String question,
            List<Attached> evidence,
            String askedBy,
            Instant askedAt,
            List<String> asked,
            Instant dueAt,
            String why,
            String decisionText,
            String answer,
            String answeredBy,
            Instant endedAt,
            boolean withdrawable,
            boolean theTasks) {}

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
     * A return.
     *
     * @param awaitedUntil until when what its state names is waited for
     * @param declaredOn day of the customer's declaration where he lives: from then on the law counts
     * @param declaredBecause why a person set that day; null if it is the message's
     * @param problemText what a person must decide about
     * @param evidenceAwaited the owner can say that the evidence is here
     * @param dispatchOpen proof of dispatch can be recorded
     * @param keepable the customer may still keep the goods for part of the money
     * @param goodsOffered the owner can say what the customer wants to become of goods that were not accepted
     * @param open files can be added
     * @param theTasks it is the one that the task asks about
     */
    public record Returned(
            String number,
            String state,
            String stateText,
            String wantedText,
            Instant awaitedUntil,
            LocalDate declaredOn,
            String declaredBecause,
            String label,
            String problemText,
            String inspectedBy,
            Instant inspectedAt,
            String inspectionNote,
            List<BackItem> lines,
            List<String> parcels,
            List<Attached> photos,
            boolean evidenceAwaited,
            boolean dispatchOpen,
            boolean keepable,
            boolean cancellable,
            boolean goodsOffered,
            boolean open,
            boolean theTasks) {}

    /**
     * An item that comes back.
     *
     * @param goesBack it was not accepted and is the customer's
     */
    public record BackItem(
            String title,
            int quantity,
            String why,
            String conditionText,
            String deduction,
            String deductionWhy,
            boolean goesBack,
            Amount claim) {}

    /**
     * An incident that the case belongs to.
     *
     * @param text what became of the text to the customer
     * @param toldAt when he was told; null if he was not
     * @param mayUnlink whether the viewer may say that the case does not belong to it
     */
    public record InIncident(
            String number, String title, boolean over, String text, Instant toldAt, boolean mayUnlink) {}

    /**
     * What no amount settles; null while nothing of the kind stands on the case.
     *
     * @param voucherText whether goodwill may be offered
     * @param releaseText who releases an answer
     * @param mayRelease whether that is the viewer
     * @param sentences standard sentences, offered to be sent; they admit no fault
     * @param help whom to ask now; null if everybody was asked, or the viewer does not act on the case
     */
    public record Overriding(
            List<Alarm> alarms,
            String voucherText,
            String releaseText,
            boolean mayRelease,
            List<Written> sentences,
            Suggested help) {}

    /**
     * Something that the customer said, or the contact reason stands for.
     *
     * @param row of the table words-that-override
     * @param liftable whether the viewer may say that it is a wrong alarm
     */
    public record Alarm(String row, String matterText, String text, Instant heardAt, boolean liftable) {}

    /**
     * Help that is one click away.
     *
     * @param kinds of help
     * @param department whose facts are needed, or null
     * @param text of the button
     * @param question that is asked
     */
    public record Suggested(List<String> kinds, String department, String text, String question) {}

    /** One thing that happened. */
    public record Happened(Instant at, String text, String who) {}
}
