package io.firsthand.handover;

import io.firsthand.cases.CaseFile;

/** What the customer has heard from whom. The conversation knows it. */
public interface CustomersTalk {

    /** Whether this person has answered the customer on the case. */
    boolean hasTalkedTo(CaseFile caseFile, String person);

    /** Whether anybody of the desk has. */
    boolean hasTalked(CaseFile caseFile);

    /** Tells the customer once, in his language, who takes care of his case now; nothing where he cannot be told. */
    void introduce(CaseFile caseFile, String person);
}
