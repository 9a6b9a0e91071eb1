package io.firsthand.returns;

/** What a customer wants to become of his goods that were not accepted. */
public enum GoodsWish {
    /** he wants to have them back */
    BACK,
    /** he leaves them to us: they may be disposed of */
    LEAVE
}
