package io.firsthand.escalation;

/** What the owner of a case needs. He keeps the case and speaks to the customer whatever it is. */
public enum HelpKind {
    /** somebody else decides */
    DECISION,
    /** a department gives facts or work, and the owner decides */
    RESOURCE,
    /** a colleague's word, without a clock */
    PEER
}
