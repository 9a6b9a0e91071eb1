package io.firsthand.cases;

/** How a case ended. */
public enum ClosedAs {
    SOLVED,
    /** no claim; the customer knows why */
    EXPLAINED,
    WITHDRAWN,
    /** after two reminders; never for a statutory claim */
    SILENT,
    DUPLICATE,
    SPAM,
    AUTOMATIC,
    WRONG_SHOP,
    WRONG_PERSON,
    ORDER_CANCELLED,
    /** by a platform or a chargeback */
    SETTLED_ELSEWHERE
}
