package io.firsthand.deadlines;

/** From what the term for the money counts after a customer withdrew. */
public enum CountedFrom {
    /** the customer's notice */
    NOTICE,
    /** the notice; but who gets goods or proof of dispatch at the end of the term or later may look at them first */
    NOTICE_AND_GOODS_OR_PROOF,
    /** the goods, or the proof that they were sent if it comes first */
    GOODS_OR_PROOF,
    GOODS_BACK
}
