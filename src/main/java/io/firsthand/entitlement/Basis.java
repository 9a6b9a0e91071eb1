package io.firsthand.entitlement;

/** Where a right comes from, the strongest first. */
public enum Basis {
    LAW,
    PLATFORM,
    PROMISE,
    /** how the desk works; gives no right */
    PRACTICE
}
