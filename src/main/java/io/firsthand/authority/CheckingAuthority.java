package io.firsthand.authority;

import org.springframework.stereotype.Service;

/** Which approvals a remedy still needs, by the table {@code compensation-limits}. */
@Service
public class CheckingAuthority {

    /** Looks without recording: shown before a proposal is sent. */
    public AuthorityDecision look(AuthorityFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** Decides and records with the case. */
    public AuthorityDecision decide(String caseNumber, AuthorityFacts facts) {
        throw new UnsupportedOperationException();
    }
}
