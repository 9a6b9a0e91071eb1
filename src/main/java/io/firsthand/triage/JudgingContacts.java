package io.firsthand.triage;

import org.springframework.stereotype.Service;

/** Judges a contact by the tables {@code contact-reason} and {@code priority}; every decision is recorded with the case. */
@Service
public class JudgingContacts {

    /** @param caseNumber under which the decisions are recorded */
    public ContactJudgement judge(String caseNumber, ContactFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** Judges anew how urgent a case is after a person set its reason. */
    public ContactJudgement rejudge(String caseNumber, ContactFacts facts, String reason) {
        throw new UnsupportedOperationException();
    }
}
