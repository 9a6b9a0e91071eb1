package io.firsthand.triage;

import io.firsthand.rulebook.ClosedList;

/** The lists that a case may belong to. A table can name no other. */
public final class Queues {

    public static final String PRE_SALES = "pre-sales";
    public static final String LOGISTICS = "logistics";
    public static final String AFTER_SALES = "after-sales";
    public static final String MONEY = "money";
    public static final String ACCOUNT = "account";
    public static final String DISPUTES = "disputes";
    public static final String SAFETY = "safety";
    public static final String GENERAL = "general";

    /** With what people read. */
    public static final ClosedList ALL = ClosedList.fixed("queues")
            .and(PRE_SALES, "Pre-sales", "售前")
            .and(LOGISTICS, "Logistics", "物流")
            .and(AFTER_SALES, "After-sales", "售后")
            .and(MONEY, "Money and invoices", "款项与发票")
            .and(ACCOUNT, "Account and privacy", "账户与隐私")
            .and(DISPUTES, "Disputes", "争议")
            .and(SAFETY, "Safety", "安全")
            .and(GENERAL, "General", "综合");

    private Queues() {}
}
