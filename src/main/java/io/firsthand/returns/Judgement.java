package io.firsthand.returns;

/** What the rules say of a return. */
public enum Judgement {
    /** evidence must be asked for */
    ASK,
    RIGHT,
    NO_RIGHT,
    /** they leave it open: the owner decides */
    UNCLEAR
}
