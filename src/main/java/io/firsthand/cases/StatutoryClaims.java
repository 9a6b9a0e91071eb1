package io.firsthand.cases;

/** Whether a customer has a claim by law: such a case never ends by silence. The remedies know. */
public interface StatutoryClaims {

    /** Also true while a fact is missing that decides it: what may be a claim by law is kept like one. */
    boolean mayStandOn(CaseFile caseFile);
}
