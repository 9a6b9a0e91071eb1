package io.firsthand.cases;

/** What the first contact of a case said. The conversation keeps it; a case only judges it. */
public interface FirstContact {

    Words of(long caseId);

    /**
     * @param text the customer's words, empty if only attachments came
     * @param automatic the channel said that no human wrote it
     */
    record Words(String text, boolean automatic) {}
}
