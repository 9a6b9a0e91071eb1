package io.firsthand.cases;

/** What a customer can be asked for although his case knows it. */
public enum AskedFor {
    ORDER,
    IDENTITY,
    EVIDENCE,
    STORY;

    /** Whether the case knows it, as far as the case itself can tell: pictures and the story stand in the talk. */
    boolean isKnownTo(CaseFile caseFile) {
        return switch (this) {
            case ORDER -> caseFile.orderVerified();
            case IDENTITY -> caseFile.customerVerified();
            case EVIDENCE, STORY -> true;
        };
    }
}
