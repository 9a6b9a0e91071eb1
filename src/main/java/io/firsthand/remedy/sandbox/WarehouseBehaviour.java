package io.firsthand.remedy.sandbox;

/** How the sandbox's warehouse behaves to the goods of an order. */
public enum WarehouseBehaviour {
    /** sends what it has, and stops what it is asked to stop */
    IN_TIME,
    /** refuses to send: sold out */
    SOLD_OUT,
    /** sends, and has always done so before it is asked to stop */
    TOO_LATE,
    /** sends, and knows nothing of it afterwards */
    FORGET,
    /** never answers; nothing happens there */
    TIME_OUT,
    /** does what it is asked, and answers with a server error */
    ACT_THEN_500
}
