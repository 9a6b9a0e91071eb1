package io.firsthand.entitlement;

import org.springframework.stereotype.Service;

/** Judges a claim by the table {@code refund-eligibility}. */
@Service
public class JudgingClaims {

    /** Judges without recording: for what the Case tab shows. */
    public Entitlement look(ClaimFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** Judges and records the decision with the case, e.g. when a remedy is proposed. */
    public Entitlement judge(String caseNumber, ClaimFacts facts) {
        throw new UnsupportedOperationException();
    }
}
