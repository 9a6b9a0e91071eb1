package io.firsthand.cases;

import org.springframework.stereotype.Service;

/** Opens a case for a contact: judged, owned and promised in the caller's transaction. */
@Service
public class OpeningCases {

    /**
     * @param firstMessage stores the contact's first message on the case, before the process runs: acknowledging may follow
     */
    public CaseFile open(NewContact contact, java.util.function.LongConsumer firstMessage) {
        throw new UnsupportedOperationException();
    }
}
