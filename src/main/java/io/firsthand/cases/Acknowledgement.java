package io.firsthand.cases;

/** Tells the customer that the contact has arrived and what was promised. The conversation does it. */
public interface Acknowledgement {

    /** Sends it if one is due; where none is due nothing happens. Never counts as first answer. */
    void acknowledge(CaseFile caseFile);
}
