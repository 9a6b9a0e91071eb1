package io.firsthand.triage;

/** Whether goodwill may be offered while such a matter stands. */
public enum Voucher {
    /** none: it would look like hush money, or like an admission */
    REFUSED,
    /** only with the approvals that {@code compensation-limits} asks for */
    APPROVAL
}
