package io.firsthand.entitlement.web;

import io.firsthand.authority.ApprovalNeeded;
import io.firsthand.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The whole judgement of a claim. Texts stand in both languages; null means that there is none.
 *
 * @param rights every right that a row of the tables speaks of
 * @param merged what the rights that apply give together: of each dimension the most favourable
 * @param questions what must be found out, each once
 * @param refund what goes back on the payment; null without sums
 * @param payout what is paid beside it, another kind of money; null without sums
 * @param wayBack how the goods come back; null if they do not
 * @param evidence what to ask the customer for, once; null if nothing
 * @param duties what the law makes the seller do or tell
 * @param clocks that the claim starts
 * @param approvals who may do it, and whose agreement is still needed; empty without sums or the rate to CNY
 * @param blocked why nothing may be paid now; null if nothing stands against it
 */
record JudgementView(
        List<RightView> rights,
        MergedView merged,
        List<QuestionView> questions,
        SumView refund,
        SumView payout,
        List<Coded> settlement,
        WayBackView wayBack,
        EvidenceView evidence,
        List<DutyView> duties,
        List<ClockView> clocks,
        List<ApprovalView> approvals,
        RowView blocked) {

    /** A code with what people read for it. */
    record Coded(String code, Bilingual text) {}

    /**
     * @param applies {@code YES}, {@code NO}, or {@code UNKNOWN}: then {@code questions} say what decides it
     * @param because one sentence with row and source
     * @param almost the nearest row that did not fire and the fact that kept it from firing; null if none is near
     */
    record RightView(
            Coded right,
            Applies applies,
            String basis,
            RowView row,
            List<Coded> remedies,
            String chooser,
            BigDecimal percent,
            boolean goodsBack,
            List<QuestionView> questions,
            Bilingual because,
            Bilingual almost) {}

    /** Yes, no, or not known yet. */
    enum Applies {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * A row of a table.
     *
     * @param confidence {@code A} statute or official text, {@code B} official page, {@code C} to be checked; null if not said
     */
    record RowView(String row, String source, String confidence, Bilingual says) {}

    /** @param remedies in the order in which they are due */
    record MergedView(List<Coded> remedies, String chooser, BigDecimal percent, boolean goodsBack, boolean statutory) {}

    /** @param fact name of the fact that is missing */
    record QuestionView(String fact, Bilingual question) {}

    /** @param amount with the digits of the currency, e.g. {@code 79.90} */
    record SumView(String amount, String currency, List<LineView> lines) {}

    record LineView(String code, String amount, Bilingual text) {}

    /** @param paidBy {@code BUYER} or {@code SELLER} */
    record WayBackView(String paidBy, Integer withinDays) {}

    record EvidenceView(String code, Bilingual says, int waitDays) {}

    record DutyView(List<Coded> duties, RowView row) {}

    /**
     * @param startsAt null while what starts it has not happened
     * @param dueAt first instant that is too late; null while that is not known
     */
    record ClockView(String code, Bilingual says, Instant startsAt, Instant dueAt, String source) {}

    /**
     * @param step {@code REFUND}, {@code PAYOUT} or {@code DENIAL}
     * @param approvals still needed, from as many different people; empty if the grade may do it alone
     * @param limitCny what the grade may do alone of this kind
     */
    record ApprovalView(
            String step,
            String amount,
            String currency,
            List<ApprovalNeeded> approvals,
            BigDecimal limitCny,
            String row,
            Bilingual because) {}
}
