package io.firsthand.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The whole judgement of the claim of a case, as the Case tab shows it: in the viewer's language.
 *
 * @param blocked why nothing may be paid now; null if nothing stands against it
 * @param rights those that apply first, then the open ones, then the others
 * @param questions what must be found out, each once
 * @param refund what goes back on the payment, line by line; null if nothing does
 * @param payout what is paid beside it; null if nothing is
 * @param given what was restored before; null if nothing was
 * @param heldBack what was left out of the right, by decision or agreement; null if nothing was
 * @param left what is still to be refunded; null if nothing is
 * @param compensated what was paid beside the refund before; null if nothing was
 * @param compensationLeft what is still to be paid beside it; null if nothing is
 * @param wayBack how the goods come back; null if they do not
 * @param evidence what to ask the customer for, once; null if nothing
 * @param duties what the law makes the seller do or tell
 * @param clocks that the claim starts
 * @param offers what the viewer may propose at once, or not now and why
 * @param stated what people stated of the claim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgementSheet(
        String blocked,
        List<RightLine> rights,
        List<Asked> questions,
        Sum refund,
        Sum payout,
        CaseSheet.Amount given,
        CaseSheet.Amount heldBack,
        CaseSheet.Amount left,
        CaseSheet.Amount compensated,
        CaseSheet.Amount compensationLeft,
        WayBack wayBack,
        Evidence evidence,
        List<Duty> duties,
        List<Clock> clocks,
        List<Offered> offers,
        List<Stated> stated) {

    /**
     * @param applies {@code YES}, {@code NO} or {@code UNKNOWN}
     * @param basis {@code LAW}, {@code PLATFORM} or {@code PROMISE}
     * @param gives its remedies in words, joined as they are due: all, one of them, or one if another fails; empty for none
     * @param chooser name of a {@code Chooser}; null unless it applies and gives more than one
     * @param because with row and source; null while nothing but facts is missing
     * @param almost the row that nearly gave it, and what kept it; null if {@code because} says it, or none is near
     * @param dependsOn names of the facts that decide it; empty unless it is unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RightLine(
            String name,
            String applies,
            String basis,
            String gives,
            String chooser,
            String because,
            String almost,
            List<String> dependsOn) {}

    /**
     * A question whose answer decides.
     *
     * @param kind as of {@link io.firsthand.entitlement.StatableFact.Kind}; null if it is found out otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(String fact, String question, String kind, List<CaseSheet.Choice> choices) {}

    /** @param lines add up to {@code total} */
    public record Sum(CaseSheet.Amount total, List<Line> lines) {}

    /** @param amount negative for what is taken off, zero where the line only explains */
    public record Line(String text, CaseSheet.Amount amount) {}

    /**
     * @param paidBy {@code BUYER} or {@code SELLER}
     * @param withinDays days that the right gives for it; null if no row sets any
     * @param until last day on which the goods are accepted, a day of the customer, as his letter says it
     * @param told whether he was told that day; else it is the day that he would be told today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WayBack(String paidBy, Integer withinDays, LocalDate until, boolean told) {}

    /** @param days for how long the answer is waited for */
    public record Evidence(String says, int days) {}

    /** A duty with the row that sets it. */
    public record Duty(String what, String because) {}

    /** @param dueAt first instant that is too late; null while it has not started */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(String name, Instant startsAt, Instant dueAt, String source) {}

    /**
     * @param way as of {@link io.firsthand.remedy.Offer.Way}
     * @param orderLineId null for the whole order
     * @param amount null where goods go out, and for a denial
     * @param approvals that are still needed
     * @param authority who may do it and up to what; null for a return
     * @param refused why it cannot be proposed now; null if it can
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Offered(
            String way,
            Long orderLineId,
            CaseSheet.Amount amount,
            List<Needed> approvals,
            String authority,
            String refused) {}

    /** @param department null if any will do */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Needed(String grade, String department) {}

    /**
     * What somebody stated, and when.
     *
     * @param orderLineId item that it is about; null for the whole order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stated(Long orderLineId, String fact, String name, String value, String by, Instant at) {}
}
